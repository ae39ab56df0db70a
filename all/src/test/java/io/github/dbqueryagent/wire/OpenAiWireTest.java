package io.github.dbqueryagent.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;
import io.github.dbqueryagent.flow.Drafts;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.scene.FixedDrafts;
import io.github.dbqueryagent.scene.Heard;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.scene.Soon;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testkit.FakeOpenAiServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole agent over the wire, with a server that speaks OpenAI's protocol well or badly. */
@Timeout(60)
class OpenAiWireTest {
    private static final String QUESTION = "How many customers are there?";
    private static final String KEY = "sk-planted-91c";
    private static final String COUNT = Drafts.sql("SELECT COUNT(*) AS customers FROM shop.customers");

    private final FakeOpenAiServer server = FakeOpenAiServer.start();
    private Shop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.open();
    }

    @AfterEach
    void close() throws SQLException {
        server.close();
        shop.close();
    }

    @Test
    void a_question_is_answered_and_its_tokens_are_counted() {
        server.thenReply(COUNT);
        try (DatabaseQueryAgent agent = agent().build()) {
            Answer.Found found = (Answer.Found) agent.query(QUESTION);

            assertThat(found.table().cell(0, 0)).isEqualTo(5L);
            assertThat(found.provenance().tokens().input()).isEqualTo(10);
            assertThat(found.provenance().generator()).isEqualTo("small");
            assertThat(server.calls()).singleElement().satisfies(call -> {
                assertThat(call.authorization()).isEqualTo("Bearer " + KEY);
                assertThat(call.body().path("model").asText()).isEqualTo("small");
            });
        }
    }

    @Test
    void a_narration_is_streamed_sentence_by_sentence() {
        var heard = new Heard();
        server.thenReply(COUNT).thenReply("There are 5 customers. That is all there is to say.");
        try (DatabaseQueryAgent agent =
                agent().set(CoreSettings.ANSWER_BY_MODEL, true).build()) {
            Answer answer = agent.queryStream(Question.of(QUESTION), heard).answer();

            assertThat(answer.text()).contains("There are 5 customers.");
            assertThat(heard.words()).contains("sentence There are 5 customers.");
            assertThat(server.calls().get(1).body().path("stream").asBoolean()).isTrue();
        }
    }

    @Test
    void a_reply_that_cannot_be_read_is_asked_for_once_more() {
        server.thenReply("{\"sql\": \"SELECT COUNT(*").thenReply(COUNT);
        try (DatabaseQueryAgent agent = agent().build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);
            assertThat(server.calls()).hasSize(2);
        }
    }

    @Test
    void a_reply_in_prose_twice_is_a_failure_of_the_model() {
        server.thenReply("I would look into the table of customers, if I were you.");
        assertFailure(true, "gave no usable reply");
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void a_body_that_is_no_json_is_a_failure_of_the_model() {
        server.thenBody("<html>Bad gateway</html>");
        assertFailure(true, "small");
    }

    @Test
    void an_empty_reply_is_a_failure_of_the_model() {
        server.thenReply("");
        assertFailure(true, "its reply was empty");
    }

    @Test
    void a_key_that_is_refused_is_said_once_and_never_repeated() {
        server.thenStatus(401, "", "");
        assertFailure(false, "refused the key");
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void a_rate_limit_is_waited_for_as_long_as_the_provider_asks() {
        server.thenStatus(429, "Retry-After", "1").thenReply(COUNT);
        try (DatabaseQueryAgent agent = agent().build()) {
            Duration taken = Soon.time(() -> assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class));

            assertThat(taken).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
            assertThat(server.calls()).hasSize(2);
        }
    }

    @Test
    void a_rate_limit_that_is_longer_than_the_question_has_time_fails_at_once() {
        server.thenStatus(429, "Retry-After", "3600");
        assertFailure(true, "too many calls");
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void a_provider_that_failed_once_is_asked_again() {
        server.thenStatus(500, "", "").thenReply(COUNT);
        try (DatabaseQueryAgent agent = agent().build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);
        }
    }

    @Test
    void a_provider_that_fails_always_is_asked_three_times() {
        server.thenStatus(500, "", "");
        assertFailure(true, "the provider failed");
        assertThat(server.calls()).hasSize(3);
    }

    @Test
    void a_reply_that_is_slower_than_the_deadline_is_not_waited_for() {
        server.thenSlowReply(Duration.ofSeconds(20), COUNT);
        try (DatabaseQueryAgent agent = agent().build()) {
            agent.schema();
            var question = Question.of(QUESTION).within(Duration.ofMillis(700));

            assertThat(catchThrowableOfType(QuestionTimeoutException.class, () -> agent.query(question)))
                    .hasMessageContaining("question.timeout");
            assertThat(Soon.time(() -> agent.query(question))).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_connection_that_is_cut_in_the_middle_is_made_anew() {
        server.thenCutOff(COUNT).thenReply(COUNT);
        try (DatabaseQueryAgent agent = agent().build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);
        }
    }

    @Test
    void a_narration_that_is_cut_in_the_middle_keeps_what_was_said_true() {
        server.thenReply(COUNT).thenCutOff("There are 5 customers. Of these, 9 are quite unheard of, as one says.");
        try (DatabaseQueryAgent agent =
                agent().set(CoreSettings.ANSWER_BY_MODEL, true).build()) {
            Answer answer = agent.query(QUESTION);

            assertThat(answer).isInstanceOf(Answer.Found.class);
            assertThat(answer.text()).contains("5").doesNotContain("9");
        }
    }

    @Test
    void ten_megabytes_of_nonsense_are_not_read_to_their_end() {
        server.thenNonsense(10_000_000);
        Duration taken = Soon.time(() -> assertFailure(true, "small"));
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_generator_that_was_not_sure_answers_when_the_model_does_not() {
        server.thenStatus(401, "", "").thenStatus(429, "Retry-After", "3600").thenStatus(500, "", "");
        try (DatabaseQueryAgent agent = agent().set(CoreSettings.MODEL_MAX_RETRIES, 0)
                .generator(FixedDrafts.of("SELECT COUNT(*) AS customers FROM shop.customers", 0.4))
                .build()) {
            for (String question : List.of(QUESTION, "Number of customers?", "Count the customers")) {
                Answer.Found found = (Answer.Found) agent.query(question);

                assertThat(found.provenance().generator()).as(question).isEqualTo("fixed");
                assertThat(found.text()).contains("40%");
            }
            assertThat(server.calls()).hasSize(3);
        }
    }

    @Test
    void the_embedded_engine_answers_when_the_model_does_not() {
        server.thenStatus(500, "", "");
        try (DatabaseQueryAgent agent = agent().set(CoreSettings.GENERATION_EMBEDDED, true)
                .set(CoreSettings.GENERATION_ENOUGH_CONFIDENCE, 1.0)
                .build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);
        }
    }

    @Test
    void what_is_sent_is_the_question_and_what_was_linked_and_no_value() throws SQLException {
        server.thenReply(Drafts.sql("SELECT COUNT(*) AS n FROM shop.customers WHERE country = 'Germany'"));
        try (DatabaseQueryAgent agent = agent().build()) {
            agent.query("How many customers live in GERMANY?");
        }

        assertThat(server.calls()).hasSize(1);
        String sent = server.calls().get(0).body().toString();
        assertThat(sent).contains("How many customers live in GERMANY?").containsIgnoringCase("customers");
        assertThat(sent).doesNotContain(Shop.PRIVATE_VALUE, "ada@example.org", "Germany", "France", KEY);
        assertThat(sent).doesNotContainIgnoringCase("salaries").doesNotContainIgnoringCase("jdbc:");
    }

    private void assertFailure(boolean retryable, String words) {
        try (DatabaseQueryAgent agent = agent().build()) {
            DatabaseQueryException failure =
                    catchThrowableOfType(DatabaseQueryException.class, () -> agent.query(QUESTION));

            assertThat(failure).isNotNull().hasMessageContaining(words);
            assertThat(failure.category()).isEqualTo(ErrorCategory.MODEL);
            assertThat(failure.isRetryable()).isEqualTo(retryable);
            assertThat(failure.getMessage()).doesNotContain(KEY, "sk-secret").hasSizeLessThan(1_000);
        }
    }

    private DatabaseQueryAgentBuilder agent() {
        return DatabaseQueryAgent.builder()
                .dataSource(shop.dataSource())
                .clock(Shop.CLOCK)
                .set(CoreSettings.GENERATION_EMBEDDED, false)
                .set(CoreSettings.MODEL_NAME, "small")
                .openAiCompatible(server.baseUrl(), KEY);
    }
}
