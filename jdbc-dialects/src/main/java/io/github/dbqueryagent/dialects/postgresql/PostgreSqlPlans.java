package io.github.dbqueryagent.dialects.postgresql;

import io.github.dbqueryagent.dialect.PlanEstimate;
import io.github.dbqueryagent.dialect.PlanSyntax;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's plans: a line for each step with its estimates, {@code (cost=0.00..25.88 rows=6 width=36)}, the whole first. The
 * rows are those of the step that gives most. Immutable.
 *
 * <p>Source: "Using EXPLAIN" in the manual of PostgreSQL 18.
 */
final class PostgreSqlPlans implements PlanSyntax {
    private static final Pattern ESTIMATE =
            Pattern.compile("\\(cost=[0-9.]+\\.\\.([0-9.]+) rows=([0-9]+) width=[0-9]+\\)\\s*$");
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+)";
    private static final Pattern SCAN =
            Pattern.compile("^[\\s>-]*(?:Parallel )?Seq Scan on (" + NAME + "(?:\\." + NAME + ")?)");

    @Override
    public String explain(String sql) {
        return "EXPLAIN (VERBOSE) " + sql;
    }

    @Override
    public PlanEstimate read(List<String> lines) {
        var tables = new LinkedHashSet<String>();
        OptionalDouble cost = OptionalDouble.empty();
        OptionalLong rows = OptionalLong.empty();
        for (String line : lines) {
            Matcher estimate = ESTIMATE.matcher(line);
            if (!estimate.find()) {
                continue;
            }
            cost = cost.isPresent() ? cost : OptionalDouble.of(Double.parseDouble(estimate.group(1)));
            rows = OptionalLong.of(Math.max(rows.orElse(0), Long.parseLong(estimate.group(2))));
            Matcher scan = SCAN.matcher(line);
            if (scan.find()) {
                tables.add(scan.group(1));
            }
        }
        return new PlanEstimate(lines, rows, cost, List.copyOf(tables));
    }
}
