package io.github.dbqueryagent;

import io.github.dbqueryagent.advice.IndexAdvice;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.validation.Review;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What would become of SQL, how the database would carry it out, and which indexes would help. Immutable.
 *
 * @param review whether it may run, and in which form
 * @param plan the database's plan for that form; empty if it may not run, or if the database tells no plan without running
 *     or writing something
 * @param advice indexes for large tables that the plan reads from end to end; none of them is made
 */
public record SqlExplanation(Review review, Optional<PlanEstimate> plan, List<IndexAdvice> advice) {
    /** Creates an explanation; the list is copied. */
    public SqlExplanation {
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(plan, "plan");
        advice = List.copyOf(advice);
    }
}
