package io.github.dbqueryagent.audit;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;
import java.io.IOException;

/** An audit log that could not be written to, so that there was no answer. */
public final class AuditLogException extends DatabaseQueryException {
    /** Creates the exception for what went wrong underneath. */
    public AuditLogException(IOException cause) {
        super(
                ErrorCategory.SETTING,
                "The audit log could not be written to (" + cause.getClass().getSimpleName()
                        + "), and what cannot be recorded is not answered.",
                "Check that the folder of its file is there, may be written to, and has room.",
                true,
                cause);
    }
}
