package io.github.dbqueryagent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.samplestore.SampleQuestion;
import io.github.dbqueryagent.samplestore.SampleQuestions;
import io.github.dbqueryagent.samplestore.SampleStore;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample store's questions, asked of the same store in each database. */
class SameAnswersEverywhereTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, String> SQL_OF_H2 = new LinkedHashMap<>();
    private static Map<String, RowMultiset> answersOfH2 = Map.of();

    @BeforeAll
    static void askH2() {
        answersOfH2 = ask(SampleStore.inMemory(CLOCK), SQL_OF_H2);
    }

    @Test
    void postgresql_gives_the_same_answers_as_h2() throws SQLException {
        DataSource store = PostgreSqlServer.emptyDatabase();
        SampleStore.asOf(CLOCK).createIn(store);

        assertSameAnswers(store);
    }

    private static void assertSameAnswers(DataSource store) {
        var sql = new LinkedHashMap<String, String>();
        Map<String, RowMultiset> answers = ask(store, sql);
        var differences = new ArrayList<String>();
        answersOfH2.forEach((question, rows) -> {
            RowMultiset other = answers.get(question);
            if (other == null || !rows.isSameAs(other)) {
                differences.add(question + "\n  H2:    " + rows + "\n         " + SQL_OF_H2.get(question)
                        + "\n  other: " + other + "\n         " + sql.get(question));
            }
        });

        assertThat(differences).as(String.join("\n", differences)).isEmpty();
        assertThat(answers).hasSameSizeAs(answersOfH2);
    }

    private static Map<String, RowMultiset> ask(DataSource store, Map<String, String> sql) {
        var answers = new LinkedHashMap<String, RowMultiset>();
        try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                .dataSource(store)
                .clock(CLOCK)
                .maxRows(100_000)
                .build()) {
            for (SampleQuestion asked : SampleQuestions.all(CLOCK)) {
                String question = asked.question();
                Answer answer = agent.query(question);
                sql.put(question, answer.text());
                if (answer instanceof Answer.Found found) {
                    answers.put(question, RowMultiset.of(found.table().rows()));
                    sql.put(question, found.sql());
                }
            }
        }
        return answers;
    }
}
