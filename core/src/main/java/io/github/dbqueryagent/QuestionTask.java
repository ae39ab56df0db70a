package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.InternalFailureException;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.thread.AlarmClock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** One question on its way through the agent's threads. */
final class QuestionTask implements RunningQuestion, Runnable {
    private final QuestionRun run;
    private final AnswerGate gate;
    private final Supplier<Answer> work;
    private final Executor stopping;
    private final CompletableFuture<Answer> future = new CompletableFuture<>();

    /**
     * Creates the task; it runs when somebody runs it.
     *
     * @param stopping where work is broken off, so that whoever cancels need not wait for drivers
     */
    QuestionTask(QuestionRun run, AnswerGate gate, Supplier<Answer> work, Executor stopping) {
        this.run = run;
        this.gate = gate;
        this.work = work;
        this.stopping = stopping;
    }

    @Override
    public void run() {
        if (future.isDone()) {
            return;
        }
        try {
            Answer answer = work.get();
            gate.end(answer);
            future.complete(answer);
        } catch (DatabaseQueryException e) {
            fail(e);
        } catch (RuntimeException e) {
            fail(new InternalFailureException(e));
        } catch (Error e) {
            fail(new InternalFailureException(e));
            throw e;
        }
    }

    /** Ends the question at its deadline even when nobody waits for it. */
    QuestionTask endAtDeadline(AlarmClock clock) {
        AlarmClock.Alarm alarm = clock.after(
                run.deadline().remaining(),
                () -> stopping.execute(
                        () -> stop(new QuestionTimeoutException(run.deadline().limit()))));
        var unused = future.whenComplete((answer, failure) -> alarm.callOff());
        return this;
    }

    @Override
    public AnswerId id() {
        return run.id();
    }

    @Override
    public Answer answer() {
        try {
            return awaited();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancel();
            throw new QuestionCancelledException();
        } catch (CancellationException e) {
            throw new QuestionCancelledException();
        } catch (ExecutionException e) {
            throw failureOf(e);
        }
    }

    /** The first end counts, whoever brings it: the work, the one who waits here, the clock, or who cancels. */
    private Answer awaited() throws InterruptedException, ExecutionException {
        try {
            return future.get(run.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            stop(new QuestionTimeoutException(run.deadline().limit()));
            return future.get();
        }
    }

    @Override
    public void cancel() {
        stop(new QuestionCancelledException());
    }

    @Override
    public boolean isDone() {
        return future.isDone();
    }

    @Override
    public CompletableFuture<Answer> toFuture() {
        var shown = new CompletableFuture<Answer>();
        // What a host hangs on its future runs apart, so that a slow one keeps no work from being broken off.
        var unused = future.whenCompleteAsync(
                (answer, failure) -> {
                    if (failure == null) {
                        shown.complete(answer);
                    } else {
                        shown.completeExceptionally(failure);
                    }
                },
                stopping);
        unused = shown.whenComplete((answer, failure) -> {
            if (failure instanceof CancellationException) {
                cancel();
            }
        });
        return shown;
    }

    /** Whoever waits is told first; then the work is broken off. */
    void stop(RuntimeException why) {
        if (future.completeExceptionally(why)) {
            gate.close();
            stopping.execute(() -> {
                run.deadline().cancel();
                tell(why);
            });
        }
    }

    private void fail(RuntimeException failure) {
        RuntimeException told =
                failure instanceof DatabaseQueryException ? failure : new InternalFailureException(failure);
        tell(told);
        future.completeExceptionally(told);
    }

    /** A listener that fails at the last word must not keep the failure from whoever else waits for it. */
    private void tell(RuntimeException failure) {
        try {
            gate.end(failure);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** The failure belongs to another thread, so it is thrown with this one's stack added. */
    private static RuntimeException failureOf(ExecutionException wrapped) {
        Throwable failure = wrapped.getCause();
        if (failure instanceof RuntimeException known) {
            if (known.getSuppressed().length == 0) {
                known.addSuppressed(new AskedHere());
            }
            return known;
        }
        return new InternalFailureException(failure);
    }

    /** Where the question was asked, for the stack trace of a failure that happened elsewhere. */
    private static final class AskedHere extends RuntimeException {
        AskedHere() {
            super("The question was asked here:", null, false, true);
        }
    }
}
