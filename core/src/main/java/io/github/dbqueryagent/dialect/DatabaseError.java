package io.github.dbqueryagent.dialect;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A database's refusal, as its class and codes, without the driver's text. Immutable.
 *
 * @param kind the class
 * @param sqlState the five characters of the standard, or null if the driver gave none
 * @param vendorCode the vendor's number
 */
public record DatabaseError(Kind kind, @Nullable String sqlState, int vendorCode) {
    /** Classes of refusals. */
    public enum Kind {
        /** The statement cannot be read. */
        SYNTAX("the database could not read the statement"),
        /** It names a table that is not there. */
        NO_SUCH_TABLE("the database knows no such table"),
        /** It names a column that is not there, or that two tables have. */
        NO_SUCH_COLUMN("the database knows no such column, or more than one"),
        /** It names a function that is not there, or calls it with other types. */
        NO_SUCH_FUNCTION("the database knows no such function with these arguments"),
        /** A column stands beside an aggregate without being grouped. */
        GROUPING("a column is neither grouped nor aggregated"),
        /** Types do not fit, or a value cannot be converted. */
        TYPE_MISMATCH("the types of two sides do not fit, or a value cannot be converted"),
        /** A computation failed: division by zero, overflow, a sub-query with two rows. */
        COMPUTATION("a computation failed, such as a division by zero or a sub-query with more than one row"),
        /** The time limit ended it. */
        TIMEOUT("the statement took too long"),
        /** Somebody cancelled it. */
        CANCELLED("the statement was cancelled"),
        /** The account lacks the right. */
        PERMISSION("the account may not read this"),
        /** The account or the password is wrong. */
        AUTHENTICATION("the database refused the account or the password"),
        /** The connection is gone or cannot be had. */
        CONNECTION("the database cannot be reached"),
        /** Another transaction is in the way; trying again helps. */
        SERIALIZATION("another transaction was in the way"),
        /** The server ran out of something. */
        RESOURCES("the database ran out of memory, disk or connections"),
        /** It would have written. */
        READ_ONLY("the database refused a write"),
        /** Anything else. */
        OTHER("the database refused the statement");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        /** Returns what it means, as the middle of a sentence. */
        public String meaning() {
            return meaning;
        }
    }

    /** Returns whether another draft may fare better. */
    public boolean isFaultOfDraft() {
        return switch (kind) {
            case SYNTAX, NO_SUCH_TABLE, NO_SUCH_COLUMN, NO_SUCH_FUNCTION, GROUPING, TYPE_MISMATCH, COMPUTATION -> true;
            case TIMEOUT,
                    CANCELLED,
                    PERMISSION,
                    AUTHENTICATION,
                    CONNECTION,
                    SERIALIZATION,
                    RESOURCES,
                    READ_ONLY,
                    OTHER -> false;
        };
    }

    /** Returns the class and the codes in one line, fit for messages and for feedback to a model. */
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%s (SQLSTATE %s, code %d)",
                kind.meaning,
                sqlState == null ? "none" : sqlState,
                vendorCode);
    }
}
