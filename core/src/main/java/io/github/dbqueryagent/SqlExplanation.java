package io.github.dbqueryagent;

import io.github.dbqueryagent.dialect.PlanEstimate;
import io.github.dbqueryagent.validation.Review;
import java.util.Objects;
import java.util.Optional;

/**
 * What would become of SQL, and how the database would carry it out. Immutable.
 *
 * @param review whether it may run, and in which form
 * @param plan the database's plan for that form; empty if it may not run, or if the database tells no plan without running
 *     or writing something
 */
public record SqlExplanation(Review review, Optional<PlanEstimate> plan) {
    /** Creates an explanation. */
    public SqlExplanation {
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(plan, "plan");
    }
}
