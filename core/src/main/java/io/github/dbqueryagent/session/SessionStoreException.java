package io.github.dbqueryagent.session;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;
import org.jspecify.annotations.Nullable;

/** A {@link SessionStore} that threw, or that returned null. */
public final class SessionStoreException extends DatabaseQueryException {
    /**
     * Creates the exception.
     *
     * @param cause what the store threw, or null if it returned null; its text may hold what people said, so it is not
     *     repeated here
     */
    public SessionStoreException(@Nullable RuntimeException cause) {
        super(
                ErrorCategory.INTERNAL,
                "The session store failed ("
                        + (cause == null ? "it returned null" : cause.getClass().getName())
                        + "), so the session could not be read or changed.",
                "See what the cause says, and mend the SessionStore that the builder was given, or what it keeps its "
                        + "sessions in.",
                cause != null,
                cause);
    }
}
