package io.github.dbqueryagent.samplestore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleQuestionsTest {
    private static final List<SampleQuestion> QUESTIONS = SampleQuestions.all(Probe.NOVEMBER);
    private static final Pattern LIMIT = Pattern.compile("FETCH FIRST (\\d+) ROWS ONLY");

    private static DataSource store;
    private static Probe probe;

    @BeforeAll
    static void create() {
        store = SampleStore.inMemory(Probe.NOVEMBER);
        probe = new Probe(store);
    }

    @AfterAll
    static void close() throws Exception {
        ((AutoCloseable) store).close();
    }

    @Test
    void each_construct_has_four_questions_or_more() {
        Map<String, Long> constructs =
                QUESTIONS.stream().collect(Collectors.groupingBy(SampleQuestion::construct, Collectors.counting()));

        assertThat(constructs).hasSize(21);
        assertThat(constructs.values()).allMatch(count -> count >= 4);
        assertThat(QUESTIONS).extracting(SampleQuestion::id).doesNotHaveDuplicates();
        assertThat(QUESTIONS).extracting(SampleQuestion::question).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void has_dates_that_fit_the_clock(SampleQuestion question) {
        assertThat(question.question() + question.sql()).doesNotContain("${");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void has_an_answer_that_says_something(SampleQuestion question) throws SQLException {
        List<String> rows = probe.rows(question.sql());

        assertThat(rows).isNotEmpty().doesNotContain("0", "null");
    }

    @Test
    void has_an_answer_on_new_years_day_too() throws Exception {
        Clock newYear = Probe.clockAt("2027-01-01T00:30:00Z");
        DataSource another = SampleStore.inMemory(newYear);

        for (SampleQuestion question : SampleQuestions.all(newYear)) {
            assertThat(new Probe(another).rows(question.sql()))
                    .as(question.id())
                    .isNotEmpty()
                    .doesNotContain("0", "null");
        }
        ((AutoCloseable) another).close();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void has_conditions_that_change_the_answer(SampleQuestion question) throws SQLException {
        String unconditional = withoutConditions(question.sql());

        if (!unconditional.equals(question.sql())) {
            assertThat(probe.rows(question.sql())).isNotEqualTo(probe.rows(unconditional));
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void names_the_first_so_many_only_where_no_tie_makes_the_choice_arbitrary(SampleQuestion question)
            throws SQLException {
        String withTies = LIMIT.matcher(question.sql()).replaceAll("FETCH FIRST $1 ROWS WITH TIES");

        assertThat(probe.rows(withTies)).hasSameSizeAs(probe.rows(question.sql()));
    }

    @ParameterizedTest
    @MethodSource("orderedQuestions")
    void has_one_order_only_if_the_order_matters(SampleQuestion question) throws SQLException {
        int rows = probe.rows(question.sql()).size();

        assertThat(rows).isGreaterThan(1);
        for (int first = 1; first < rows; first++) {
            assertThat(probe.rows(question.sql() + " FETCH FIRST " + first + " ROWS WITH TIES"))
                    .hasSize(first);
        }
    }

    static Stream<SampleQuestion> questions() {
        return QUESTIONS.stream();
    }

    static Stream<SampleQuestion> orderedQuestions() {
        return QUESTIONS.stream().filter(SampleQuestion::ordered);
    }

    /** Returns a query without its own WHERE and HAVING; those of queries within it stay. */
    private static String withoutConditions(String sql) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        boolean condition = false;
        for (String token : sql.split("(?<=[\\s()])|(?=[()])")) {
            depth += token.startsWith("(") ? 1 : token.startsWith(")") ? -1 : 0;
            if (depth == 0
                    && List.of("WHERE", "HAVING", "GROUP", "ORDER", "FETCH").contains(token.strip())) {
                condition = List.of("WHERE", "HAVING").contains(token.strip());
            }
            kept.append(condition ? "" : token);
        }
        return kept.toString();
    }
}
