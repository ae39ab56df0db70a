package io.github.dbqueryagent.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The development database of a haulage firm, and the day on which its questions are asked. */
final class Haulage {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private Haulage() {}

    static TestDatabase open(String name) throws IOException, SQLException {
        var database = new TestDatabase(name);
        for (String statement : resource("haulage.sql").split(";\\s*\\n|;\\s(?=UPDATE)")) {
            if (!statement.isBlank()) {
                database.execute(statement);
            }
        }
        return database.ready();
    }

    static List<String[]> questions() throws IOException {
        return resource("haulage-questions.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" => ", 2))
                .toList();
    }

    static List<String> tooHard() throws IOException {
        return resource("haulage-too-hard.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Haulage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
