package io.github.dbqueryagent.question;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;

/** A question that names something that is not there for its asker. */
public final class InvalidQuestionException extends DatabaseQueryException {
    /**
     * Creates the exception.
     *
     * @param what what is wrong with it, in a sentence
     * @param hint what to do
     */
    public InvalidQuestionException(String what, String hint) {
        super(ErrorCategory.CALLER, what, hint, false, null);
    }
}
