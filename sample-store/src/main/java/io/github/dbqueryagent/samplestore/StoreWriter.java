package io.github.dbqueryagent.samplestore;

import io.github.dbqueryagent.samplestore.rows.StoreRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes tables and rows to a database. Not thread-safe; one caller at a time. */
final class StoreWriter {
    private static final int ROWS_IN_BATCH = 1_000;
    private static final int ROWS_IN_STATEMENT = 20;

    private final Connection connection;
    private final StoreSchema schema;

    StoreWriter(Connection connection, StoreSchema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    void write(StoreRows rows) {
        String step = "tell what it is";
        try {
            StoreSyntax syntax = StoreSyntax.of(connection);
            StoreDdl ddl = new StoreDdl(schema, syntax);
            step = "create the tables";
            executeAll(ddl.beforeRows());
            for (StoreTable table : schema.tables()) {
                step = "fill the table " + table.id();
                insert(table, rows.of(table.id()), ddl, syntax);
            }
            step = "create the indexes, the views and the comments";
            executeAll(ddl.afterRows());
        } catch (SQLException e) {
            throw new SampleStoreException(step, e);
        }
    }

    private void executeAll(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void insert(StoreTable table, List<@Nullable Object[]> rows, StoreDdl ddl, StoreSyntax syntax)
            throws SQLException {
        // DuckDB sees a row as a target of keys only after the statement that inserts it.
        int atOnce = table.refersToItself() ? 1 : ROWS_IN_STATEMENT;
        int whole = rows.size() - rows.size() % atOnce;
        insert(ddl.insert(table, atOnce), atOnce, rows.subList(0, whole), syntax);
        insert(ddl.insert(table, 1), 1, rows.subList(whole, rows.size()), syntax);
    }

    private void insert(String sql, int atOnce, List<@Nullable Object[]> rows, StoreSyntax syntax) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int given = 0;
            for (int row = 0; row < rows.size(); row++) {
                for (@Nullable Object value : rows.get(row)) {
                    insert.setObject(++given, syntax.value(value));
                }
                if ((row + 1) % atOnce == 0) {
                    insert.addBatch();
                    given = 0;
                }
                if ((row + 1) % ROWS_IN_BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
