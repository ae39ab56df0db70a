package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;
import java.util.List;
import java.util.Locale;

/** A question that was limited to tables of which some are not there for the asker. */
public final class UnknownTableException extends DatabaseQueryException {
    private final List<String> tables;

    /** Creates the exception for the names that were given and not found. */
    public UnknownTableException(List<String> tables) {
        super(
                ErrorCategory.CALLER,
                String.format(
                        Locale.ROOT,
                        "The question is limited to tables that are not there, or that the asker may not see: %s.",
                        tables),
                "Name tables that schema() lists, each with or without its schema before it.",
                false,
                null);
        this.tables = List.copyOf(tables);
    }

    /** Returns the names that were given and not found. */
    public List<String> tables() {
        return tables;
    }
}
