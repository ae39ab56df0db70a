package io.github.dbqueryagent.result;

import io.github.dbqueryagent.schema.ColumnName;
import java.util.Set;

/**
 * A column of a result. Immutable.
 *
 * @param label the name in the header, unique in its result
 * @param type what the cells hold
 * @param lineage the columns of tables that the values come from, through any expression; empty for {@code COUNT(*)}
 * @param aggregated whether each cell sums up many rows
 * @param bare whether the values are those of stored columns as they stand there, so that no expression chose parts of them
 */
public record ResultColumn(String label, ResultType type, Set<ColumnName> lineage, boolean aggregated, boolean bare) {
    /** Creates a column; the set is copied. */
    public ResultColumn {
        lineage = Set.copyOf(lineage);
    }

    /** Creates the column of an expression; the set is copied. */
    public ResultColumn(String label, ResultType type, Set<ColumnName> lineage, boolean aggregated) {
        this(label, type, lineage, aggregated, false);
    }
}
