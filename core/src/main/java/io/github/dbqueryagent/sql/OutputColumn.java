package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.schema.ColumnName;
import java.util.Set;

/**
 * A column that a query gives out. Immutable.
 *
 * @param label its header, unique in the query
 * @param lineage the columns of tables that its values are computed from; empty for {@code COUNT(*)} and constants
 * @param aggregated whether it sums up rows
 * @param bare whether its values are those of stored columns as they stand there, so that no expression chose parts of them
 */
public record OutputColumn(String label, Set<ColumnName> lineage, boolean aggregated, boolean bare) {
    /** Creates a column; the set is copied. */
    public OutputColumn {
        lineage = Set.copyOf(lineage);
    }

    /** Creates the column of an expression; the set is copied. */
    public OutputColumn(String label, Set<ColumnName> lineage, boolean aggregated) {
        this(label, lineage, aggregated, false);
    }
}
