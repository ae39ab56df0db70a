package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;

/** An answer's name that is not known, is another asker's, or was given too long ago. */
public final class UnknownAnswerException extends DatabaseQueryException {
    /** Creates the exception. */
    public UnknownAnswerException() {
        super(
                ErrorCategory.CALLER,
                "There is no such answer of this asker to go on from; answers are kept for 24 hours.",
                "Ask the question again, and go on from that answer.",
                false,
                null);
    }
}
