package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.model.ModelRequest;
import io.github.dbqueryagent.result.ResultTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what a model is told about a result: fixed rules first, then the question and some rows as data. Immutable. */
final class NarrationPrompt {
    private static final String FOLDER = "/io/github/dbqueryagent/prompts/v1/";
    private static final int MOST_ROWS = 50;
    private static final int MOST_CHARACTERS = 12_000;
    private static final int LONGEST_QUESTION = 2_000;
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String system = read("narrate-system.md");
    private final String user = read("narrate-user.md");

    ModelRequest write(NarrationRequest request) {
        ResultTable table = request.table();
        String rows = rows(table);
        Map<String, String> values = Map.of(
                "question", fenced(cut(request.question(), LONGEST_QUESTION)),
                "explanation", fenced(cut(request.draft().explanation(), LONGEST_QUESTION)),
                "locale", request.locale().toLanguageTag(),
                "count", String.valueOf(table.rowCount()),
                "complete", table.isTruncated() ? "no, rows were cut off" : "yes",
                "rows", rows);
        String text = PLACE.matcher(user)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
        return new ModelRequest(system, text, null);
    }

    /** Each row is a line of JSON, in which no cell can end the fence around the rows. */
    private static String rows(ResultTable table) {
        var shown = new ResultTable(
                table.columns(),
                table.rows().subList(0, Math.min(MOST_ROWS, table.rowCount())),
                table.truncation(),
                table.maskedLabels(),
                table.shortenedLabels());
        List<String> lines = JsonWriter.lines(shown);
        var text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() > MOST_CHARACTERS) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(fenced(line));
        }
        return text.toString();
    }

    private static String fenced(String text) {
        return text.replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : CellWords.cut(text, length);
    }

    private static String read(String file) {
        try (var in = NarrationPrompt.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("resource <" + file + "> is missing from the library's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
