package io.github.dbqueryagent.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbqueryagent.model.JsonShape;
import io.github.dbqueryagent.model.LanguageModel;
import io.github.dbqueryagent.model.LanguageModels;
import io.github.dbqueryagent.model.ModelException;
import io.github.dbqueryagent.model.ModelException.Reason;
import io.github.dbqueryagent.model.ModelProvider;
import io.github.dbqueryagent.model.ModelReply;
import io.github.dbqueryagent.model.ModelRequest;
import io.github.dbqueryagent.model.ModelSettings;
import io.github.dbqueryagent.model.TokenCount;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real client of LangChain4j against a server that behaves and misbehaves. */
class ModelWireTest {
    private static final Duration PLENTY = Duration.ofSeconds(30);

    private final FakeOpenAiServer server = FakeOpenAiServer.start();
    private final Runs run = Runs.within(PLENTY);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_reply_comes_with_its_tokens_and_one_event() {
        server.thenReply("Forty-two.");

        ModelReply reply = model().ask(Runs.question(), run.run);

        assertThat(reply).isEqualTo(new ModelReply("Forty-two.", "test-model", new TokenCount(10, 5)));
        assertThat(run.modelCalls()).hasSize(1);
        assertThat(run.modelCalls().get(0).failure()).isNull();
        assertThat(run.run.inputTokens()).isEqualTo(10);
        assertThat(server.calls().get(0).authorization()).isEqualTo("Bearer sk-test");
        assertThat(server.calls().get(0).body().path("temperature").asDouble(-1))
                .isZero();
    }

    @Test
    void a_stream_is_handed_over_in_pieces() {
        server.thenReply("There are forty-two active customers.");
        var pieces = new ArrayList<String>();

        ModelReply reply = model().stream(Runs.question(), pieces::add, run.run);

        assertThat(pieces).hasSizeGreaterThan(3);
        assertThat(String.join("", pieces)).isEqualTo("There are forty-two active customers.");
        assertThat(reply.text()).isEqualTo("There are forty-two active customers.");
        assertThat(reply.tokens()).isEqualTo(new TokenCount(10, 5));
    }

    @Test
    void a_shape_becomes_a_strict_json_schema_where_the_provider_takes_one() {
        server.thenReply("{}");

        model(ModelProvider.OPENAI, settings()).ask(shaped(), run.run);

        var format = server.calls().get(0).body().path("response_format");
        assertThat(format.path("type").asText()).isEqualTo("json_schema");
        assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
        assertThat(format.at("/json_schema/schema/properties/sql/type").asText())
                .isEqualTo("string");
    }

    @Test
    void a_shape_is_described_in_words_where_the_provider_takes_no_schema() {
        server.thenReply("{}");

        model().ask(shaped(), run.run);

        assertThat(server.calls().get(0).body().has("response_format")).isFalse();
        assertThat(server.calls().get(0).body().at("/messages/0/content").asText())
                .contains("\"sql\" (string): The query.");
    }

    @ParameterizedTest
    @CsvSource({
        "401, AUTHENTICATION, 1",
        "403, AUTHENTICATION, 1",
        "404, REQUEST, 1",
        "400, REQUEST, 1",
        "429, RATE_LIMIT, 3",
        "500, SERVER, 3",
        "503, SERVER, 3",
        "302, REQUEST, 1"
    })
    void a_refusal_is_told_by_its_reason_and_retried_only_where_that_can_help(int status, Reason reason, int calls) {
        server.thenStatus(status, "", "");

        ModelException failure = failureOf(model());

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(server.calls()).hasSize(calls);
        assertThat(run.modelCalls())
                .hasSize(calls)
                .allMatch(call -> reason.name().equals(call.failure()));
    }

    @Test
    void what_a_refusal_says_is_in_no_message_of_the_exception_or_its_causes() {
        server.thenStatus(401, "", "");

        for (Throwable cause = failureOf(model()); cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("sk-");
        }
    }

    @Test
    void a_failed_call_is_made_again_and_the_reply_counts() {
        server.thenStatus(500, "", "").thenReply("Here.");

        assertThat(model().ask(Runs.question(), run.run).text()).isEqualTo("Here.");
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void the_pause_that_the_provider_asks_for_is_kept() {
        server.thenStatus(429, "Retry-After", "1").thenReply("Here.");

        model().ask(Runs.question(), run.run);

        long waited = server.calls().get(1).nanoTime() - server.calls().get(0).nanoTime();
        assertThat(Duration.ofNanos(waited)).isBetween(Duration.ofMillis(990), Duration.ofSeconds(10));
    }

    @Test
    void a_pause_longer_than_the_setting_fails_at_once_and_says_how_long() {
        server.thenStatus(429, "Retry-After", "3600");

        ModelException failure = failureOf(model());

        assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
        assertThat(server.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "retry-after-ms, 90000, 90",
        "Retry-After, 90.5, 90",
        "Retry-After, 1e300, 86400",
        "Retry-After, -5, -1",
        "Retry-After, NaN, -1",
        "Retry-After, soon, -1",
        "Retry-After, 'Wed, 21 Oct 2015 07:28:00 GMT', -1"
    })
    void the_pause_is_read_in_every_way_that_providers_write_it(String header, String value, long seconds) {
        server.thenStatus(429, header, value);

        assertThat(failureOf(model()).retryAfter().map(Duration::toSeconds).orElse(-1L))
                .isEqualTo(seconds);
    }

    @Test
    void a_pause_until_a_date_is_counted_from_the_servers_own_date() {
        server.thenStatus(429, "Retry-After", "Fri, 31 Dec 2100 23:59:59 GMT");

        assertThat(failureOf(model()).retryAfter())
                .hasValueSatisfying(pause -> assertThat(pause).isGreaterThan(Duration.ofDays(365)));
    }

    @Test
    void a_pause_past_the_deadline_fails_at_once() {
        server.thenStatus(429, "Retry-After", "60");
        LanguageModel patient = model(
                null,
                settings().toBuilder().maxRetryPause(Duration.ofMinutes(5)).build());
        long start = System.nanoTime();

        assertThat(failureOf(patient).reason()).isEqualTo(Reason.RATE_LIMIT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void a_body_that_is_no_json_is_unusable_and_retried() {
        server.thenBody("{\"choices\": [").thenReply("Here.");

        assertThat(model().ask(Runs.question(), run.run).text()).isEqualTo("Here.");
        assertThat(run.modelCalls().get(0).failure()).isEqualTo("UNUSABLE_REPLY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"choices\": []}",
                "{}",
                "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\" \"}}]}"
            })
    void an_empty_reply_is_unusable(String body) {
        server.thenBody(body);

        assertThat(failureOf(model()).reason()).isEqualTo(Reason.UNUSABLE_REPLY);
    }

    @Test
    void an_empty_stream_is_unusable() {
        server.thenReply("");

        assertThat(streamFailureOf(model(), piece -> {}).reason()).isEqualTo(Reason.UNUSABLE_REPLY);
    }

    @Test
    void a_reply_past_the_calls_time_is_left_and_not_asked_for_again() {
        server.thenSlowReply(Duration.ofSeconds(20), "Late.");
        long start = System.nanoTime();

        ModelException failure = failureOf(model(
                null, settings().toBuilder().timeout(Duration.ofMillis(1_500)).build()));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void a_reply_past_the_deadline_ends_the_question_in_time() {
        server.thenSlowReply(Duration.ofSeconds(20), "Late.");
        var shortRun = Runs.within(Duration.ofMillis(1_500));
        long start = System.nanoTime();

        assertThatExceptionOfType(QuestionTimeoutException.class)
                .isThrownBy(() -> model().ask(Runs.question(), shortRun.run));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(shortRun.modelCalls()).hasSize(1);
    }

    @Test
    void a_reply_that_stalls_midway_gives_its_place_back_in_time() throws Exception {
        server.thenStall("Half of this comes.").thenReply("Here.");
        LanguageModel model = model(
                null,
                settings().toBuilder()
                        .timeout(Duration.ofMillis(1_500))
                        .maxConcurrent(1)
                        .build());

        assertThat(failureOf(model).reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(model.ask(Runs.question(), run.run).text()).isEqualTo("Here.");
    }

    @Test
    void a_connection_cut_in_the_middle_is_told_as_one_and_retried() {
        server.thenCutOff("Half of this comes.").thenReply("Here.");

        assertThat(model().ask(Runs.question(), run.run).text()).isEqualTo("Here.");
        assertThat(run.modelCalls().get(0).failure()).isEqualTo("CONNECTION");
    }

    @Test
    void a_stream_cut_in_the_middle_is_not_asked_for_again_since_pieces_were_said() {
        server.thenCutOff("Half of this text comes and then no more.").thenReply("Here.");
        var pieces = new ArrayList<String>();

        ModelException failure = streamFailureOf(model(), pieces::add);

        assertThat(failure.reason()).isEqualTo(Reason.CONNECTION);
        assertThat(pieces).isNotEmpty();
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void a_server_that_is_not_there_is_told_as_a_connection() {
        LanguageModel model = model();
        server.close();

        assertThat(failureOf(model).reason()).isEqualTo(Reason.CONNECTION);
    }

    @Test
    void ten_megabytes_of_nonsense_are_cut_off_early() throws Exception {
        server.thenNonsense(10 * 1024 * 1024);
        LanguageModel model = model(
                null,
                settings().toBuilder()
                        .maxReplyChars(10_000)
                        .maxOutputTokens(100)
                        .maxRetries(0)
                        .build());

        assertThat(failureOf(model).reason()).isEqualTo(Reason.UNUSABLE_REPLY);
        assertThat(streamFailureOf(model, piece -> {}).reason()).isEqualTo(Reason.UNUSABLE_REPLY);
        // Two calls; what exceeds the limit went into the buffers of two sockets.
        assertThat(server.bytesWritten()).isLessThan(2 * 8 * 1024 * 1024);
    }

    @Test
    void a_stream_longer_than_the_limit_is_cut_off() {
        server.thenReply("many words ".repeat(1_000));
        LanguageModel model =
                model(null, settings().toBuilder().maxReplyChars(1_000).build());
        var taken = new StringBuilder();

        ModelException failure = streamFailureOf(model, taken::append);

        assertThat(failure.reason()).isEqualTo(Reason.UNUSABLE_REPLY);
        assertThat(taken.length()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void cancelling_frees_the_caller_at_once_and_its_place_as_well() throws Exception {
        server.thenStall("Half of this comes.").thenReply("Here.");
        LanguageModel model =
                model(null, settings().toBuilder().maxConcurrent(1).build());
        var began = new CountDownLatch(1);
        var asked =
                CompletableFuture.runAsync(() -> model.stream(Runs.question(), piece -> began.countDown(), run.run));
        assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
        long start = System.nanoTime();

        run.deadline.cancel();

        assertThat(asked)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(QuestionCancelledException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(model.ask(Runs.question(), Runs.within(PLENTY).run).text()).isEqualTo("Here.");
    }

    @Test
    void two_hundred_calls_through_twenty_places_all_get_their_reply() {
        server.thenSlowReply(Duration.ofMillis(50), "Here.");
        LanguageModel model =
                model(null, settings().toBuilder().maxConcurrent(20).build());
        ExecutorService callers = Executors.newFixedThreadPool(200);

        List<Future<ModelReply>> replies = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            replies.add(callers.submit(() -> model.ask(Runs.question(), run.run)));
        }

        assertThat(replies).allSatisfy(reply -> assertThat(reply).succeedsWithin(Duration.ofSeconds(20)));
        assertThat(run.run.outputTokens()).isEqualTo(200 * 5);
        callers.shutdownNow();
    }

    private LanguageModel model() {
        return model(null, settings());
    }

    private LanguageModel model(ModelProvider provider, ModelSettings settings) {
        return LanguageModels.openAiCompatible(server.baseUrl(), provider, "sk-test", settings);
    }

    private static ModelSettings settings() {
        return ModelSettings.builder()
                .name("test-model")
                .retryPause(Duration.ofMillis(10))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    private static ModelRequest shaped() {
        var shape = new JsonShape("draft", List.of(new JsonShape.Field("sql", JsonShape.Kind.TEXT, "The query.")));
        return new ModelRequest("You write SQL.", "How many?", shape);
    }

    private ModelException failureOf(LanguageModel model) {
        return catchThrowableOfType(ModelException.class, () -> model.ask(Runs.question(), run.run));
    }

    private ModelException streamFailureOf(LanguageModel model, Consumer<String> onText) {
        return catchThrowableOfType(ModelException.class, () -> model.stream(Runs.question(), onText, run.run));
    }
}
