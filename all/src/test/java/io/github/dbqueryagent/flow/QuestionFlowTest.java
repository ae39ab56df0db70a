package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.event.Stage;
import io.github.dbqueryagent.samplestore.SampleStore;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole way of a question, with a scripted model and a real database. */
class QuestionFlowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private static DataSource store;

    @BeforeAll
    static void fillTheStore() {
        store = SampleStore.inMemory(CLOCK);
    }

    @Test
    void a_question_is_answered_from_the_database_with_the_sql_and_the_confidence() {
        Answer.Found found =
                ask("How many customers do we have?", Drafts.sql("SELECT COUNT(*) AS customers FROM shop.customers"));

        assertThat(found.table().cell(0, 0)).isEqualTo(2_400L);
        assertThat(found.text()).contains("2,400");
        assertThat(found.sql()).containsIgnoringCase("count(*)").endsWith("LIMIT 1001");
        assertThat(found.confidence()).isEqualTo(0.79);
        assertThat(found.provenance().tokens().input()).isEqualTo(10);
        assertThat(found.provenance().timings()).containsKeys(Stage.ADMIT, Stage.SEE, Stage.EXECUTE, Stage.NARRATE);
    }

    @Test
    void a_draft_with_a_wrong_name_goes_back_with_what_is_wrong() {
        var model = ScriptedChatModel.replying(
                Drafts.sql("SELECT COUNT(*) FROM shop.clientele"), Drafts.sql("SELECT COUNT(*) FROM shop.customers"));
        try (DatabaseQueryAgent agent = agent(model).build()) {
            Answer answer = agent.query("How many customers do we have?");

            assertThat(answer).isInstanceOf(Answer.Found.class);
            assertThat(model.requests()).hasSize(2);
            assertThat(model.requests().get(1).toString()).contains("clientele");
        }
    }

    @Test
    void a_draft_that_names_a_table_that_was_not_linked_is_linked_again() {
        var model = ScriptedChatModel.replying(
                Drafts.sql("SELECT COUNT(*) FROM shop.settings"), Drafts.sql("SELECT COUNT(*) FROM shop.settings"));
        try (DatabaseQueryAgent agent = agent(model).build()) {
            Answer answer = agent.query("How many suppliers are active?");

            assertThat(answer).isInstanceOf(Answer.Found.class);
            assertThat(model.requests().get(0).toString()).doesNotContainIgnoringCase("settings");
            assertThat(model.requests().get(1).toString()).containsIgnoringCase("settings");
        }
    }

    @Test
    void after_three_drafts_the_question_counts_as_unanswerable() {
        var attempts = new AtomicInteger();
        var model = ScriptedChatModel.answering(
                request -> Drafts.sql("SELECT nothing_like_it_" + attempts.incrementAndGet() + " FROM shop.customers"));
        try (DatabaseQueryAgent agent = agent(model).build()) {
            Answer answer = agent.query("How many customers do we have?");

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Unanswerable.class,
                            no -> assertThat(no.rejected()).hasSize(3));
        }
    }

    @Test
    void a_write_is_refused() {
        Answer answer = answer("How many customers do we have?", Drafts.sql("DELETE FROM shop.customers"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("read-only"));
    }

    private static Answer.Found ask(String question, String... replies) {
        return (Answer.Found) answer(question, replies);
    }

    private static Answer answer(String question, String... replies) {
        try (DatabaseQueryAgent agent =
                agent(ScriptedChatModel.replying(replies)).build()) {
            return agent.query(question);
        }
    }

    private static DatabaseQueryAgentBuilder agent(ScriptedChatModel model) {
        return DatabaseQueryAgent.builder()
                .dataSource(store)
                .clock(CLOCK)
                .set(CoreSettings.GENERATION_EMBEDDED, false)
                .chatModel(model);
    }
}
