package io.github.dbqueryagent.linking;

import io.github.dbqueryagent.schema.ColumnName;

/**
 * Words of a question that are a value of a column. Immutable; {@code toString} shows no value.
 *
 * @param column the column
 * @param value the value, as it stands in the column
 * @param words the words of the question, as they stand there
 * @param similarity how well they fit: 1 for equal up to case, accents and spacing, less for near ones
 */
public record ValueMatch(ColumnName column, String value, String words, double similarity) {
    @Override
    public String toString() {
        return "ValueMatch[" + column + "]";
    }
}
