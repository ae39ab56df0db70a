package io.github.dbqueryagent.schema;

/**
 * The full name of a column, as the catalogue writes it. Immutable.
 *
 * @param table the table that it stands in
 * @param name its name there
 */
public record ColumnName(TableName table, String name) {
    @Override
    public String toString() {
        return table + "." + name;
    }
}
