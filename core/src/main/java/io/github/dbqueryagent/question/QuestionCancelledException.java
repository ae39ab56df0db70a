package io.github.dbqueryagent.question;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;

/** A question that somebody ended before it was answered. */
public final class QuestionCancelledException extends DatabaseQueryException {
    /** Creates the exception. */
    public QuestionCancelledException() {
        super(
                ErrorCategory.CALLER,
                "The question was cancelled; its statement was stopped and nothing was changed.",
                "Ask again if this was not meant.",
                true,
                null);
    }
}
