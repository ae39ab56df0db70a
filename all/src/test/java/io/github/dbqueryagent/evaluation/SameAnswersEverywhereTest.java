package io.github.dbqueryagent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.samplestore.SampleQuestion;
import io.github.dbqueryagent.samplestore.SampleQuestions;
import io.github.dbqueryagent.samplestore.SampleStore;
import io.github.dbqueryagent.testdatabases.DuckDbInMemory;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** The sample store's questions, asked of the same store in each database. */
class SameAnswersEverywhereTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, RowMultiset> REFERENCE = new LinkedHashMap<>();
    private static Map<String, Asked> ofH2 = Map.of();

    @BeforeAll
    static void askH2() throws SQLException {
        DataSource store = SampleStore.inMemory(CLOCK);
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            for (SampleQuestion asked : SampleQuestions.all(CLOCK)) {
                try (ResultSet rows = statement.executeQuery(asked.sql())) {
                    REFERENCE.put(asked.question(), RowMultiset.of(rows));
                }
            }
        }
        ofH2 = ask(store);
    }

    @Test
    void postgresql_gives_the_same_answers_as_h2() throws SQLException {
        assertThat(differences(PostgreSqlServer.emptyDatabase())).isEmpty();
    }

    @Test
    void duckdb_gives_the_same_answers_as_h2() throws SQLException {
        assertThat(differences(DuckDbInMemory.emptyDatabase())).isEmpty();
    }

    /** A view has no types there, and a key no name, so that the engine reads two of the questions in another way. */
    @Test
    void sqlite_gives_the_same_answers_as_h2_wherever_those_are_right(@TempDir Path folder) {
        var store = new SQLiteDataSource();
        store.setUrl("jdbc:sqlite:" + folder.resolve("store.db"));

        List<String> differences = differences(store);

        assertThat(differences)
                .hasSizeLessThanOrEqualTo(2)
                .noneMatch(difference -> difference.startsWith("right on H2"));
    }

    @Test
    void mariadb_gives_the_same_answers_as_h2() throws SQLException {
        assertThat(differences(MariaDbServer.emptyDatabase())).isEmpty();
    }

    private static List<String> differences(DataSource database) {
        SampleStore.asOf(CLOCK).createIn(database);
        Map<String, Asked> answers = ask(database);
        assertThat(answers).hasSameSizeAs(ofH2);
        var differences = new ArrayList<String>();
        ofH2.forEach((question, asked) -> {
            Asked other = answers.get(question);
            if (!asked.isAnsweredAs(other)) {
                boolean right = asked.rows() != null && REFERENCE.get(question).isSameAs(asked.rows());
                differences.add((right ? "right" : "wrong") + " on H2: " + question + "\n  H2:    " + asked
                        + "\n  other: " + other + "\n");
            }
        });
        return differences;
    }

    private static Map<String, Asked> ask(DataSource store) {
        var answers = new LinkedHashMap<String, Asked>();
        try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                .dataSource(store)
                .clock(CLOCK)
                .maxRows(100_000)
                .build()) {
            for (SampleQuestion asked : SampleQuestions.all(CLOCK)) {
                Answer answer = agent.query(asked.question());
                answers.put(
                        asked.question(),
                        answer instanceof Answer.Found found
                                ? new Asked(RowMultiset.of(found.table().rows()), found.sql())
                                : new Asked(null, answer.text()));
            }
        }
        return answers;
    }

    /** What came of a question: rows, or none. */
    private record Asked(@Nullable RowMultiset rows, String text) {
        boolean isAnsweredAs(Asked other) {
            return rows == null ? other.rows == null : other.rows != null && rows.isSameAs(other.rows);
        }
    }
}
