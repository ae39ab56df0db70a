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
 */
public record ResultColumn(String label, ResultType type, Set<ColumnName> lineage, boolean aggregated) {
    /** Creates a column; the set is copied. */
    public ResultColumn {
        lineage = Set.copyOf(lineage);
    }
}
