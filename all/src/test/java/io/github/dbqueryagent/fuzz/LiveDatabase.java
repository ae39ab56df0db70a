package io.github.dbqueryagent.fuzz;

import io.github.dbqueryagent.validation.ApprovedSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A real database with the {@link Vault} in it, on which approved SQL is run with every right and without a read-only
 * transaction: nothing but the review keeps it from doing harm. Not thread-safe.
 */
abstract class LiveDatabase implements AutoCloseable {
    /** How long a statement may run before the database is told to end it. */
    static final int LIMIT_MILLIS = 500;

    /** A statement that runs on for this long after that has not been ended. */
    private static final long MOST_MILLIS = 6_000;

    private static final int MOST_ROWS = 60;

    private Guard guard;
    private String state = "";
    private int ran;
    private int failed;

    /** Returns a guard of the database's dialect. */
    final Guard guard() throws SQLException {
        if (guard == null) {
            guard = new Guard(dialect(), defaultSchema());
            state = state();
        }
        return guard;
    }

    /** Returns how many statements ran to their end, and how many the database refused. */
    final String counts() {
        return dialect() + ": " + ran + " ran, " + failed + " failed";
    }

    /** Returns how many statements ran to their end. */
    final int ran() {
        return ran;
    }

    abstract String dialect();

    abstract String defaultSchema() throws SQLException;

    /** Returns a connection that may do everything, in a state in which a statement may be run and told to end. */
    abstract Connection connection() throws SQLException;

    /** Returns everything that a statement could change, as one text. */
    abstract String state() throws SQLException;

    /** Returns what is wrong with a statement before it is run, as the database itself sees it. */
    Optional<String> foreseen(ApprovedSql sql) throws SQLException {
        return Optional.empty();
    }

    /** Returns what is wrong after the statement, in the same transaction. */
    Optional<String> noticed(boolean succeeded) throws SQLException {
        return Optional.empty();
    }

    /** Breaks off a statement where the database does not do so by itself; closing the result takes that back. */
    AutoCloseable watch(Statement statement) throws SQLException {
        return () -> {};
    }

    /** Runs what was approved, and returns what is wrong with it; empty if nothing is. */
    final Optional<String> fault(ApprovedSql sql) throws SQLException {
        Optional<String> fault = foreseen(sql);
        if (fault.isEmpty()) {
            long start = System.nanoTime();
            fault = run(sql);
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (fault.isEmpty() && millis > MOST_MILLIS) {
                fault = Optional.of("it ran for " + millis + " ms, though its limit is " + LIMIT_MILLIS + " ms");
            }
        }
        String now = state();
        if (!now.equals(state)) {
            fault = Optional.of("the database has changed: " + difference(state, now));
            state = now;
        }
        return fault;
    }

    @SuppressWarnings("try") // the watch is there to be closed
    private Optional<String> run(ApprovedSql sql) throws SQLException {
        Optional<String> fault;
        try (PreparedStatement statement = connection().prepareStatement(sql.sql());
                AutoCloseable watch = watch(statement)) {
            statement.setMaxRows(MOST_ROWS);
            for (int i = 0; i < sql.values().size(); i++) {
                statement.setObject(i + 1, sql.values().get(i));
            }
            if (!statement.execute()) {
                return Optional.of("it gives no rows");
            }
            fault = rows(statement.getResultSet(), sql.outputs().size());
            if (fault.isEmpty() && statement.getMoreResults()) {
                fault = Optional.of("it gives more than one result");
            }
            ran++;
        } catch (SQLException e) {
            failed++;
            Optional<String> after = noticed(false);
            return after.isPresent() ? after : refusal(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Optional<String> after = noticed(true);
        return after.isPresent() ? after : fault;
    }

    /** Returns what is wrong with the way in which the database refused the statement. */
    Optional<String> refusal(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return isPlanted(message) ? Optional.of("the error holds a planted value: " + message) : Optional.empty();
    }

    private static Optional<String> rows(ResultSet rows, int columns) throws SQLException {
        int seen = rows.getMetaData().getColumnCount();
        if (seen != columns) {
            return Optional.of("it gives " + seen + " columns and not " + columns);
        }
        for (int row = 0; row < MOST_ROWS && rows.next(); row++) {
            for (int i = 1; i <= seen; i++) {
                Object value = rows.getObject(i);
                if (value != null && isPlanted(value.toString())) {
                    return Optional.of("it gives a planted value");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPlanted(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains(Vault.PLANTED) || lower.contains("7qz") || lower.contains(Vault.PLANTED_NUMBER);
    }

    private static String difference(String before, String after) {
        List<String> lines = new ArrayList<>(after.lines().toList());
        before.lines().forEach(lines::remove);
        String text = String.join(" ", lines);
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    /** Returns the rows of queries as one text. */
    static String rowsOf(Connection connection, List<String> queries) throws SQLException {
        var text = new StringBuilder();
        try (Statement statement = connection.createStatement()) {
            for (String query : queries) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            text.append(rows.getString(i)).append('|');
                        }
                        text.append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public abstract void close() throws SQLException;
}
