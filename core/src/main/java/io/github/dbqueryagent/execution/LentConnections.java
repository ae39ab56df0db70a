package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.DatabaseUnavailableException;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.question.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Borrows connections from the host, each for one read-only transaction. Thread-safe. */
final class LentConnections {
    private static final Logger LOG = LoggerFactory.getLogger(LentConnections.class);

    private final String database;
    private final DataSource dataSource;
    private final SqlDialect dialect;

    LentConnections(String database, DataSource dataSource, SqlDialect dialect) {
        this.database = database;
        this.dataSource = dataSource;
        this.dialect = dialect;
    }

    /**
     * Borrows a connection with a read-only transaction.
     *
     * <p>A pool may keep its caller waiting longer than the deadline: a connection that comes too late goes back unused.
     */
    ReadOnlyConnection borrow(Duration statementTimeout, Deadline deadline) {
        deadline.check();
        Connection connection = connect(deadline);
        Duration limit = shorter(statementTimeout, deadline.remaining());
        if (deadline.isCancelled() || limit.isZero()) {
            giveBack(connection);
            deadline.check();
        }
        try {
            return dialect.openReadOnly(connection, limit);
        } catch (SQLException e) {
            deadline.check();
            throw unavailable(e);
        }
    }

    private Connection connect(Deadline deadline) {
        try {
            return dataSource.getConnection();
        } catch (SQLException | RuntimeException e) {
            deadline.check();
            throw unavailable(e);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A connection that came too late could not be closed.");
        }
    }

    static Duration shorter(Duration one, Duration two) {
        return one.compareTo(two) <= 0 ? one : two;
    }

    /** A pool speaks of its own time limit first; why it got no connection stands in the causes. */
    private DatabaseUnavailableException unavailable(Exception failure) {
        DatabaseError error = new DatabaseError(DatabaseError.Kind.CONNECTION, null, 0);
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal) {
                DatabaseError found = dialect.classify(refusal);
                error = new DatabaseError(kindOf(found), found.sqlState(), found.vendorCode());
            }
        }
        return new DatabaseUnavailableException(database, error, failure);
    }

    /** Whatever else the driver calls it: without a connection there is no other refusal than that of one. */
    private static DatabaseError.Kind kindOf(DatabaseError found) {
        return switch (found.kind()) {
            case AUTHENTICATION, PERMISSION, RESOURCES -> found.kind();
            default -> DatabaseError.Kind.CONNECTION;
        };
    }
}
