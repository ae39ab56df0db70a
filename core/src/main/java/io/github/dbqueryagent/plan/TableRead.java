package io.github.dbqueryagent.plan;

import java.util.Objects;

/**
 * The reading of a table in a plan. Immutable.
 *
 * @param table the table, as the plan names it; in an explanation its full name
 * @param full whether the table itself is read from end to end; reading the whole of an index is not that
 * @param index the index that leads to the rows, as the plan names it; empty if none does or none is named
 */
public record TableRead(String table, boolean full, String index) {
    /** Creates a reading. */
    public TableRead {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(index, "index");
    }

    /** Returns the reading of a table from end to end. */
    public static TableRead full(String table) {
        return new TableRead(table, true, "");
    }

    /** Returns the reading of a table by an index, whose name may be empty. */
    public static TableRead by(String index, String table) {
        return new TableRead(table, false, index);
    }
}
