package io.github.dbqueryagent.cost;

import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.validation.ApprovedSql;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A query whose cost is to be checked. Immutable.
 *
 * @param sql the query
 * @param schema what the asker may see
 * @param limits how much it may cost
 * @param plan asks the database how it would carry it out, each time anew and without running anything; empty where it
 *     cannot tell
 */
public record CostRequest(
        ApprovedSql sql, VisibleSchema schema, CostLimits limits, Supplier<Optional<PlanEstimate>> plan) {}
