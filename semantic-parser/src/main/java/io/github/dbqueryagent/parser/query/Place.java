package io.github.dbqueryagent.parser.query;

import io.github.dbqueryagent.schema.TableName;

/**
 * A table in one of its roles in a query. Immutable.
 *
 * @param table the table
 * @param via the foreign key's first column by which it is reached, with a tilde before it when the key points the
 *     other way; empty for the nearest way
 */
public record Place(TableName table, String via) {
    /** Returns the table in its only role. */
    public static Place of(TableName table) {
        return new Place(table, "");
    }

    @Override
    public String toString() {
        return via.isEmpty() ? table.toString() : table + "(" + via + ")";
    }
}
