package io.github.dbqueryagent.dialect;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;

/** No dialect on the class path is for the database. */
public final class MissingDialectException extends DatabaseQueryException {
    private final String product;

    /** Creates the exception for the product that the driver named. */
    public MissingDialectException(String product) {
        super(
                ErrorCategory.SETTING,
                "No dialect on the class path is for <" + product + ">.",
                "Add the dependency io.github.dbqueryagent:db-query-agent-jdbc-dialects, or db-query-agent, which brings it.",
                false,
                null);
        this.product = product;
    }

    /** Returns the product that the driver named. */
    public String product() {
        return product;
    }
}
