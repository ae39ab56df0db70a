package io.github.dbqueryagent.samplestore;

import java.sql.SQLException;
import java.util.Locale;

/** The sample store could not be created; the message says where it stopped and what to do. Immutable. */
public final class SampleStoreException extends RuntimeException {
    SampleStoreException(String message) {
        super(message);
    }

    SampleStoreException(String step, SQLException cause) {
        super(
                String.format(
                        Locale.ROOT,
                        "The sample store could not be created: the database refused to %s (SQLSTATE %s)."
                                + " The database may hold a part of it; use an empty database and an account that may"
                                + " create schemas and tables.",
                        step,
                        cause.getSQLState()),
                cause);
    }
}
