package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;

/** An approved query that the database did not carry out, for a reason that another draft would not mend. */
public final class QueryFailedException extends DatabaseQueryException {
    private final DatabaseError error;

    /**
     * Creates the exception.
     *
     * @param database the name under which the database is registered
     * @param error the class of the refusal
     */
    public QueryFailedException(String database, DatabaseError error) {
        super(
                categoryOf(error.kind()),
                "The query on database <" + database + "> was not carried out: " + error.describe() + "."
                        + (mayHaveEnded(error.kind()) ? "" : " Nothing was changed."),
                hintFor(error.kind()),
                error.kind() == DatabaseError.Kind.SERIALIZATION || mayHaveEnded(error.kind()),
                null);
        this.error = error;
    }

    /** Returns the class of the database's refusal. */
    public DatabaseError error() {
        return error;
    }

    /** A database that lives in memory is gone with what it held. */
    private static boolean mayHaveEnded(DatabaseError.Kind kind) {
        return kind == DatabaseError.Kind.CONNECTION || kind == DatabaseError.Kind.RESOURCES;
    }

    private static ErrorCategory categoryOf(DatabaseError.Kind kind) {
        return kind == DatabaseError.Kind.TIMEOUT || kind == DatabaseError.Kind.RESOURCES
                ? ErrorCategory.LIMIT
                : ErrorCategory.DATABASE;
    }

    private static String hintFor(DatabaseError.Kind kind) {
        return switch (kind) {
            case TIMEOUT -> "Ask about less at once, such as a shorter period, or raise execution.timeout.";
            case PERMISSION ->
                "Give the account the right to read what was asked for, "
                        + "or leave the table out (schema.excludeTables).";
            case SERIALIZATION, CONNECTION, RESOURCES -> "Ask again in a moment.";
            default -> "Look up the SQLSTATE and the code in the database's manual.";
        };
    }
}
