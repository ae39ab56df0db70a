package io.github.dbqueryagent.session;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;

/** A session that belongs to another asker, or that does not exist. */
public final class SessionAccessException extends DatabaseQueryException {
    /** Creates the exception; whether the session exists is not told. */
    public SessionAccessException() {
        super(
                ErrorCategory.CALLER,
                "There is no such session for this asker.",
                "Create it with createSession(id) on the asker's own view; a session cannot be shared between askers.",
                false,
                null);
    }
}
