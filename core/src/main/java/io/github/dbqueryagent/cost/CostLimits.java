package io.github.dbqueryagent.cost;

import io.github.dbqueryagent.setting.CoreSettings;
import java.util.OptionalDouble;

/**
 * How much a query may cost, by the database's own estimates. Immutable.
 *
 * @param maxRows the most rows of one step, 1 or more
 * @param maxCost the most of the database's own figure, in its own unit; empty for any
 */
public record CostLimits(long maxRows, OptionalDouble maxCost) {
    /** Creates limits, checked. */
    public CostLimits {
        CoreSettings.COST_MAX_ROWS.check(maxRows);
    }
}
