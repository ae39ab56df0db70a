package io.github.dbqueryagent.cost;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.validation.Violation;
import java.util.Optional;

/** Says whether approved SQL costs too much to be run. Implementations are thread-safe; one that throws refuses. */
@FunctionalInterface
public interface CostCheck {
    /** Returns what is too much about it; empty if nothing. */
    Optional<Violation> check(CostRequest request, QuestionRun run);

    /** Returns a check that lets everything run; the limits on time, rows and bytes hold all the same. */
    static CostCheck none() {
        return (request, run) -> Optional.empty();
    }

    /**
     * Returns a check by the database's own estimates: its plan, which is asked for only where the catalogue's row counts do
     * not show that the query is cheap. Where a plan tells no rows, tables that no condition connects are too much, unless
     * the catalogue knows that they are small; where an asker may see only some rows, by the policy or by the database's own row
     * security, neither is looked at.
     */
    static CostCheck byEstimates() {
        return new EstimatedCost();
    }
}
