package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.question.AnswerId;
import java.util.concurrent.CompletableFuture;

/** A question that is being answered. Thread-safe. */
public interface RunningQuestion {
    /** Returns the name that the answer will have. */
    AnswerId id();

    /**
     * Waits for the answer, until the question's deadline and not longer.
     *
     * @throws io.github.dbqueryagent.error.DatabaseQueryException if there is none
     */
    Answer answer();

    /** Ends the question: whoever waits is free at once, and the model's call and the statement are broken off. */
    void cancel();

    /** Returns whether the question has ended, in whatever way. */
    boolean isDone();

    /** Returns the answer to come; cancelling the future cancels the question. */
    CompletableFuture<Answer> toFuture();
}
