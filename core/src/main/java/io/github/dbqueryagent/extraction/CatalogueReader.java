package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.dialect.CatalogueQueries;
import io.github.dbqueryagent.extraction.SchemaAssembler.ForeignKeyColumn;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a dialect's catalogue queries. Not thread-safe; one caller at a time. */
final class CatalogueReader {
    private final BoundedStatements statements;
    private final SchemaFilter filter;
    private final SchemaAssembler assembler;
    private final Map<TableName, TableRemarks> remarks = new HashMap<>();
    private @Nullable Boolean definitions;

    CatalogueReader(BoundedStatements statements, SchemaFilter filter, SchemaAssembler assembler) {
        this.statements = statements;
        this.filter = filter;
        this.assembler = assembler;
    }

    void read(CatalogueQueries queries) throws SQLException {
        read(queries.tables(), this::readTable);
        read(queries.columns(), this::readColumn);
        read(queries.keys(), this::readKey);
        read(queries.foreignKeys(), this::readForeignKey);
        read(queries.indexes(), this::readIndex);
    }

    private void read(String template, BoundedStatements.RowHandler handler) throws SQLException {
        FilteredQuery query = FilteredQuery.of(template, filter);
        statements.query(query.sql(), query.names(), handler);
    }

    private void readTable(ResultSet row) throws SQLException {
        Table.Kind kind = "VIEW".equals(row.getString("kind")) ? Table.Kind.VIEW : Table.Kind.TABLE;
        long estimate = row.getLong("row_estimate");
        boolean known = !row.wasNull() && estimate >= 0 && kind == Table.Kind.TABLE;
        TableName table = tableOf(row);
        String comment = MetadataReader.orEmpty(row.getString("comment"));
        if (kind == Table.Kind.TABLE && hasDefinition(row)) {
            var read = TableRemarks.of(MetadataReader.orEmpty(row.getString("definition")));
            remarks.put(table, read);
            comment = comment.isEmpty() ? read.table() : comment;
        }
        assembler.addTable(table, kind, comment, known ? OptionalLong.of(estimate) : OptionalLong.empty());
    }

    private boolean hasDefinition(ResultSet row) throws SQLException {
        Boolean known = definitions;
        if (known == null) {
            ResultSetMetaData metaData = row.getMetaData();
            known = "definition".equalsIgnoreCase(metaData.getColumnLabel(metaData.getColumnCount()));
            definitions = known;
        }
        return known;
    }

    private String comment(TableName table, String column, @Nullable String comment) {
        TableRemarks known = remarks.get(table);
        return known == null || (comment != null && !comment.isEmpty())
                ? MetadataReader.orEmpty(comment)
                : known.column(column);
    }

    private void readColumn(ResultSet row) throws SQLException {
        TableName table = tableOf(row);
        if (assembler.knows(table)) {
            String typeName = row.getString("type_name");
            int jdbcType = row.getInt("jdbc_type");
            String name = row.getString("column_name");
            var column = new Column(
                    name,
                    ColumnTypes.familyOf(jdbcType, typeName),
                    ColumnTypes.nameOf(jdbcType, typeName, row.getLong("size"), row.getInt("scale")),
                    row.getInt("nullable") != 0,
                    comment(table, name, row.getString("comment")));
            assembler.addColumn(table, column, row.getInt("ordinal"));
        }
    }

    private void readKey(ResultSet row) throws SQLException {
        if ("PRIMARY".equals(row.getString("kind"))) {
            assembler.addPrimaryKeyColumn(tableOf(row), row.getString("column_name"), row.getInt("ordinal"));
        } else {
            assembler.addUniqueKeyColumn(
                    tableOf(row), row.getString("key_name"), row.getString("column_name"), row.getInt("ordinal"));
        }
    }

    private void readForeignKey(ResultSet row) throws SQLException {
        assembler.addForeignKeyColumn(
                tableOf(row),
                new ForeignKeyColumn(
                        MetadataReader.orEmpty(row.getString("key_name")),
                        row.getString("column_name"),
                        row.getInt("ordinal"),
                        new TableName(
                                MetadataReader.orEmpty(row.getString("target_schema")), row.getString("target_table")),
                        row.getString("target_column")));
    }

    private void readIndex(ResultSet row) throws SQLException {
        assembler.addIndexColumn(
                tableOf(row),
                row.getString("index_name"),
                row.getInt("is_unique") != 0,
                row.getString("column_name"),
                row.getInt("ordinal"));
    }

    private static TableName tableOf(ResultSet row) throws SQLException {
        return new TableName(MetadataReader.orEmpty(row.getString("table_schema")), row.getString("table_name"));
    }
}
