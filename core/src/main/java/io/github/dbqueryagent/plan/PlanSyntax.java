package io.github.dbqueryagent.plan;

import java.util.List;

/** How a database is asked for the plan of a statement, which it neither runs nor writes anything for. Immutable. */
public interface PlanSyntax {
    /** Returns the statement that gives the plan of this one; its parameters are the same, in the same order. */
    String explain(String sql);

    /** Returns which column of each row holds the plan, from 1. */
    default int column() {
        return 1;
    }

    /** Reads what the database gave: the plan's {@link #column()} of each row, split into lines. */
    PlanEstimate read(List<String> lines);

    /** Returns whether the plan names a table by its alias where the query gives it one. */
    default boolean namesAliases() {
        return false;
    }

    /**
     * Returns whether an index on a column of this type could help, and the plan would show it.
     *
     * @param typeName the database's own word for the type, such as {@code CHARACTER VARYING(40)}
     */
    default boolean showsIndexOn(String typeName) {
        return true;
    }
}
