package io.github.dbqueryagent.error;

import org.jspecify.annotations.Nullable;

/** A defect of this library, or of a stage that the host put in. */
public final class InternalFailureException extends DatabaseQueryException {
    /** Creates the exception for what went wrong underneath. */
    public InternalFailureException(@Nullable Throwable cause) {
        super(
                ErrorCategory.INTERNAL,
                "The question was not answered because of a defect, and nothing was changed in the database.",
                "Report it with the stack trace; the cause says where it happened.",
                false,
                cause);
    }
}
