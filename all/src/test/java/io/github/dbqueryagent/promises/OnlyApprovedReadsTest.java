package io.github.dbqueryagent.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.flow.Drafts;
import io.github.dbqueryagent.scene.Cases;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.scene.Wiretap;
import io.github.dbqueryagent.setting.QuestionSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import io.github.dbqueryagent.validation.Review;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only an approved read reaches the database: every text that is sent is looked at on the wire. */
class OnlyApprovedReadsTest {
    private static final String QUESTION = "How many customers are there?";
    private static final String OWN_SWITCHES =
            "SET QUERY_TIMEOUT \\d+|SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'QUERY_TIMEOUT'";

    private Shop shop;
    private Wiretap tap;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.open().with("CREATE ALIAS nap FOR \"java.lang.Thread.sleep(long)\"");
        tap = Wiretap.on(shop.dataSource());
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    static Stream<String> harmfulDrafts() {
        return Cases.of(OnlyApprovedReadsTest.class, "harmful-drafts.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("harmfulDrafts")
    void a_draft_that_does_more_than_read_is_sent_to_no_database(String draft) throws SQLException {
        var model = ScriptedChatModel.answering(request -> Drafts.sql(draft));
        try (DatabaseQueryAgent agent = Shop.agent(tap.dataSource(), model).build()) {
            agent.schema();
            tap.forget();
            String before = shop.everything();

            Answer answer = agent.query(QUESTION);

            assertThat(answer).isInstanceOfAny(Answer.Refused.class, Answer.Unanswerable.class);
            assertThat(tap.texts()).isEmpty();
            assertThat(shop.everything()).isEqualTo(before);
        }
    }

    @Test
    void what_is_sent_is_what_the_review_rendered_and_the_dialect_s_own_switches() {
        String draft = "select c.name, /* all of it */ count(*) n from shop.customers c join shop.orders o "
                + "on o.customer_id = c.id group by c.name -- and so on";
        var approved = new CopyOnWriteArrayList<String>();
        var model = ScriptedChatModel.replying(Drafts.sql(draft));
        try (DatabaseQueryAgent agent = Shop.agent(tap.dataSource(), model)
                .listener(event -> {
                    if (event instanceof QueryEvent.Approved approval) {
                        approved.add(approval.sql());
                    }
                })
                .build()) {
            String rendered = rendered(agent, draft);
            tap.forget();

            Answer answer = agent.query("How many orders does each customer have?");

            assertThat(answer).isInstanceOf(Answer.Found.class);
            assertThat(approved).containsExactly(rendered);
            assertThat(rendered).isNotEqualTo(draft).doesNotContain("/*", "--");
            assertThat(sent()).containsExactly(rendered);
        }
    }

    @Test
    void the_transaction_is_read_only_and_rolled_back_and_never_committed() {
        var model = ScriptedChatModel.replying(Drafts.sql("SELECT COUNT(*) AS n FROM shop.customers"));
        try (DatabaseQueryAgent agent = Shop.agent(tap.dataSource(), model).build()) {
            agent.query(QUESTION);
        }

        assertThat(tap.steps())
                .containsSubsequence("setReadOnly(true)", "setAutoCommit(false)", "rollback()", "close()")
                .doesNotContain("commit()");
        assertThat(count("rollback()")).isEqualTo(count("setAutoCommit(false)")).isPositive();
    }

    @Test
    void a_statement_that_the_database_stops_is_rolled_back_too() {
        var model =
                ScriptedChatModel.answering(request -> Drafts.sql("SELECT 1 / (points - 10) AS x FROM shop.customers"));
        try (DatabaseQueryAgent agent = Shop.agent(tap.dataSource(), model).build()) {
            agent.schema();
            tap.forget();
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Unanswerable.class);
        }

        assertThat(tap.steps()).doesNotContain("commit()");
        assertThat(count("rollback()")).isEqualTo(count("setAutoCommit(false)")).isPositive();
    }

    @Test
    void no_text_of_a_person_or_a_row_is_executed() throws SQLException {
        var model = ScriptedChatModel.replying(
                Drafts.sql("SELECT name, country FROM shop.customers WHERE id = 4"),
                Drafts.sql("SELECT name FROM shop.customers WHERE name = '''); DROP TABLE shop.orders; --'"));
        String before = shop.everything();
        try (DatabaseQueryAgent agent = Shop.agent(tap.dataSource(), model)
                .set(QuestionSettings.GUARDRAIL_INJECTIONS, false)
                .build()) {
            agent.schema();
            tap.forget();

            agent.query("Who is customer 4; DROP TABLE shop.orders --");
            Answer answer = agent.query("Which customer is called '); DROP TABLE shop.orders; --?");

            assertThat(((Answer.Found) answer).table().rowCount()).isEqualTo(1);
            assertThat(sent()).hasSize(2).allMatch(sql -> sql.startsWith("SELECT"));
            assertThat(sent().get(1)).contains("'''); DROP TABLE shop.orders; --'");
            assertThat(shop.everything()).isEqualTo(before);
        }
    }

    @Test
    void checking_sql_runs_nothing() {
        try (DatabaseQueryAgent agent =
                Shop.agent(tap.dataSource(), ScriptedChatModel.replying()).build()) {
            agent.schema();
            tap.forget();

            assertThat(agent.check("SELECT name FROM shop.customers")).isInstanceOf(Review.Approved.class);
            assertThat(agent.check("DROP TABLE shop.customers")).isInstanceOf(Review.Rejected.class);

            assertThat(tap.texts()).isEmpty();
        }
    }

    @Test
    void reading_the_schema_sends_no_text_that_changes_anything() throws SQLException {
        String before = shop.everything();
        try (DatabaseQueryAgent agent =
                Shop.agent(tap.dataSource(), ScriptedChatModel.replying()).build()) {
            agent.schema();
        }

        assertThat(sent())
                .isNotEmpty()
                .allMatch(sql -> sql.replaceAll("(?m)^--.*$", "").strip().matches("(?is)(SELECT|WITH)\\b.*"));
        assertThat(tap.steps()).doesNotContain("commit()").contains("rollback()");
        assertThat(shop.everything()).isEqualTo(before);
    }

    private static String rendered(DatabaseQueryAgent agent, String draft) {
        return agent.check(draft).fold(approved -> approved.sql().sql(), rejected -> {
            throw new AssertionError("rejected: " + rejected.rejected().violations());
        });
    }

    private List<String> sent() {
        return tap.texts().stream().filter(sql -> !sql.matches(OWN_SWITCHES)).toList();
    }

    private long count(String step) {
        return tap.steps().stream().filter(step::equals).count();
    }
}
