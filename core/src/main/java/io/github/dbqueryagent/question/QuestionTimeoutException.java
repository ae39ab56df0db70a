package io.github.dbqueryagent.question;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;
import java.time.Duration;
import java.util.Locale;

/** A question that was not answered within its time. */
public final class QuestionTimeoutException extends DatabaseQueryException {
    private final Duration limit;

    /** Creates the exception for the limit that was reached. */
    public QuestionTimeoutException(Duration limit) {
        super(
                ErrorCategory.LIMIT,
                String.format(
                        Locale.ROOT,
                        "The question was not answered within %.1f s, and all work on it was stopped.",
                        limit.toMillis() / 1000.0),
                "Ask about less at once, or raise question.timeout.",
                true,
                null);
        this.limit = limit;
    }

    /** Returns the time that the question was given. */
    public Duration limit() {
        return limit;
    }
}
