package io.github.dbqueryagent.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Statements to begin with: a few that ship with the tests, and collections where they are at hand. */
final class Seeds {
    private static final Path CORPUS = Path.of(System.getProperty("security.corpus", "../../shared/data/security"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private Seeds() {}

    /** A statement and the dialect that it is written in. */
    record Seed(String dialect, String sql) {}

    /** Returns the statements that ship with the tests, for every dialect. */
    static List<String> shipped() {
        return lines("seeds.txt");
    }

    /** Returns the collections' statements; none where they are not at hand. */
    static List<Seed> collected() {
        var seeds = new ArrayList<Seed>();
        for (String file : List.of("writes.jsonl", "selects.jsonl")) {
            for (JsonNode row : rows(CORPUS.resolve(file))) {
                String dialect = row.get("dialect").asText();
                seeds.add(new Seed(
                        dialect.equals("ansi") ? "generic" : dialect,
                        row.get("sql").asText()));
            }
        }
        return seeds;
    }

    static Path corpus() {
        return CORPUS;
    }

    private static List<JsonNode> rows(Path path) {
        try {
            var rows = new ArrayList<JsonNode>();
            if (Files.exists(path)) {
                for (String line : Files.readAllLines(path)) {
                    rows.add(JSON.readTree(line));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a resource's lines without blank ones and comments. */
    static List<String> lines(String resource) {
        try (InputStream in = Seeds.class.getResourceAsStream("/fuzz/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
