package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.schema.ColumnName;
import java.util.Set;

/**
 * A column that a part of a query can name. Immutable.
 *
 * @param name its name, as the database sees it
 * @param lineage the columns of tables that it is computed from
 * @param aggregated whether it sums up rows
 */
record ScopeColumn(String name, Set<ColumnName> lineage, boolean aggregated) {
    ScopeColumn named(String newName) {
        return new ScopeColumn(newName, lineage, aggregated);
    }

    /** Returns the column of this name that has the values of both. */
    ScopeColumn unitedWith(ScopeColumn other) {
        var both = new Lineage();
        both.add(this);
        both.add(other);
        return both.toColumn(name);
    }
}
