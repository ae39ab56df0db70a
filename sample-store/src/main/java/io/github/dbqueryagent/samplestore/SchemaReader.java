package io.github.dbqueryagent.samplestore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the notation of {@code schema.txt}, line by line. Not thread-safe; one caller at a time. */
final class SchemaReader {
    private final List<StoreTable> relations = new ArrayList<>();
    private String heading = "";
    private List<StoreTable.Column> columns = new ArrayList<>();
    private List<String> primaryKey = new ArrayList<>();
    private List<StoreTable.ForeignKey> foreignKeys = new ArrayList<>();
    private List<String> checks = new ArrayList<>();
    private List<String> indexes = new ArrayList<>();
    private final StringBuilder query = new StringBuilder();

    void read(String line) {
        if (line.startsWith("table ") || line.startsWith("view ")) {
            finish();
            heading = line;
        } else if (heading.startsWith("view ")) {
            query.append(line.isBlank() ? "" : line.strip() + "\n");
        } else if (!line.isBlank()) {
            readPart(line.strip());
        }
    }

    List<StoreTable> relations() {
        finish();
        return List.copyOf(relations);
    }

    private void readPart(String line) {
        String rest = line.substring(line.indexOf(' ') + 1);
        if (line.startsWith("keys ")) {
            primaryKey.addAll(names(rest));
        } else if (line.startsWith("foreign ")) {
            foreignKeys.add(new StoreTable.ForeignKey(names(before(rest, "->")), after(rest, "->")));
        } else if (line.startsWith("check ")) {
            checks.add(rest);
        } else if (line.startsWith("index ")) {
            indexes.add(rest);
        } else {
            readColumn(before(line, " : "), after(line, " : "));
        }
    }

    private void readColumn(String definition, String comment) {
        String target = after(definition, "->");
        List<String> words = List.of(before(definition, "->").split(" +"));
        String name = words.get(0);
        columns.add(
                new StoreTable.Column(name, words.get(1), words.contains("null"), words.contains("unique"), comment));
        if (words.contains("key")) {
            primaryKey.add(name);
        }
        if (!target.isEmpty()) {
            foreignKeys.add(new StoreTable.ForeignKey(List.of(name), target));
        }
    }

    private void finish() {
        if (!heading.isEmpty()) {
            String id = before(heading.substring(heading.indexOf(' ') + 1), " : ");
            relations.add(new StoreTable(
                    before(id, "."),
                    after(id, "."),
                    after(heading, " : "),
                    columns,
                    new StoreTable.Constraints(primaryKey, foreignKeys, checks, indexes),
                    query.toString().strip()));
        }
        heading = "";
        columns = new ArrayList<>();
        primaryKey = new ArrayList<>();
        foreignKeys = new ArrayList<>();
        checks = new ArrayList<>();
        indexes = new ArrayList<>();
        query.setLength(0);
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    private static String before(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at).strip();
    }

    private static String after(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? "" : text.substring(at + mark.length()).strip();
    }
}
