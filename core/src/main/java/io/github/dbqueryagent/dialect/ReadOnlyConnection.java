package io.github.dbqueryagent.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection of the host, lent for one question: in a read-only transaction that is always rolled back. Not
 * thread-safe; one caller at a time.
 *
 * <p>{@link #close()} gives it back as it came, or kills it, so that its pool drops it, when a setting
 * cannot be restored.
 */
public final class ReadOnlyConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadOnlyConnection.class);

    private final Connection connection;
    private final boolean autoCommit;
    private final boolean readOnly;
    private final Switches switches;
    private boolean closed;

    private ReadOnlyConnection(Connection connection, boolean autoCommit, boolean readOnly, Switches switches) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.readOnly = readOnly;
        this.switches = switches;
    }

    /**
     * Begins a read-only transaction on the connection. Work that is open on it is rolled back first: a connection is
     * lent between two pieces of work, not within one.
     *
     * @throws SQLException if the database refuses; the connection has been given back or evicted then
     */
    public static ReadOnlyConnection open(Connection connection, Switches switches) throws SQLException {
        ReadOnlyConnection lent = remember(connection, switches);
        try {
            // Some databases refuse to change a session that is within a transaction, or undo the change with it.
            lent.endTransaction();
            if (switches.driverFlag() && !lent.readOnly) {
                connection.setReadOnly(true);
            }
            run(connection, switches.before());
            connection.setAutoCommit(false);
            run(connection, switches.begin());
            return lent;
        } catch (SQLException | RuntimeException e) {
            lent.close();
            throw e;
        }
    }

    private static ReadOnlyConnection remember(Connection connection, Switches switches) throws SQLException {
        try {
            return new ReadOnlyConnection(connection, connection.getAutoCommit(), connection.isReadOnly(), switches);
        } catch (SQLException | RuntimeException e) {
            try {
                connection.close();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** Returns the connection while it is lent. */
    public Connection connection() {
        if (closed) {
            throw new IllegalStateException("the connection was given back");
        }
        return connection;
    }

    /** Rolls back, restores every setting and hands the connection back to where it came from. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            restore();
        } catch (SQLException | RuntimeException e) {
            LOG.debug(
                    "A connection could not be restored ({}); it is evicted.",
                    e.getClass().getName());
            evict();
        }
        quietly(connection::close);
    }

    private void restore() throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        run(connection, switches.end());
        endTransaction();
        run(connection, switches.restore());
        if (switches.driverFlag() && connection.isReadOnly() != readOnly) {
            connection.setReadOnly(readOnly);
        }
        if (connection.getAutoCommit() != autoCommit) {
            connection.setAutoCommit(autoCommit);
        }
    }

    private void endTransaction() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Kills the session itself: a pool notices that it is dead, and nobody ever sees it with our settings. */
    private void evict() {
        quietly(() -> connection.abort(Runnable::run));
        quietly(() -> {
            if (!connection.isClosed()) {
                // Some drivers have no abort, and H2's does nothing.
                connection.unwrap(Connection.class).close();
            }
        });
    }

    private static void quietly(Step step) {
        try {
            step.take();
        } catch (SQLException | RuntimeException | AbstractMethodError e) {
            LOG.debug(
                    "A connection could not be ended in one of the ways ({}).",
                    e.getClass().getName());
        }
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /**
     * The statements by which one database is switched to reading and back. Immutable.
     *
     * @param before run one by one before the transaction begins
     * @param begin run first in the transaction
     * @param end run last in the transaction, to undo what {@code begin} switched; SQLite's driver begins the next
     *     transaction with the roll-back, which the switch to reading may forbid
     * @param restore run one by one after the roll-back, to undo what {@code before} switched
     * @param driverFlag whether {@link Connection#setReadOnly(boolean)} is called as well; SQLite's driver refuses it on
     *     an open connection
     */
    public record Switches(
            List<String> before, List<String> begin, List<String> end, List<String> restore, boolean driverFlag) {
        private static final Switches NONE = new Switches(List.of(), List.of(), List.of());

        /** Creates switches that go with the driver's own flag. */
        public Switches(List<String> before, List<String> begin, List<String> restore) {
            this(before, begin, List.of(), restore, true);
        }

        /** Creates switches; the lists are copied. */
        public Switches {
            before = List.copyOf(before);
            begin = List.copyOf(begin);
            end = List.copyOf(end);
            restore = List.copyOf(restore);
        }

        /** Returns no statements: JDBC's own switches suffice. */
        public static Switches none() {
            return NONE;
        }
    }

    @FunctionalInterface
    private interface Step {
        void take() throws SQLException;
    }
}
