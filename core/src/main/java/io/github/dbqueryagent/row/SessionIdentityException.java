package io.github.dbqueryagent.row;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;

/** A session identity of the host that a database cannot be told, so that nothing is asked of it. */
public final class SessionIdentityException extends DatabaseQueryException {
    /**
     * Creates the exception.
     *
     * @param database the name under which the database is registered
     * @param why what is wrong, as the end of "The session identity for database … "; without values
     */
    public SessionIdentityException(String database, String why) {
        super(
                ErrorCategory.SETTING,
                "The session identity for database <" + database + "> " + why + ", so nothing was asked of it.",
                "Let SqlPolicy.sessionIdentity give settings with a dot in their names, such as app.tenant, and a value for each, "
                        + "and only to a database that keeps them to a transaction; elsewhere use row policies.",
                false,
                null);
    }
}
