package io.github.dbqueryagent.parser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/** The tuning set, where it lies beside the checkout. */
final class SpiderTrain {
    static final Path FOLDER = folder();
    private static final int MOST_ROWS = 20_000;

    private SpiderTrain() {}

    record Item(String id, String database, String question, String sql, String hardness, int rows) {
        /** Every fourth database is kept apart from tuning, by its name. */
        boolean isValidation() {
            return Math.floorMod(database.hashCode(), 4) == 0;
        }
    }

    private static Path folder() {
        for (String candidate : List.of("shared", "../shared", "../../shared", "../../../shared")) {
            Path folder = Path.of(candidate, "data", "spider-train");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return Path.of("shared", "data", "spider-train");
    }

    static boolean isThere() {
        return Files.isDirectory(FOLDER);
    }

    static List<Item> items() throws IOException {
        var mapper = new ObjectMapper();
        var items = new ArrayList<Item>();
        for (String line : Files.readAllLines(FOLDER.resolve("questions.jsonl"))) {
            JsonNode node = mapper.readTree(line);
            items.add(new Item(
                    node.get("id").asText(),
                    node.get("db").asText(),
                    node.get("question").asText(),
                    node.get("sql").asText(),
                    node.get("hardness").asText(),
                    node.get("rows").asInt()));
        }
        return items;
    }

    static TestDatabase open(String name) throws IOException, SQLException {
        var database = new TestDatabase("spider_" + name);
        try (var zip = new ZipFile(FOLDER.resolve("databases.zip").toFile())) {
            database.execute("SET REFERENTIAL_INTEGRITY FALSE");
            for (String ddl : text(zip, name + "/schema.sql").split(";\n")) {
                if (!ddl.isBlank()) {
                    database.execute(ddl);
                }
            }
            for (String table : text(zip, name + "/tables.txt").split("\n")) {
                if (!table.isBlank()) {
                    load(database, table.strip(), Csv.parse(text(zip, name + "/" + table.strip() + ".csv")));
                }
            }
        }
        return database.ready();
    }

    private static void load(TestDatabase database, String table, List<List<String>> rows) throws SQLException {
        if (rows.size() < 2) {
            return;
        }
        int width = rows.get(0).size();
        String actual = tableName(database, table);
        String marks = IntStream.range(0, width).mapToObj(i -> "?").collect(Collectors.joining(", "));
        List<String> columns = columnNames(database, actual);
        String names =
                columns.stream().limit(width).map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        String sql = "INSERT INTO \"" + actual + "\" (" + names + ") VALUES (" + marks + ")";
        try (PreparedStatement insert = database.connection().prepareStatement(sql)) {
            for (List<String> row : rows.subList(1, Math.min(rows.size(), MOST_ROWS + 1))) {
                for (int i = 0; i < width; i++) {
                    insert.setString(i + 1, row.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String tableName(TestDatabase database, String table) throws SQLException {
        String plain = table.replace("\"", "");
        return database
                .rows("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'", 1_000)
                .stream()
                .map(row -> row.get(0))
                .filter(plain::equalsIgnoreCase)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> columnNames(TestDatabase database, String table) throws SQLException {
        return database
                .rows(
                        "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' "
                                + "AND TABLE_NAME = '" + table + "' ORDER BY ORDINAL_POSITION",
                        1000)
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
