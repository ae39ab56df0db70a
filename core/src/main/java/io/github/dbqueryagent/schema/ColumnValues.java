package io.github.dbqueryagent.schema;

import java.util.List;

/**
 * Values that stand in a text column. Immutable; {@code toString} shows no value.
 *
 * @param column the column
 * @param values distinct values, none null or blank
 * @param complete whether these are all the column's distinct values
 */
public record ColumnValues(ColumnName column, List<String> values, boolean complete) {
    /** Creates values; the list is copied. */
    public ColumnValues {
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return "ColumnValues[" + column + ", " + values.size() + " values]";
    }
}
