package io.github.dbqueryagent.dialect;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;
import org.jspecify.annotations.Nullable;

/** A database that cannot be reached, or that refuses what every question needs. */
public final class DatabaseUnavailableException extends DatabaseQueryException {
    private final String database;
    private final DatabaseError error;

    /**
     * Creates the exception.
     *
     * @param database the name under which the database is registered
     * @param error the class of the refusal
     * @param cause the driver's own word, or null
     */
    public DatabaseUnavailableException(String database, DatabaseError error, @Nullable Throwable cause) {
        super(
                ErrorCategory.DATABASE,
                "Database <" + database + "> cannot be used: " + error.describe() + ".",
                hintFor(error.kind()),
                error.kind() != DatabaseError.Kind.AUTHENTICATION && error.kind() != DatabaseError.Kind.PERMISSION,
                cause);
        this.database = database;
        this.error = error;
    }

    /** Returns the name under which the database is registered. */
    public String database() {
        return database;
    }

    /** Returns the class of the refusal. */
    public DatabaseError error() {
        return error;
    }

    private static String hintFor(DatabaseError.Kind kind) {
        return switch (kind) {
            case AUTHENTICATION -> "Check the user and the password (database.url, database.user, database.password).";
            case PERMISSION -> "Give the account the right to read the tables and the catalogue.";
            case RESOURCES -> "Let the database recover, or give it more; then ask again.";
            default ->
                "Check that the database runs, that its address is right (database.url), "
                        + "and that the connection pool is open and large enough.";
        };
    }
}
