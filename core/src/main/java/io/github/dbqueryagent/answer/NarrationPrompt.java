package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.generation.DataFence;
import io.github.dbqueryagent.generation.PromptTemplates;
import io.github.dbqueryagent.model.ModelRequest;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.writing.CellWords;
import io.github.dbqueryagent.writing.TableWriter;
import java.util.Iterator;
import java.util.Map;

/** Writes what a model is told about a result: fixed rules first, then the question and some rows as data. Immutable. */
final class NarrationPrompt {
    static final int MOST_ROWS = 50;

    private static final int MOST_CHARACTERS = 12_000;
    private static final int LONGEST_QUESTION = 2_000;

    private final PromptTemplates templates;

    NarrationPrompt(PromptTemplates templates) {
        this.templates = templates;
    }

    /** Writes about these rows, which are the request's or the first of them. */
    ModelRequest write(NarrationRequest request, ResultTable rows) {
        ResultTable table = request.table();
        Map<String, String> slots = Map.of(
                "question", DataFence.around("question", cut(request.question())),
                "explanation",
                        DataFence.around("explanation", cut(request.draft().explanation())),
                "locale", request.locale().toLanguageTag(),
                "count", String.valueOf(table.rowCount()),
                "complete", table.isTruncated() ? "no, rows were cut off" : "yes",
                "rows", DataFence.around("rows", lines(rows)));
        return new ModelRequest(
                templates.fill("narrate-system", Map.of()), templates.fill("narrate-user", slots), null);
    }

    /** Each row is a line of JSON; whole lines, as far as they fit. */
    private static String lines(ResultTable shown) {
        var text = new StringBuilder();
        Iterator<String> lines = TableWriter.jsonLines().toText(shown).lines().iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (text.length() + line.length() > MOST_CHARACTERS) {
                break;
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_QUESTION ? text : CellWords.cut(text, LONGEST_QUESTION);
    }
}
