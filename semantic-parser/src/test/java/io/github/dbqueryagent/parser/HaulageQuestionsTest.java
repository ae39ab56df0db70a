package io.github.dbqueryagent.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.generation.Generation;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HaulageQuestionsTest {
    private static final SemanticParser PARSER = new SemanticParser();
    private static TestDatabase database;

    @BeforeAll
    static void open() throws IOException, SQLException {
        database = DevelopmentDatabase.HAULAGE.open("haulage_questions");
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    static Stream<DevelopmentDatabase.Question> questions() throws IOException {
        return DevelopmentDatabase.HAULAGE.questions().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void gives_the_rows_of_sql_written_by_hand(DevelopmentDatabase.Question question) throws SQLException {
        Generation generation = database.ask(PARSER, question.text(), DevelopmentDatabase.TODAY, null);

        assertThat(generation).isInstanceOf(Generation.Drafted.class);
        String sql = ((Generation.Drafted) generation).draft().sql();
        List<List<String>> expected = database.rows(question.sql(), 1_000);
        List<List<String>> actual = database.rows(sql, 1_000);
        if (question.isOrdered()) {
            assertThat(actual).as(sql).isEqualTo(expected);
        } else {
            assertThat(SpiderTrainEvaluation.isSame(expected, actual, false))
                    .as(sql + "\n" + actual)
                    .isTrue();
        }
    }

    @Test
    void is_sure_of_most_of_what_it_reads_rightly() throws IOException {
        long sure = DevelopmentDatabase.HAULAGE.questions().stream()
                .filter(question -> confidence(question.text()) >= 0.8)
                .count();

        assertThat(sure)
                .isGreaterThanOrEqualTo(DevelopmentDatabase.HAULAGE.questions().size() * 7 / 10);
    }

    @Test
    void is_sure_of_nothing_that_it_cannot_read() throws IOException {
        for (String question : DevelopmentDatabase.tooHard()) {
            assertThat(confidence(question)).as(question).isLessThan(0.8);
        }
    }

    private static double confidence(String question) {
        return database.ask(PARSER, question, DevelopmentDatabase.TODAY, null)
                .fold(drafted -> drafted.draft().confidence(), unclear -> 0.0, unreadable -> 0.0);
    }
}
