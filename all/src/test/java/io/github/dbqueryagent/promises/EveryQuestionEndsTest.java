package io.github.dbqueryagent.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.AgentBusyException;
import io.github.dbqueryagent.AgentClosedException;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.RunningQuestion;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.AnswerListener;
import io.github.dbqueryagent.audit.AuditEntry;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.flow.Drafts;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.GenerationRequest;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.result.RowBatch;
import io.github.dbqueryagent.scene.Heard;
import io.github.dbqueryagent.scene.Pool;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.scene.Soon;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every question ends, in bounded time, and can be cancelled at any moment. */
@Timeout(60)
class EveryQuestionEndsTest {
    private static final Question QUESTION = Question.of("How many ticks and customers are there?");
    private static final String COUNT = Drafts.sql("SELECT COUNT(*) AS n FROM shop.customers");
    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration SHORT_AND_A_LITTLE = Duration.ofMillis(2_500);

    private final ScriptedChatModel model = ScriptedChatModel.replying();
    private Shop shop;
    private Pool pool;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open();
        pool = Pool.on(shop);
    }

    @AfterEach
    void the_connection_is_back_as_it_came() throws Exception {
        model.release();
        pool.requireAsItWas();
        pool.close();
        shop.close();
    }

    @Test
    void a_question_is_cancelled_while_the_model_thinks() throws Exception {
        model.thenHang(COUNT);
        try (DatabaseQueryAgent agent = agent().build()) {
            RunningQuestion running = agent.queryAsync(QUESTION);
            Soon.until("the model is asked", () -> model.running() == 1);

            assertThat(Soon.time(running::cancel)).isLessThan(AT_ONCE);

            assertThat(Soon.time(running::answer)).isLessThan(AT_ONCE);
            assertThatThrownBy(running::answer).isInstanceOf(QuestionCancelledException.class);
            Soon.until("the call is broken off", () -> model.running() == 0);
        }
    }

    @Test
    void a_question_is_cancelled_while_the_statement_runs() throws Exception {
        model.thenReply(Drafts.sql(Shop.ENDLESS));
        try (DatabaseQueryAgent agent = agent().build()) {
            agent.schema();
            RunningQuestion running = agent.queryAsync(QUESTION);
            CompletableFuture<Throwable> waiting = CompletableFuture.supplyAsync(() -> failureOf(running));
            Soon.until("the statement runs", shop::isReadingTicks);

            long start = System.nanoTime();
            running.cancel();

            assertThat(waiting.get(5, TimeUnit.SECONDS)).isInstanceOf(QuestionCancelledException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
            pool.requireAsItWas();
        }
    }

    @Test
    void a_question_is_cancelled_while_a_slow_reader_takes_the_rows() throws Exception {
        var stuck = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var heard = new Heard();
        model.thenReply(Drafts.sql("SELECT n FROM shop.ticks"));
        try (DatabaseQueryAgent agent =
                agent().set(CoreSettings.EXECUTION_FETCH_SIZE, 1).build()) {
            RunningQuestion running = agent.queryStream(QUESTION, slow(heard, stuck, go));
            stuck.await();

            assertThat(Soon.time(running::cancel)).isLessThan(AT_ONCE);
            assertThatThrownBy(running::answer).isInstanceOf(QuestionCancelledException.class);
            assertThat(heard.failures()).isEmpty();
            go.countDown();

            assertThat(heard.hasEnded(Duration.ofSeconds(5))).isTrue();
            pool.requireAsItWas();
            assertThat(heard.words().stream().filter(word -> word.startsWith("rows")))
                    .hasSize(1);
            assertThat(heard.kinds()).endsWith("rows", "failure");
            assertThat(heard.failures()).hasSize(1);
        }
    }

    /** Whoever waits and the clock notice the end at the same moment; which is first must not matter. */
    @Test
    void a_question_whose_time_is_over_never_seems_cancelled() {
        SqlGenerator endless = new SqlGenerator() {
            @Override
            public String name() {
                return "endless";
            }

            @Override
            public Generation generate(GenerationRequest request, QuestionRun run) {
                while (true) {
                    run.deadline().check();
                    LockSupport.parkNanos(100_000);
                }
            }
        };
        try (DatabaseQueryAgent agent = agent().generator(endless).build()) {
            agent.schema();
            for (int i = 0; i < 300; i++) {
                RunningQuestion running = agent.queryAsync(QUESTION.within(Duration.ofMillis(10)));

                assertThatThrownBy(running::answer).isInstanceOf(QuestionTimeoutException.class);
            }
        }
    }

    private static AnswerListener slow(Heard heard, CountDownLatch stuck, CountDownLatch go) {
        return new AnswerListener() {
            @Override
            public void onRows(RowBatch batch) {
                heard.onRows(batch);
                stuck.countDown();
                boolean interrupted = false;
                while (go.getCount() > 0) {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void onAnswer(Answer answer) {
                heard.onAnswer(answer);
            }

            @Override
            public void onFailure(RuntimeException failure) {
                heard.onFailure(failure);
            }
        };
    }

    @Test
    void a_model_that_ignores_interrupts_keeps_nobody_waiting_past_the_deadline() throws Exception {
        model.thenHangWhateverHappens(COUNT).thenHangWhateverHappens(COUNT).thenHangWhateverHappens(COUNT);
        var heard = new Heard();
        try (DatabaseQueryAgent agent = agent().build()) {
            agent.schema();
            Question question = QUESTION.within(SHORT);

            assertThat(Soon.time(() -> agent.query(question))).isBetween(SHORT, SHORT_AND_A_LITTLE);
            assertThat(Soon.time(() -> failureOf(agent.queryAsync(question).toFuture())))
                    .isBetween(SHORT, SHORT_AND_A_LITTLE);
            assertThat(failureOf(agent.queryStream(question, heard))).isInstanceOf(QuestionTimeoutException.class);
            assertThat(heard.hasEnded(Duration.ofSeconds(1))).isTrue();
            assertThat(heard.kinds()).containsExactly("stage", "failure");
        }
    }

    @Test
    void a_statement_that_runs_past_the_deadline_is_stopped() throws Exception {
        model.thenReply(Drafts.sql(Shop.ENDLESS));
        try (DatabaseQueryAgent agent = agent().build()) {
            agent.schema();

            assertThatThrownBy(() -> agent.query(QUESTION.within(SHORT)))
                    .isInstanceOf(QuestionTimeoutException.class)
                    .hasMessageContaining("0.5 s");
            pool.requireAsItWas();
        }
    }

    @Test
    void a_caller_that_is_interrupted_is_free_and_the_statement_ends() throws Exception {
        model.thenReply(Drafts.sql(Shop.ENDLESS));
        var failure = new AtomicReference<Throwable>();
        var flag = new AtomicBoolean();
        try (DatabaseQueryAgent agent = agent().build()) {
            agent.schema();
            var caller = new Thread(() -> {
                failure.set(failureOf(agent.queryAsync(QUESTION)));
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            Soon.until("the statement runs", shop::isReadingTicks);

            caller.interrupt();
            caller.join(AT_ONCE.toMillis());

            assertThat(caller.isAlive()).isFalse();
            assertThat(failure.get()).isInstanceOf(QuestionCancelledException.class);
            assertThat(flag).isTrue();
            pool.requireAsItWas();
        }
    }

    @Test
    void closing_the_agent_ends_what_runs_and_takes_nothing_more() throws Exception {
        model.thenReply(Drafts.sql(Shop.ENDLESS));
        DatabaseQueryAgent agent = agent().build();
        agent.schema();
        RunningQuestion running = agent.queryAsync(QUESTION);
        Soon.until("the statement runs", shop::isReadingTicks);

        assertThat(Soon.time(agent::close)).isLessThan(Duration.ofSeconds(3));

        assertThat(failureOf(running)).isInstanceOf(AgentClosedException.class);
        assertThatThrownBy(() -> agent.query(QUESTION)).isInstanceOf(AgentClosedException.class);
        pool.requireAsItWas();
    }

    @Test
    void a_question_too_many_is_refused_at_once_and_later_ones_are_taken_again() throws Exception {
        model.thenHang(COUNT).thenReply(COUNT).thenReply(COUNT);
        try (DatabaseQueryAgent agent = agent().set(CoreSettings.QUESTION_MAX_CONCURRENT, 1)
                .set(CoreSettings.QUESTION_MAX_WAITING, 1)
                .build()) {
            RunningQuestion first = agent.queryAsync(QUESTION);
            RunningQuestion second = agent.queryAsync(Question.of("How many customers have we got?"));

            assertThatThrownBy(() -> agent.queryAsync(QUESTION))
                    .isInstanceOf(AgentBusyException.class)
                    .hasMessageContaining("question.maxConcurrent")
                    .matches(busy -> ((AgentBusyException) busy).isRetryable());
            model.release();
            assertThat(first.answer()).isInstanceOf(Answer.Found.class);
            assertThat(second.answer()).isInstanceOf(Answer.Found.class);
            Soon.until("there is room", () -> agent.query("Number of customers?") instanceof Answer.Found);
        }
    }

    @Test
    void a_question_that_waits_for_its_turn_ends_at_its_deadline() throws Exception {
        model.thenHang(COUNT);
        try (DatabaseQueryAgent agent =
                agent().set(CoreSettings.QUESTION_MAX_CONCURRENT, 1).build()) {
            RunningQuestion first = agent.queryAsync(QUESTION);
            Soon.until("the first is worked on", () -> model.running() == 1);

            assertThat(Soon.time(() -> agent.query(QUESTION.within(SHORT)))).isBetween(SHORT, SHORT_AND_A_LITTLE);

            first.cancel();
            assertThat(model.requests()).hasSize(1);
        }
    }

    @Test
    void a_listener_hears_of_the_deadline_once_and_nothing_after_though_nobody_waits() throws Exception {
        model.thenHangWhateverHappens(COUNT);
        var heard = new Heard();
        try (DatabaseQueryAgent agent = agent().build()) {
            agent.schema();
            agent.queryStream(QUESTION.within(SHORT), heard);

            assertThat(heard.hasEnded(SHORT_AND_A_LITTLE)).isTrue();
            List<String> atTheEnd = heard.words();
            model.release();
            Soon.until("the model is done", () -> model.running() == 0);
            pool.requireAsItWas();

            assertThat(heard.failures()).singleElement().isInstanceOf(QuestionTimeoutException.class);
            assertThat(heard.words()).isEqualTo(atTheEnd);
        }
    }

    @Test
    void cancelling_the_future_cancels_the_question() throws Exception {
        model.thenReply(Drafts.sql(Shop.ENDLESS));
        try (DatabaseQueryAgent agent = agent().build()) {
            agent.schema();
            RunningQuestion running = agent.queryAsync(QUESTION);
            CompletableFuture<Answer> future = running.toFuture();
            Soon.until("the statement runs", shop::isReadingTicks);

            future.cancel(true);

            assertThat(Soon.time(running::answer)).isLessThan(AT_ONCE);
            assertThat(failureOf(running)).isInstanceOf(QuestionCancelledException.class);
            pool.requireAsItWas();
        }
    }

    @Test
    void what_a_host_hangs_on_a_future_holds_up_neither_the_cancelling_nor_other_deadlines() throws Exception {
        var go = new CountDownLatch(1);
        var heard = new Heard();
        model.thenReply(Drafts.sql(Shop.ENDLESS)).thenHangWhateverHappens(COUNT);
        try (DatabaseQueryAgent agent = agent().build()) {
            agent.schema();
            agent.queryAsync(QUESTION.within(SHORT)).toFuture().whenComplete((answer, failure) -> await(go));
            Soon.until("the statement runs", shop::isReadingTicks);
            agent.queryStream(QUESTION.within(SHORT), heard);

            try {
                assertThat(heard.hasEnded(Duration.ofSeconds(3)))
                        .as("the other question's deadline is kept")
                        .isTrue();
                Soon.until("the statement is stopped", () -> shop.runningStatements() == 0);
            } finally {
                go.countDown();
            }
        }
    }

    @Test
    void a_listener_that_fails_at_the_last_word_hides_nothing_from_the_caller() {
        model.thenReply(Drafts.sql("SELECT 1 AS one FROM shop.customers WHERE 1 / 0 = 1"))
                .thenReply("x")
                .thenReply("x");
        var deaf = new AnswerListener() {
            @Override
            public void onFailure(RuntimeException failure) {
                throw new IllegalStateException("the reader is gone");
            }
        };
        try (DatabaseQueryAgent agent = agent().build()) {
            agent.schema();
            RunningQuestion running = agent.queryStream(QUESTION, deaf);

            assertThat(Soon.time(running::answer)).isLessThan(Duration.ofSeconds(10));
            assertThat(failureOf(running))
                    .isNotInstanceOf(QuestionTimeoutException.class)
                    .isNotInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_passed_deadline_is_written_down_as_such() throws Exception {
        model.thenReply(Drafts.sql(Shop.ENDLESS));
        var entries = new CopyOnWriteArrayList<AuditEntry>();
        try (DatabaseQueryAgent agent = agent().auditLog(entries::add).build()) {
            agent.schema();
            assertThatThrownBy(() -> agent.query(QUESTION.within(SHORT))).isInstanceOf(QuestionTimeoutException.class);
            Soon.until("it is written down", () -> !entries.isEmpty());
        }

        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.ending().outcome()).isEqualTo("QuestionTimeoutException"));
    }

    @Test
    void cancelling_what_has_ended_changes_nothing() {
        model.thenReply(COUNT);
        try (DatabaseQueryAgent agent = agent().build()) {
            RunningQuestion running = agent.queryAsync(QUESTION);
            Answer answer = running.answer();

            running.cancel();

            assertThat(running.answer()).isSameAs(answer);
            assertThat(running.isDone()).isTrue();
            assertThat(agent.stats().outcomes().found()).isEqualTo(1);
        }
    }

    private DatabaseQueryAgentBuilder agent() {
        return Shop.agent(pool.dataSource(), model);
    }

    private static Throwable failureOf(RunningQuestion running) {
        try {
            running.answer();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static Throwable failureOf(CompletableFuture<Answer> future) {
        try {
            future.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
