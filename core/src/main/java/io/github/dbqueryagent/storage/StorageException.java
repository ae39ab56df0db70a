package io.github.dbqueryagent.storage;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;
import java.sql.SQLException;
import java.util.Locale;

/** A table of the agent's own that cannot be written to; the driver's word is the cause. */
public final class StorageException extends DatabaseQueryException {
    /**
     * Creates the exception.
     *
     * @param table the table's name
     * @param cause what the driver said
     */
    public StorageException(String table, SQLException cause) {
        super(
                ErrorCategory.DATABASE,
                String.format(
                        Locale.ROOT,
                        "The agent's own table %s could not be written to (SQLSTATE %s, code %d).",
                        table,
                        cause.getSQLState() == null ? "none" : cause.getSQLState(),
                        cause.getErrorCode()),
                "Check that its database can be reached, that the table is there with all its columns (or is to be made: "
                        + "OwnDatabase.createIfMissing()), and that the account may insert.",
                true,
                cause);
    }
}
