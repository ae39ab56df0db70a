package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.QuestionCancelledException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** One question on its way through the agent's threads. Thread-safe. */
final class QuestionTask extends QuestionRunner.Task<Answer> implements RunningQuestion {
    private final QuestionRun run;
    private final AnswerGate gate;
    private final Runnable skipped;
    private final Executor stopping;

    /**
     * Creates the task; it runs when somebody runs it.
     *
     * @param skipped runs in the place of the work if nobody waits for it any more
     */
    QuestionTask(QuestionRun run, AnswerGate gate, Supplier<Answer> work, Runnable skipped, Executor stopping) {
        super(run.deadline(), work, stopping);
        this.run = run;
        this.gate = gate;
        this.skipped = skipped;
        this.stopping = stopping;
    }

    @Override
    void tellEnd(Answer answer) {
        gate.end(answer);
    }

    @Override
    void tellEnd(RuntimeException failure) {
        gate.end(failure);
    }

    @Override
    void tellStopped() {
        gate.close();
    }

    @Override
    void tellSkipped() {
        skipped.run();
    }

    @Override
    public AnswerId id() {
        return run.id();
    }

    @Override
    public Answer answer() {
        return await();
    }

    @Override
    public void cancel() {
        stop(new QuestionCancelledException());
    }

    @Override
    public boolean isDone() {
        return future().isDone();
    }

    @Override
    public CompletableFuture<Answer> toFuture() {
        var shown = new CompletableFuture<Answer>();
        // What a host hangs on its future runs apart, so that a slow one keeps no work from being broken off.
        var unused = future().whenCompleteAsync(
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
}
