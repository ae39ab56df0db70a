package io.github.dbqueryagent.dialects.trino;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.SqlStates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;

/**
 * What Trino's error numbers mean. What the driver itself has to say has the number 0, and is told by its cause or by the
 * beginning of its message, of which nothing is kept.
 *
 * <p>Source: the enumeration StandardErrorCode of Trino's SPI.
 */
final class TrinoErrors {
    /** The server's general error of a user has the driver's number, but comes with this beginning. */
    private static final String OF_THE_SERVER = "Query failed ";

    private static final int MOST_CAUSES = 20;

    private TrinoErrors() {}

    /** Returns the class of the refusal; {@link Kind#OTHER} where nothing tells one. */
    static Kind kindOf(SQLException failure) {
        int code = failure.getErrorCode();
        if (code != 0) {
            return byCode(code);
        }
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        if (message.startsWith(OF_THE_SERVER)) {
            return Kind.OTHER;
        }
        Kind kind = SqlStates.classify(failure).kind();
        return kind == Kind.OTHER ? ofDriver(failure, message) : kind;
    }

    private static Kind byCode(int code) {
        return switch (code) {
            // 13 is what the server or a connector cannot do at all, 35 to 40 what is too much for it.
            case 1,
                    13,
                    15,
                    36,
                    61,
                    63,
                    65,
                    66,
                    69,
                    70,
                    71,
                    72,
                    75,
                    76,
                    77,
                    83,
                    87,
                    88,
                    89,
                    90,
                    91,
                    92,
                    93,
                    94,
                    99,
                    102,
                    111,
                    117,
                    121,
                    122 -> Kind.SYNTAX;
            case 44, 45, 46, 56, 57, 86 -> Kind.NO_SUCH_TABLE;
            case 47, 55, 62 -> Kind.NO_SUCH_COLUMN;
            case 6, 32 -> Kind.NO_SUCH_FUNCTION;
            case 64, 67, 68, 73, 74 -> Kind.GROUPING;
            case 9, 10, 43, 58, 59, 60 -> Kind.TYPE_MISMATCH;
            case 7, 8, 19, 28, 114, 115, 116, 118 -> Kind.COMPUTATION;
            case 2, 65_556, 131_075, 131_077 -> Kind.TIMEOUT;
            case 3, 38, 131_080 -> Kind.CANCELLED;
            case 4 -> Kind.PERMISSION;
            case 23, 24, 25 -> Kind.READ_ONLY;
            case 17 -> Kind.SERIALIZATION;
            case 125, 65_541, 65_545, 65_548, 65_558, 65_565 -> Kind.CONNECTION;
            case 35, 37, 40, 108, 65_557 -> Kind.RESOURCES;
            case 131_072, 131_073, 131_074, 131_076, 131_078, 131_079, 131_081, 131_082 -> Kind.RESOURCES;
            default -> Kind.OTHER;
        };
    }

    private static Kind ofDriver(SQLException failure, String message) {
        if (message.startsWith("Authentication failed")) {
            return Kind.AUTHENTICATION;
        }
        if (message.equals("Connection is closed")) {
            return Kind.CONNECTION;
        }
        Throwable cause = failure.getCause();
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof CancellationException) {
                return Kind.CANCELLED;
            }
            if (cause instanceof IOException || cause instanceof UncheckedIOException) {
                return Kind.CONNECTION;
            }
            cause = cause.getCause();
        }
        // Whatever else ends a request or the reading of its pages: an answer that is none, or none in time.
        boolean request = message.startsWith("Error executing query") || message.startsWith("Error fetching ");
        return request ? Kind.CONNECTION : Kind.OTHER;
    }
}
