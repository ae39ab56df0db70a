package io.github.dbqueryagent.parser.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * A table or a column that words may mean. Immutable.
 *
 * @param table the table, or the one that the column stands in
 * @param column the column, or null for the table itself
 * @param score how well the words fit: 1 for the very name
 */
public record Match(TableInfo table, @Nullable ColumnInfo column, double score) {
    /** Returns whether the table itself is meant. */
    public boolean isTable() {
        return column == null;
    }

    /** Returns this match with another score. */
    public Match scored(double newScore) {
        return new Match(table, column, newScore);
    }
}
