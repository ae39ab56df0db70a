package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.schema.ColumnName;
import java.util.Set;

/**
 * A column that a query gives out. Immutable.
 *
 * @param label its header, unique in the query
 * @param lineage the columns of tables that its values are computed from; empty for {@code COUNT(*)} and constants
 * @param aggregated whether it sums up rows
 */
public record OutputColumn(String label, Set<ColumnName> lineage, boolean aggregated) {
    /** Creates a column; the set is copied. */
    public OutputColumn {
        lineage = Set.copyOf(lineage);
    }
}
