package io.github.dbqueryagent.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a query gave, as they may be shown. Immutable; {@code toString} shows no value.
 *
 * @param columns the columns in order
 * @param rows the rows in order; a cell is null or of its column's class
 * @param truncation whether and why rows are missing at the end
 * @param maskedLabels the columns in which values were masked
 * @param shortenedLabels the columns in which values were too long and were cut
 */
public record ResultTable(
        List<ResultColumn> columns,
        List<List<@Nullable Object>> rows,
        Truncation truncation,
        Set<String> maskedLabels,
        Set<String> shortenedLabels) {
    /** Creates a table; the collections are copied. */
    public ResultTable {
        columns = List.copyOf(columns);
        rows = new RowBatch(rows).rows();
        maskedLabels = Set.copyOf(maskedLabels);
        shortenedLabels = Set.copyOf(shortenedLabels);
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " cells, but there are " + columns.size() + " columns");
            }
        }
    }

    /** Returns a whole table with nothing masked or cut. */
    public static ResultTable of(List<ResultColumn> columns, List<List<@Nullable Object>> rows) {
        return new ResultTable(columns, rows, Truncation.NONE, Set.of(), Set.of());
    }

    /** Returns how many rows there are. */
    public int rowCount() {
        return rows.size();
    }

    /** Returns whether rows are missing at the end. */
    public boolean isTruncated() {
        return truncation != Truncation.NONE;
    }

    /** Returns the cell, from row 0 and column 0. */
    public @Nullable Object cell(int row, int column) {
        return rows.get(row).get(column);
    }

    /** Returns all cells of the column, from column 0. */
    public List<@Nullable Object> column(int column) {
        var cells = new ArrayList<@Nullable Object>(rows.size());
        for (List<@Nullable Object> row : rows) {
            cells.add(row.get(column));
        }
        return cells;
    }

    @Override
    public String toString() {
        return "ResultTable[" + rows.size() + " rows of " + columns.size() + " columns]";
    }
}
