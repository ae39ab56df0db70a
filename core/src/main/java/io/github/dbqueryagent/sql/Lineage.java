package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.schema.ColumnName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an expression is computed from, as far as it has been read. Not thread-safe; one query each. */
final class Lineage {
    private final Set<ColumnName> columns = new LinkedHashSet<>();
    private boolean aggregated;
    private String lastName = "";

    /** Notes the column that a name was found to mean. */
    void found(ScopeColumn column) {
        lastName = column.name();
        add(column);
    }

    /** Returns the name of the column that was found last; empty if none was. */
    String lastName() {
        return lastName;
    }

    void add(ScopeColumn column) {
        columns.addAll(column.lineage());
        aggregated |= column.aggregated();
    }

    void addAll(List<ScopeColumn> outputs) {
        outputs.forEach(this::add);
    }

    void aggregate() {
        aggregated = true;
    }

    boolean isAggregated() {
        return aggregated;
    }

    void setAggregated(boolean value) {
        aggregated = value;
    }

    ScopeColumn toColumn(String name) {
        return new ScopeColumn(name, columns, aggregated);
    }
}
