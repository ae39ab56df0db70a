package io.github.dbqueryagent;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;
import java.util.Locale;

/** A question that found as many others working and waiting as are allowed. */
public final class AgentBusyException extends DatabaseQueryException {
    private final int concurrent;
    private final int waiting;

    AgentBusyException(int concurrent, int waiting) {
        super(
                ErrorCategory.LIMIT,
                String.format(
                        Locale.ROOT,
                        "The question was not taken: %,d are being worked on and %,d are waiting already.",
                        concurrent,
                        waiting),
                "Ask again later, or raise question.maxConcurrent or question.maxWaiting.",
                true,
                null);
        this.concurrent = concurrent;
        this.waiting = waiting;
    }

    /** Returns how many questions may be worked on at once. */
    public int concurrent() {
        return concurrent;
    }

    /** Returns how many questions may wait. */
    public int waiting() {
        return waiting;
    }
}
