package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.shape.TextLengths;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A column that a part of a query can name. Immutable.
 *
 * @param name its name, as the database sees it
 * @param lineage the columns of tables that it is computed from
 * @param aggregated whether it sums up rows
 * @param length how many characters its values may have, as {@link TextLengths} counts them
 * @param weight how many stored columns and plain values its expression names in all, once each name of a derived column is
 *     replaced by what it stands for, as planners do
 * @param bare whether its values are those of stored columns as they stand there
 */
record ScopeColumn(String name, Set<ColumnName> lineage, boolean aggregated, long length, long weight, boolean bare) {
    /** Creates a column whose values are stored. */
    ScopeColumn(String name, Set<ColumnName> lineage, boolean aggregated) {
        this(name, lineage, aggregated, TextLengths.STORED, 1, true);
    }

    ScopeColumn named(String newName) {
        return new ScopeColumn(newName, lineage, aggregated, length, weight, bare);
    }

    /** Returns the column of this name that has the values of both. */
    ScopeColumn unitedWith(ScopeColumn other) {
        var both = new Lineage();
        both.add(this);
        both.add(other);
        ScopeColumn all = both.toColumn(name);
        return new ScopeColumn(
                name,
                all.lineage,
                all.aggregated,
                Math.max(length, other.length),
                Math.max(weight, other.weight),
                bare && other.bare);
    }

    /** Returns the columns as a query that reads itself sees them: as long as the step before made them. */
    static List<ScopeColumn> handedOn(List<ScopeColumn> first) {
        return first.stream().map(ScopeColumn::handedOn).toList();
    }

    private ScopeColumn handedOn() {
        return ofLength(length == TextLengths.NUMBER ? length : TextLengths.HANDED_ON);
    }

    /**
     * Returns the columns of a query that reads itself, as long as they may have become.
     *
     * @param read the columns as they have been read
     * @param first the columns of its first part
     * @param all the columns of all its parts, in which its own were {@linkplain #handedOn(List) handed on}
     * @param steps how often it reads itself
     */
    static List<ScopeColumn> recursed(
            List<ScopeColumn> read, List<ScopeColumn> first, List<ScopeColumn> all, long steps) {
        long grown = 0;
        long longest = 0;
        for (int i = 0; i < first.size(); i++) {
            long more = all.get(i).length - first.get(i).handedOn().length;
            // What begins as a number and turns into a text was read as too short.
            boolean misread = more > 0 && first.get(i).length == TextLengths.NUMBER;
            grown = Math.max(grown, misread ? Long.MAX_VALUE : more);
            longest = Math.max(longest, first.get(i).length);
        }
        var columns = new ArrayList<ScopeColumn>(first.size());
        for (int i = 0; i < first.size(); i++) {
            boolean number = all.get(i).length == TextLengths.NUMBER;
            columns.add(
                    read.get(i).ofLength(number ? TextLengths.NUMBER : TextLengths.recursed(longest, grown, steps)));
        }
        return columns;
    }

    private ScopeColumn ofLength(long newLength) {
        return new ScopeColumn(name, lineage, aggregated, newLength, weight, bare);
    }
}
