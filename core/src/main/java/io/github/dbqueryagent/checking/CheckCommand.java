package io.github.dbqueryagent.checking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbqueryagent.schema.TableName;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the statements and questions of a corpus through the guard: JSON lines in, JSON lines out, one for one and in the
 * same order.
 *
 * <p>A line with {@code dialect} and {@code sql} is a statement; it may have a {@code schema}, which maps tables to lists of
 * columns, and is checked against the names that stand in it where it has none. A line with {@code text} or
 * {@code question} is a question. What comes out has the line's {@code id} where it has one, {@code verdict} ({@code pass},
 * {@code refuse}, or {@code error} for a line that cannot be read), {@code rule}, {@code layer}, {@code message} and
 * {@code millis}. Not thread-safe; one caller.
 */
public final class CheckCommand {
    private static final String USAGE = """
            Usage: check [FILE]
            Reads JSON lines from the file, or from standard input, and writes a verdict for each:
              {"id": 1, "dialect": "…", "sql": "SELECT …", "schema": {"users": ["id", "name"]}}
              {"id": 2, "text": "How many customers do we have?"}
            Without "schema", the tables and columns that the statement names are taken to be there.
            """;

    /** What a statement is written in that is meant for no database in particular. */
    private static final String STANDARD = "ansi";

    private final ObjectMapper json = new ObjectMapper();
    private final GuardCheck check;

    CheckCommand(GuardCheck check) {
        this.check = check;
    }

    /** Runs the command; the exit code is 0 when every line could be read, 1 when one could not, 2 when the call was wrong. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int code;
        try {
            code = new CheckCommand(GuardCheck.withDefaults()).run(arguments, out);
        } catch (IOException | UncheckedIOException e) {
            out.println("The file cannot be read: " + arguments[0]);
            code = 2;
        }
        out.flush();
        System.exit(code);
    }

    private int run(String[] arguments, PrintStream out) throws IOException {
        if (arguments.length > 1 || (arguments.length == 1 && arguments[0].startsWith("-"))) {
            out.print(USAGE);
            return 2;
        }
        try (BufferedReader in = arguments.length == 1
                ? Files.newBufferedReader(Path.of(arguments[0]))
                : new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            return run(in, out);
        }
    }

    int run(BufferedReader in, PrintStream out) {
        boolean allRead = true;
        var lines = in.lines().iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (!line.isBlank()) {
                ObjectNode verdict = verdict(line);
                allRead &= !"error".equals(verdict.get("verdict").asText());
                out.println(verdict);
            }
        }
        return allRead ? 0 : 1;
    }

    private ObjectNode verdict(String line) {
        JsonNode input;
        try {
            input = json.readTree(line);
        } catch (JsonProcessingException e) {
            return error(null, "This line is no JSON.");
        }
        JsonNode id = input.get("id");
        try {
            return written(id, checked(input));
        } catch (IllegalArgumentException e) {
            return error(id, String.valueOf(e.getMessage()));
        }
    }

    private Checked checked(JsonNode input) {
        if (input.hasNonNull("sql")) {
            String dialect = input.path("dialect").asText(STANDARD);
            String sql = input.get("sql").asText();
            return input.hasNonNull("schema")
                    ? check.statement(of(dialect), sql, tables(input.get("schema")))
                    : check.statement(of(dialect), sql);
        }
        JsonNode question = input.hasNonNull("text") ? input.get("text") : input.get("question");
        if (question == null || !question.isTextual()) {
            throw new IllegalArgumentException("A line has \"sql\" and \"dialect\", or \"text\".");
        }
        return check.question(question.asText());
    }

    private static String of(String dialect) {
        return dialect.equals(STANDARD) ? "generic" : dialect;
    }

    private static Map<TableName, Set<String>> tables(JsonNode schema) {
        if (!schema.isObject()) {
            throw new IllegalArgumentException("\"schema\" maps the name of each table to a list of its columns.");
        }
        var tables = new LinkedHashMap<TableName, Set<String>>();
        schema.properties().forEach(entry -> {
            var columns = new ArrayList<String>();
            entry.getValue().forEach(column -> columns.add(column.asText()));
            tables.put(tableName(entry.getKey()), new LinkedHashSet<>(columns));
        });
        return tables;
    }

    private static TableName tableName(String written) {
        int dot = written.lastIndexOf('.');
        return dot < 0
                ? InferredSchema.inSchema(new TableName("", written))
                : new TableName(written.substring(0, dot), written.substring(dot + 1));
    }

    private ObjectNode written(@Nullable JsonNode id, Checked checked) {
        ObjectNode out = begun(id);
        out.put("verdict", checked.passes() ? "pass" : "refuse");
        out.put("rule", checked.rule());
        out.put("layer", checked.layer());
        out.put("message", checked.message());
        out.put("millis", Double.valueOf(String.format(Locale.ROOT, "%.3f", checked.millis())));
        return out;
    }

    private ObjectNode error(@Nullable JsonNode id, String message) {
        return begun(id).put("verdict", "error").put("message", message);
    }

    private ObjectNode begun(@Nullable JsonNode id) {
        ObjectNode out = json.createObjectNode();
        if (id != null) {
            out.set("id", id);
        }
        return out;
    }
}
