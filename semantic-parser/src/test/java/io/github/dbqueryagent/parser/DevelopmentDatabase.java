package io.github.dbqueryagent.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A database that was made up to develop the parser with, with questions that people there would ask. The day is {@link
 * #TODAY} in all of them.
 */
enum DevelopmentDatabase {
    HAULAGE,
    LIBRARY,
    CLINIC,
    STREAMING,
    HOTELS,
    INSURANCE,
    HELPDESK,
    UNIVERSITY,
    FACTORY,
    CARRENTAL,
    CHARITY,
    BANK,
    WHOLESALE,
    HR,
    MUSEUM;

    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    /**
     * A question with a query that answers it.
     *
     * @param construct what the question is an example of; empty if nobody said
     */
    record Question(String construct, String text, String sql) {
        /** Whether the order of the rows matters. */
        boolean isOrdered() {
            return sql.contains("ORDER BY") && !sql.contains("GROUP BY");
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Opens it anew, under a name that no other one has. */
    TestDatabase open(String name) throws IOException, SQLException {
        var database = new TestDatabase(name);
        for (String statement : resource(".sql").split(";\\s*(?:\\R|$)|;\\s(?=UPDATE)")) {
            if (!statement.isBlank()) {
                database.execute(statement);
            }
        }
        return database.ready();
    }

    List<Question> questions() throws IOException {
        var questions = new ArrayList<Question>();
        String construct = "";
        for (String line : resource("-questions.txt").lines().toList()) {
            if (line.startsWith("## ")) {
                construct = line.substring(3).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" => ", 2);
                questions.add(new Question(construct, parts[0].strip(), parts[1].strip()));
            }
        }
        return questions;
    }

    /** Returns questions that the parser cannot read, and must not seem to. */
    static List<String> tooHard() throws IOException {
        return HAULAGE.resource("-too-hard.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Returns those that the rules were made with; the others show what the rules are worth elsewhere. */
    static Set<DevelopmentDatabase> tuned() {
        return EnumSet.allOf(DevelopmentDatabase.class);
    }

    private String resource(String ending) throws IOException {
        String name = "development/" + name().toLowerCase(java.util.Locale.ROOT) + ending;
        try (InputStream in = Objects.requireNonNull(DevelopmentDatabase.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
