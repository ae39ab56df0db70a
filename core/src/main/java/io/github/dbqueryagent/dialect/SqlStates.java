package io.github.dbqueryagent.dialect;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** The classes of refusals that the SQL standard's states and JDBC's own exception types tell. Thread-safe. */
public final class SqlStates {
    private SqlStates() {}

    /** Returns the class by the exception's type, then by its SQL state. */
    public static DatabaseError classify(SQLException failure) {
        return new DatabaseError(kindOf(failure), failure.getSQLState(), failure.getErrorCode());
    }

    private static Kind kindOf(SQLException failure) {
        if (failure instanceof SQLTimeoutException) {
            return Kind.TIMEOUT;
        }
        if (failure instanceof SQLInvalidAuthorizationSpecException) {
            return Kind.AUTHENTICATION;
        }
        Kind byState = byState(failure.getSQLState());
        if (byState != Kind.OTHER) {
            return byState;
        }
        if (failure instanceof SQLTransactionRollbackException) {
            return Kind.SERIALIZATION;
        }
        boolean connection = failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException;
        return connection ? Kind.CONNECTION : Kind.OTHER;
    }

    /** Returns the class that the state tells; {@link Kind#OTHER} if it tells none. */
    public static Kind byState(@Nullable String state) {
        if (state == null || state.length() != 5) {
            return Kind.OTHER;
        }
        return switch (state) {
            case "42P01", "42S02" -> Kind.NO_SUCH_TABLE;
            case "42703", "42S22", "42702" -> Kind.NO_SUCH_COLUMN;
            case "42883" -> Kind.NO_SUCH_FUNCTION;
            case "42803" -> Kind.GROUPING;
            case "42804", "42846", "22018", "22007", "22008", "22P02" -> Kind.TYPE_MISMATCH;
            case "42501" -> Kind.PERMISSION;
            case "57014" -> Kind.CANCELLED;
            case "57P01", "57P02", "57P03" -> Kind.CONNECTION;
            case "25006" -> Kind.READ_ONLY;
            case "HYT00", "HYT01" -> Kind.TIMEOUT;
            default -> byClass(state.substring(0, 2));
        };
    }

    private static Kind byClass(String stateClass) {
        return switch (stateClass) {
            case "08" -> Kind.CONNECTION;
            case "21", "22" -> Kind.COMPUTATION;
            case "28" -> Kind.AUTHENTICATION;
            case "40" -> Kind.SERIALIZATION;
            case "42" -> Kind.SYNTAX;
            case "53", "54" -> Kind.RESOURCES;
            default -> Kind.OTHER;
        };
    }
}
