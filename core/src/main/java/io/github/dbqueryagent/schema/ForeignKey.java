package io.github.dbqueryagent.schema;

import java.util.List;

/**
 * Columns of a table whose values stand in another table's key. Immutable.
 *
 * @param name the constraint's name; empty if it has none
 * @param columns the columns, in the order of the key
 * @param target the table that they point to; may be the table itself
 * @param targetColumns the columns there, in the same order
 */
public record ForeignKey(String name, List<String> columns, TableName target, List<String> targetColumns) {
    /** Creates a foreign key; the lists are copied and must be of one length. */
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        if (columns.isEmpty() || columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException("a foreign key has as many columns as its target, and at least one");
        }
    }
}
