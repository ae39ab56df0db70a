package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.dialect.CatalogueQueries;
import io.github.dbqueryagent.extraction.SchemaAssembler.ForeignKeyColumn;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Reads the rows of a dialect's catalogue queries. Not thread-safe; one caller at a time. */
final class CatalogueReader {
    private final BoundedStatements statements;
    private final SchemaFilter filter;
    private final SchemaAssembler assembler;

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
        assembler.addTable(
                tableOf(row), kind, row.getString("comment"), known ? OptionalLong.of(estimate) : OptionalLong.empty());
    }

    private void readColumn(ResultSet row) throws SQLException {
        TableName table = tableOf(row);
        if (assembler.knows(table)) {
            String typeName = row.getString("type_name");
            int jdbcType = row.getInt("jdbc_type");
            var column = new Column(
                    row.getString("column_name"),
                    ColumnTypes.familyOf(jdbcType, typeName),
                    ColumnTypes.nameOf(jdbcType, typeName, row.getLong("size"), row.getInt("scale")),
                    row.getInt("nullable") != 0,
                    MetadataReader.orEmpty(row.getString("comment")));
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
