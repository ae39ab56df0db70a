package io.github.dbqueryagent.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A table of the agent's own, which rows are added to. Thread-safe. */
public final class OwnTable {
    /** How long one statement may take, in seconds, where the driver keeps to it. */
    private static final int SECONDS = 10;

    /** What a text of any length is called, and what stands after the columns: the first that is understood counts. */
    private static final List<LongText> LONG_TEXTS = List.of(
            new LongText("LONGTEXT", " DEFAULT CHARACTER SET utf8mb4"),
            new LongText("TEXT", ""),
            new LongText("CLOB", ""));

    private final DataSource dataSource;
    private final String name;
    private final List<OwnColumn> columns;
    private final boolean creates;
    private volatile boolean present;

    OwnTable(DataSource dataSource, String name, List<OwnColumn> columns, boolean creates) {
        this.dataSource = dataSource;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.creates = creates;
    }

    /**
     * Adds a row, in a transaction of its own.
     *
     * @param values a value for each column in order: null, a text, or a whole number
     * @throws StorageException if it cannot be added
     */
    public void add(List<? extends @Nullable Object> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "there are " + values.size() + " values, but " + columns.size() + " columns");
        }
        try (Connection connection = dataSource.getConnection()) {
            boolean committing = connection.getAutoCommit();
            if (!committing) {
                connection.setAutoCommit(true);
            }
            try {
                if (!present) {
                    require(connection);
                    present = true;
                }
                insert(connection, values);
            } finally {
                if (!committing) {
                    connection.setAutoCommit(false);
                }
            }
        } catch (SQLException e) {
            throw new StorageException(name, e);
        }
    }

    private void insert(Connection connection, List<? extends @Nullable Object> values) throws SQLException {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String sql = "INSERT INTO " + name + " (" + names() + ") VALUES (" + places + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                bind(statement, i + 1, columns.get(i), values.get(i));
            }
            limited(statement, statement::executeUpdate);
        }
    }

    private static void bind(PreparedStatement statement, int at, OwnColumn column, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(at, column.kind() == OwnColumn.Kind.NUMBER ? Types.BIGINT : Types.VARCHAR);
        } else if (column.kind() == OwnColumn.Kind.NUMBER) {
            statement.setLong(at, ((Number) value).longValue());
        } else {
            statement.setString(at, column.fitted(value.toString()));
        }
    }

    /** Does the work within the limit, which is taken back after: to some drivers it is the whole connection's. */
    private static void limited(Statement statement, Work work) throws SQLException {
        int before = limit(statement, SECONDS);
        try {
            work.run();
        } finally {
            int unused = limit(statement, before);
        }
    }

    /** Returns the limit so far. Some drivers know none; the question's own deadline holds all the same. */
    private static int limit(Statement statement, int seconds) {
        try {
            int before = statement.getQueryTimeout();
            statement.setQueryTimeout(seconds);
            return before;
        } catch (SQLException e) {
            return 0;
        }
    }

    /** Makes the table if that is wanted and it is not there; another process may do so at the same time. */
    private void require(Connection connection) throws SQLException {
        if (!creates || isPresent(connection)) {
            return;
        }
        SQLException last = null;
        for (LongText longText : LONG_TEXTS) {
            try (Statement statement = connection.createStatement()) {
                limited(statement, () -> statement.execute(definition(longText)));
                return;
            } catch (SQLException e) {
                last = e;
            }
        }
        if (last != null && !isPresent(connection)) {
            throw last;
        }
    }

    private boolean isPresent(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            String nothing = "SELECT " + names() + " FROM " + name + " WHERE 1 = 0";
            limited(statement, () -> statement.executeQuery(nothing).close());
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private String definition(LongText longText) {
        return columns.stream()
                .map(column -> column.definition(longText.type()))
                .collect(Collectors.joining(", ", "CREATE TABLE " + name + " (", ")" + longText.suffix()));
    }

    private String names() {
        return columns.stream().map(OwnColumn::name).collect(Collectors.joining(", "));
    }

    /** What a statement is asked to do. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    /** A way to write a text of any length. */
    private record LongText(String type, String suffix) {}
}
