package io.github.dbqueryagent.dialect;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a database would carry out a statement, by its own word. Immutable.
 *
 * @param lines the plan as the database writes it, names of indexes included; empty if it could tell what the reader may not
 *     see: a view is read, or values are bound
 * @param rows about how many rows are read; empty if the database does not say
 * @param cost the database's own figure, in its own unit; empty if it has none
 * @param fullScans the tables that are read from end to end, as the plan names them, in its order; for a reader only those
 *     that it may see
 */
public record PlanEstimate(List<String> lines, OptionalLong rows, OptionalDouble cost, List<String> fullScans) {
    /** Creates an estimate; the lists are copied. */
    public PlanEstimate {
        lines = List.copyOf(lines);
        fullScans = List.copyOf(fullScans);
    }
}
