package io.github.dbqueryagent.linking;

import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.Table;
import java.util.List;

/**
 * A table that a question is about, or that joins two of them. Immutable.
 *
 * @param table the table, whole
 * @param columns the columns to show, in the table's order: the keys, and those that matter
 * @param score how sure the linker is, higher is surer; 0 for tables that only join
 */
public record LinkedTable(Table table, List<Column> columns, double score) {
    /** Creates a linked table; the list is copied. */
    public LinkedTable {
        columns = List.copyOf(columns);
    }
}
