package io.github.dbqueryagent.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.github.dbqueryagent.model.LanguageModel;
import io.github.dbqueryagent.model.LanguageModels;
import io.github.dbqueryagent.model.ModelException;
import io.github.dbqueryagent.model.ModelException.Reason;
import io.github.dbqueryagent.model.ModelSettings;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What a model does to its caller: nothing worse than not replying. */
class ModelCallTest {
    private static final ModelSettings SETTINGS =
            ModelSettings.builder().retryPause(Duration.ofMillis(5)).build();

    private final Runs run = Runs.within(Duration.ofSeconds(30));

    @Test
    void a_model_that_ignores_interrupts_keeps_nobody_waiting() {
        var chat = ScriptedChatModel.replying().thenHangWhateverHappens("late");
        var shortRun = Runs.within(Duration.ofMillis(1_500));
        long start = System.nanoTime();

        assertThatExceptionOfType(QuestionTimeoutException.class)
                .isThrownBy(() -> model(chat, SETTINGS).ask(Runs.question(), shortRun.run));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(chat.running()).isEqualTo(1);
        chat.release();
    }

    @Test
    void a_cancelled_question_leaves_a_model_that_ignores_interrupts_at_once() throws Exception {
        var chat = ScriptedChatModel.replying().thenHangWhateverHappens("late");
        var asked = CompletableFuture.runAsync(() -> model(chat, SETTINGS).ask(Runs.question(), run.run));
        await(() -> chat.running() == 1);

        run.deadline.cancel();

        assertThat(asked)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(QuestionCancelledException.class);
        chat.release();
    }

    @Test
    void an_abandoned_call_holds_its_place_until_it_has_really_ended() throws Exception {
        var chat = ScriptedChatModel.replying().thenHangWhateverHappens("late").thenReply("here");
        ModelSettings one = SETTINGS.toBuilder()
                .maxConcurrent(1)
                .timeout(Duration.ofMillis(1_500))
                .build();
        LanguageModel model = model(chat, one);

        assertThat(failureOf(model).reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(failureOf(model).reason()).isEqualTo(Reason.BUSY);
        chat.release();
        await(() -> chat.running() == 0);

        assertThat(model.ask(Runs.question(), run.run).text()).isEqualTo("here");
    }

    @Test
    void an_interrupted_call_gives_its_place_back() {
        var chat = ScriptedChatModel.replying().thenHang("late").thenReply("here");
        ModelSettings one = SETTINGS.toBuilder()
                .maxConcurrent(1)
                .timeout(Duration.ofMillis(1_500))
                .build();
        LanguageModel model = model(chat, one);

        assertThat(failureOf(model).reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(model.ask(Runs.question(), run.run).text()).isEqualTo("here");
    }

    @Test
    void waiting_for_a_place_ends_when_the_question_is_cancelled() throws Exception {
        var chat = ScriptedChatModel.replying().thenHang("first").thenReply("second");
        LanguageModel model = model(chat, SETTINGS.toBuilder().maxConcurrent(1).build());
        var first = CompletableFuture.supplyAsync(
                () -> model.ask(Runs.question(), Runs.within(Duration.ofSeconds(30)).run));
        await(() -> chat.running() == 1);
        var second = CompletableFuture.runAsync(() -> model.ask(Runs.question(), run.run));
        Thread.sleep(50);

        run.deadline.cancel();

        assertThat(second)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(QuestionCancelledException.class);
        chat.release();
        assertThat(first).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void a_pause_between_tries_ends_when_the_question_is_cancelled() throws Exception {
        var chat = ScriptedChatModel.replying().thenThrow(new InternalServerException("down", new RuntimeException()));
        LanguageModel model = model(
                chat, SETTINGS.toBuilder().retryPause(Duration.ofSeconds(15)).build());
        var asked = CompletableFuture.runAsync(() -> model.ask(Runs.question(), run.run));
        await(() -> run.modelCalls().size() == 1);

        run.deadline.cancel();

        assertThat(asked)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(QuestionCancelledException.class);
    }

    @Test
    void a_model_that_returns_null_or_throws_an_error_gave_no_usable_reply() {
        var nothing = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return null;
            }
        };
        var broken = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                throw new StackOverflowError();
            }
        };

        assertThat(failureOf(model(nothing, SETTINGS)).reason()).isEqualTo(Reason.UNUSABLE_REPLY);
        assertThat(failureOf(model(broken, SETTINGS)).reason()).isEqualTo(Reason.SERVER);
    }

    @Test
    void a_reply_longer_than_the_limit_is_unusable() {
        var chat = ScriptedChatModel.answering(request -> "x".repeat(1_001));

        assertThat(failureOf(model(
                                chat, SETTINGS.toBuilder().maxReplyChars(1_000).build()))
                        .reason())
                .isEqualTo(Reason.UNUSABLE_REPLY);
    }

    @Test
    void the_breaker_opens_after_failures_in_a_row_and_tries_again_after_its_pause() {
        var clock = new SettableClock();
        var chat = ScriptedChatModel.replying();
        for (int i = 0; i < 3; i++) {
            chat.thenThrow(new InternalServerException("down", new RuntimeException()));
        }
        chat.thenReply("back");
        ModelSettings settings = SETTINGS.toBuilder()
                .maxRetries(0)
                .breakerFailures(2)
                .breakerPause(Duration.ofSeconds(30))
                .build();
        LanguageModel model = LanguageModels.of(chat, null, "test", settings, clock);

        assertThat(failureOf(model).reason()).isEqualTo(Reason.SERVER);
        assertThat(failureOf(model).reason()).isEqualTo(Reason.SERVER);
        assertThat(failureOf(model).reason()).isEqualTo(Reason.BREAKER_OPEN);
        clock.advance(Duration.ofSeconds(31));
        assertThat(failureOf(model).reason()).isEqualTo(Reason.SERVER);
        assertThat(failureOf(model).reason()).isEqualTo(Reason.BREAKER_OPEN);
        clock.advance(Duration.ofSeconds(31));

        assertThat(model.ask(Runs.question(), run.run).text()).isEqualTo("back");
        assertThat(chat.requests()).hasSize(4);
    }

    @Test
    void a_chain_goes_on_to_the_next_model_and_says_so() {
        var refused = ScriptedChatModel.replying().thenThrow(new AuthenticationException("no"));
        LanguageModel chain = LanguageModels.chain(List.of(
                LanguageModels.of(refused, "first", SETTINGS),
                LanguageModels.of(ScriptedChatModel.replying("hello"), "second", SETTINGS)));

        assertThat(chain.ask(Runs.question(), run.run).model()).isEqualTo("second");
        assertThat(run.degradations())
                .containsExactly("Model <first> gave no usable reply (AUTHENTICATION); <second> is asked instead.");
    }

    @Test
    void a_chain_leaves_a_model_that_hangs_for_the_next() {
        var hangs = ScriptedChatModel.replying().thenHangWhateverHappens("late");
        LanguageModel chain = LanguageModels.chain(List.of(
                LanguageModels.of(
                        hangs,
                        "first",
                        SETTINGS.toBuilder().timeout(Duration.ofMillis(150)).build()),
                LanguageModels.of(ScriptedChatModel.replying("hello"), "second", SETTINGS)));

        assertThat(chain.ask(Runs.question(), run.run).text()).isEqualTo("hello");
        hangs.release();
    }

    @Test
    void the_last_models_failure_is_the_chains() {
        LanguageModel chain = LanguageModels.chain(List.of(
                LanguageModels.of(
                        ScriptedChatModel.replying(" "),
                        "first",
                        SETTINGS.toBuilder().maxRetries(0).build()),
                LanguageModels.of(ScriptedChatModel.replying(), "second", SETTINGS)));

        ModelException failure = failureOf(chain);

        assertThat(failure.model()).isEqualTo("second");
        assertThat(failure)
                .hasMessage("Model <second> gave no usable reply: it did not take the request."
                        + " Check the model's name and address (model.name, model.baseUrl).");
    }

    @Test
    void pieces_come_on_the_callers_thread_and_what_it_throws_ends_the_stream() {
        var chat = ScriptedChatModel.replying("one two three", "one two three");
        LanguageModel model = LanguageModels.of(chat, chat.streaming(), "test", SETTINGS);
        var threads = new ArrayList<Thread>();

        model.stream(Runs.question(), piece -> threads.add(Thread.currentThread()), run.run);

        assertThat(threads).hasSize(3).containsOnly(Thread.currentThread());
        assertThatIllegalStateException()
                .isThrownBy(() -> model.stream(
                        Runs.question(),
                        piece -> {
                            throw new IllegalStateException("the listener failed");
                        },
                        run.run));
    }

    @Test
    void a_model_that_cannot_stream_hands_its_reply_over_at_once() {
        var pieces = new ArrayList<String>();

        model(ScriptedChatModel.replying("one two"), SETTINGS).stream(Runs.question(), pieces::add, run.run);

        assertThat(pieces).containsExactly("one two");
    }

    @Test
    void a_stream_that_never_ends_is_left_at_the_deadline_however_fast_it_comes() throws Exception {
        var stream = new EndlessStream();
        var shortRun = Runs.within(Duration.ofMillis(1_500));
        ModelSettings settings = SETTINGS.toBuilder().maxReplyChars(10_000_000).build();
        LanguageModel model = LanguageModels.of(ScriptedChatModel.replying(), stream, "test", settings);

        assertThatExceptionOfType(QuestionTimeoutException.class)
                .isThrownBy(
                        () -> model.stream(Runs.question(), piece -> LockSupport.parkNanos(2_000_000), shortRun.run));

        await(() -> stream.ended);
    }

    @Test
    void a_stream_that_never_ends_is_broken_off_at_the_longest_reply() throws Exception {
        var stream = new EndlessStream();
        ModelSettings settings =
                SETTINGS.toBuilder().maxReplyChars(1_000).maxRetries(0).build();
        LanguageModel model = LanguageModels.of(ScriptedChatModel.replying(), stream, "test", settings);

        assertThat(catchThrowableOfType(ModelException.class, () -> model.stream(Runs.question(), piece -> {}, run.run))
                        .reason())
                .isEqualTo(Reason.UNUSABLE_REPLY);
        await(() -> stream.ended);
    }

    /** Says the same until it is interrupted. */
    private static final class EndlessStream implements StreamingChatModel {
        private volatile boolean ended;

        @Override
        public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            while (!Thread.currentThread().isInterrupted()) {
                handler.onPartialResponse("x");
                LockSupport.parkNanos(100_000);
            }
            ended = true;
        }
    }

    private static LanguageModel model(ChatModel chat, ModelSettings settings) {
        return LanguageModels.of(chat, "test", settings);
    }

    private ModelException failureOf(LanguageModel model) {
        return catchThrowableOfType(ModelException.class, () -> model.ask(Runs.question(), run.run));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static final class SettableClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

        void advance(Duration time) {
            now.updateAndGet(instant -> instant.plus(time));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
