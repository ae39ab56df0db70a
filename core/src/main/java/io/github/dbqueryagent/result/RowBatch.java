package io.github.dbqueryagent.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a result, in order. Immutable.
 *
 * @param rows each as many cells as there are columns; a cell is null or of its column's class
 */
public record RowBatch(List<List<@Nullable Object>> rows) {
    /** Creates a batch; the rows are copied. */
    public RowBatch {
        var copy = new ArrayList<List<@Nullable Object>>(rows.size());
        for (List<@Nullable Object> row : rows) {
            copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copy);
    }

    /** Returns the same rows with the cells at these positions alone, from 0. */
    public RowBatch only(List<Integer> positions) {
        var kept = new ArrayList<List<@Nullable Object>>(rows.size());
        for (List<@Nullable Object> row : rows) {
            var cells = new ArrayList<@Nullable Object>(positions.size());
            positions.forEach(position -> cells.add(row.get(position)));
            kept.add(cells);
        }
        return new RowBatch(kept);
    }

    /** Returns how many rows there are. */
    public int size() {
        return rows.size();
    }

    @Override
    public String toString() {
        return "RowBatch[" + rows.size() + " rows]";
    }
}
