package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.extraction.SchemaAssembler.ForeignKeyColumn;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads JDBC metadata: tables and columns in bulk, keys in bulk where the driver takes no table for all tables. Not
 * thread-safe; one caller at a time.
 */
final class MetadataReader {
    private final DatabaseMetaData metaData;
    private final @Nullable String catalogue;
    private final SchemaFilter filter;
    private final BoundedStatements statements;
    private final SchemaAssembler assembler;
    private final Deadline deadline;
    private final Map<String, Table.Kind> kinds = new HashMap<>();

    MetadataReader(Connection connection, SchemaFilter filter, SchemaAssembler assembler, Deadline deadline)
            throws SQLException {
        this.metaData = connection.getMetaData();
        this.catalogue = connection.getCatalog();
        this.filter = filter;
        this.statements = new BoundedStatements(connection, deadline);
        this.assembler = assembler;
        this.deadline = deadline;
    }

    void read() throws SQLException {
        for (String schema : schemaPatterns()) {
            deadline.check();
            statements.read(metaData.getTables(catalogue, schema, "%", null), this::readTable);
        }
        for (String schema : schemaPatterns()) {
            deadline.check();
            statements.read(metaData.getColumns(catalogue, schema, "%", "%"), this::readColumn);
        }
        readKeys();
        for (TableName table : assembler.storedTables()) {
            deadline.check();
            readIndexes(table);
        }
    }

    /** Null stands for all schemas; where the filter names some, only those are read. */
    private List<@Nullable String> schemaPatterns() throws SQLException {
        var patterns = new ArrayList<@Nullable String>();
        if (!filter.schemas().isEmpty()) {
            statements.read(metaData.getSchemas(), row -> {
                String schema = row.getString("TABLE_SCHEM");
                if (filter.schemas().contains(schema.toLowerCase(Locale.ROOT))) {
                    patterns.add(escape(schema));
                }
            });
        }
        if (patterns.isEmpty()) {
            patterns.add(null);
        }
        return patterns;
    }

    private String escape(String name) throws SQLException {
        String escape = metaData.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    private void readTable(ResultSet row) throws SQLException {
        Table.Kind kind = kinds.computeIfAbsent(orEmpty(row.getString("TABLE_TYPE")), MetadataReader::kindOf);
        if (kind != null) {
            assembler.addTable(tableOf(row, "TABLE"), kind, row.getString("REMARKS"), OptionalLong.empty());
        }
    }

    /** Returns null for what is neither: system tables, temporary tables, indexes, sequences, synonyms. */
    private static Table.@Nullable Kind kindOf(String type) {
        String upper = type.toUpperCase(Locale.ROOT);
        if (upper.contains("SYSTEM") || upper.contains("TEMPORARY")) {
            return null;
        }
        if (upper.endsWith("VIEW")) {
            return Table.Kind.VIEW;
        }
        return upper.endsWith("TABLE") ? Table.Kind.TABLE : null;
    }

    private void readColumn(ResultSet row) throws SQLException {
        TableName table = tableOf(row, "TABLE");
        if (assembler.knows(table)) {
            String name = row.getString("COLUMN_NAME");
            int jdbcType = row.getInt("DATA_TYPE");
            String typeName = orEmpty(row.getString("TYPE_NAME"));
            long size = row.getLong("COLUMN_SIZE");
            int scale = row.getInt("DECIMAL_DIGITS");
            boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
            String comment = orEmpty(row.getString("REMARKS"));
            int ordinal = row.getInt("ORDINAL_POSITION");
            var column = new Column(
                    name,
                    ColumnTypes.familyOf(jdbcType, typeName),
                    ColumnTypes.nameOf(jdbcType, typeName, size, scale),
                    nullable,
                    comment);
            assembler.addColumn(table, column, ordinal);
        }
    }

    private void readKeys() throws SQLException {
        if (!readInBulk(table -> metaData.getPrimaryKeys(catalogue, null, table), this::readPrimaryKey)) {
            for (TableName table : assembler.storedTables()) {
                deadline.check();
                statements.read(
                        metaData.getPrimaryKeys(catalogue, schemaOf(table), table.name()), this::readPrimaryKey);
            }
        }
        if (!readInBulk(table -> metaData.getImportedKeys(catalogue, null, table), this::readForeignKey)) {
            for (TableName table : assembler.storedTables()) {
                deadline.check();
                statements.read(
                        metaData.getImportedKeys(catalogue, schemaOf(table), table.name()), this::readForeignKey);
            }
        }
    }

    /** Few drivers take no table for all; the others throw, or answer with nothing. */
    private boolean readInBulk(BulkCall call, BoundedStatements.RowHandler handler) throws SQLException {
        var rows = new int[1];
        try {
            statements.read(call.of(null), row -> {
                handler.onRow(row);
                rows[0]++;
            });
        } catch (SQLException | NullPointerException | IllegalArgumentException e) {
            deadline.check();
            return false;
        }
        return rows[0] > 0;
    }

    private void readPrimaryKey(ResultSet row) throws SQLException {
        TableName table = tableOf(row, "TABLE");
        String column = row.getString("COLUMN_NAME");
        assembler.addPrimaryKeyColumn(table, column, row.getInt("KEY_SEQ"));
    }

    private void readForeignKey(ResultSet row) throws SQLException {
        TableName target = tableOf(row, "PKTABLE");
        String targetColumn = row.getString("PKCOLUMN_NAME");
        TableName table = tableOf(row, "FKTABLE");
        String column = row.getString("FKCOLUMN_NAME");
        int ordinal = row.getInt("KEY_SEQ");
        String key = orEmpty(row.getString("FK_NAME"));
        assembler.addForeignKeyColumn(table, new ForeignKeyColumn(key, column, ordinal, target, targetColumn));
    }

    private void readIndexes(TableName table) throws SQLException {
        statements.read(metaData.getIndexInfo(catalogue, schemaOf(table), table.name(), false, true), row -> {
            boolean unique = !row.getBoolean("NON_UNIQUE");
            String index = row.getString("INDEX_NAME");
            int type = row.getInt("TYPE");
            int ordinal = row.getInt("ORDINAL_POSITION");
            String column = row.getString("COLUMN_NAME");
            long cardinality = row.getLong("CARDINALITY");
            boolean partial = row.getString("FILTER_CONDITION") != null;
            if (type == DatabaseMetaData.tableIndexStatistic) {
                assembler.setRowEstimate(table, cardinality);
            } else if (index != null) {
                assembler.addIndexColumn(table, index, unique && !partial, column, ordinal);
            }
        });
    }

    private static @Nullable String schemaOf(TableName table) {
        return table.schema().isEmpty() ? null : table.schema();
    }

    private static TableName tableOf(ResultSet row, String prefix) throws SQLException {
        String schema = orEmpty(row.getString(prefix + "_SCHEM"));
        return new TableName(schema, row.getString(prefix + "_NAME"));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @FunctionalInterface
    private interface BulkCall {
        ResultSet of(@Nullable String table) throws SQLException;
    }
}
