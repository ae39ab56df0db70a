package io.github.dbqueryagent.row;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;

/** A row rule of the host that cannot be applied to its table, so that no row of it can be shown. */
public final class RowRuleException extends DatabaseQueryException {
    /**
     * Creates the exception.
     *
     * @param table the table that the rule is about
     * @param why what is wrong, as the end of "The row rule on … "; without values
     */
    public RowRuleException(String table, String why) {
        super(
                ErrorCategory.SETTING,
                "The row rule on " + table + " " + why + ", so nothing of the table can be shown.",
                "Mend the rule in the SqlPolicy: it names columns of the table, and values that fit their types.",
                false,
                null);
    }
}
