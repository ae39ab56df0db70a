package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.thread.AlarmClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the library's own statements on one connection until a deadline. Not thread-safe; one caller at a time. */
final class BoundedStatements {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedStatements.class);
    private static final int ROWS_BETWEEN_CHECKS = 256;
    /** Not every driver ends a statement whose time is over. */
    private static final AlarmClock CLOCK = new AlarmClock("db-query-agent-catalogue");

    private final Connection connection;
    private final Deadline deadline;

    BoundedStatements(Connection connection, Deadline deadline) {
        this.connection = connection;
        this.deadline = deadline;
    }

    /** Hands each row of the statement to the reader; a row may be asked only while it is handed. */
    void query(String sql, List<String> values, RowHandler handler) throws SQLException {
        deadline.check();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            limit(statement, deadline.remaining());
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            Deadline.Registration registration = deadline.onCancel(() -> cancel(statement));
            AlarmClock.Alarm alarm = CLOCK.after(deadline.remaining(), () -> cancelApart(statement));
            try (ResultSet rows = statement.executeQuery()) {
                handOver(rows, handler);
            } finally {
                alarm.callOff();
                registration.close();
            }
        } catch (SQLException e) {
            // What the driver says of a statement that we cancelled ourselves is of no interest.
            deadline.check();
            throw e;
        }
    }

    /** Hands each row of a result that the driver's metadata gave, and closes it. */
    void read(ResultSet result, RowHandler handler) throws SQLException {
        try (result) {
            handOver(result, handler);
        }
    }

    private void handOver(ResultSet rows, RowHandler handler) throws SQLException {
        int count = 0;
        while (rows.next()) {
            if (count++ % ROWS_BETWEEN_CHECKS == 0) {
                deadline.check();
            }
            handler.onRow(rows);
        }
        deadline.check();
    }

    private static void limit(Statement statement, Duration remaining) throws SQLException {
        try {
            statement.setQueryTimeout((int) Math.min(Integer.MAX_VALUE, remaining.toSeconds() + 1));
        } catch (SQLFeatureNotSupportedException e) {
            LOG.debug("The driver knows no query timeout; only a cancellation ends a statement early.");
        }
    }

    /** A driver's cancel may wait for the network, which the clock must not do. */
    private static void cancelApart(Statement statement) {
        var thread = new Thread(() -> cancel(statement), "db-query-agent-cancel");
        thread.setDaemon(true);
        thread.start();
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.debug("A statement could not be cancelled ({}).", e.getClass().getName());
        }
    }

    /** Takes one row. */
    @FunctionalInterface
    interface RowHandler {
        void onRow(ResultSet row) throws SQLException;
    }
}
