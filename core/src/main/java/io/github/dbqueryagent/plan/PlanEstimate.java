package io.github.dbqueryagent.plan;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a database would carry out a statement, by its own word. Immutable.
 *
 * @param lines the plan as the database writes it, without what it says of each step's columns; empty if it could tell what
 *     the reader may not see: a view is read, or values are bound
 * @param rows about how many rows the step has that has most, however few come out in the end; empty if the plan does not
 *     tell it of every step
 * @param cost the database's own figure, in its own unit; empty if it has none
 * @param reads how the tables are read, in the plan's order, each way once; for a reader only tables that it may see
 * @param joins how rows are joined, in the plan's order; empty also where plans tell nothing of joins
 */
public record PlanEstimate(
        List<String> lines, OptionalLong rows, OptionalDouble cost, List<TableRead> reads, List<JoinKind> joins) {
    /** Creates an estimate; the lists are copied. */
    public PlanEstimate {
        lines = List.copyOf(lines);
        reads = List.copyOf(reads);
        joins = List.copyOf(joins);
    }

    /** Returns an estimate that tells no rows, no cost and no joins. */
    public static PlanEstimate ofReads(List<String> lines, Collection<TableRead> reads) {
        return new PlanEstimate(lines, OptionalLong.empty(), OptionalDouble.empty(), List.copyOf(reads), List.of());
    }

    /** Returns the tables that are read from end to end, in the plan's order, each once. */
    public List<String> fullScans() {
        return reads.stream()
                .filter(TableRead::full)
                .map(TableRead::table)
                .distinct()
                .toList();
    }
}
