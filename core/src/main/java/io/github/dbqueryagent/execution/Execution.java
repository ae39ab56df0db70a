package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.result.ResultTable;
import java.util.function.Function;

/** What came of running approved SQL. Immutable. */
public sealed interface Execution {
    /**
     * The rows are there.
     *
     * @param table the rows as they may be shown
     */
    record Done(ResultTable table) implements Execution {}

    /**
     * The database refused, or a limit ended it.
     *
     * @param error the class of the refusal
     * @param rowsHandedOver whether rows had been handed to the sink before: then there is no other try
     */
    record Stopped(DatabaseError error, boolean rowsHandedOver) implements Execution {}

    /** Returns what the function for this kind gives. */
    default <T> T fold(Function<Done, T> done, Function<Stopped, T> stopped) {
        return this instanceof Done rows ? done.apply(rows) : stopped.apply((Stopped) this);
    }
}
