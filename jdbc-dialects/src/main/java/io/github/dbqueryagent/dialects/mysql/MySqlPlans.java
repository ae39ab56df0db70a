package io.github.dbqueryagent.dialects.mysql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbqueryagent.dialect.PlanEstimate;
import io.github.dbqueryagent.dialect.PlanSyntax;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The plans of MySQL's family: one JSON text, with an object for each table that says how it is read. The rows are
 * those of the table of which most are read. Immutable.
 *
 * <p>The plan names a table by its alias where the query gives it one, and nothing in it tells the table behind the
 * alias, nor its schema.
 *
 * <p>Source: "EXPLAIN FORMAT=JSON" in the manuals of MariaDB, whose texts before 11.0 have no cost, and of MySQL 8.
 */
final class MySqlPlans implements PlanSyntax {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String explain(String sql) {
        return "EXPLAIN FORMAT=JSON " + sql;
    }

    @Override
    public PlanEstimate read(List<String> lines) {
        JsonNode plan;
        try {
            plan = JSON.readTree(String.join("\n", lines));
        } catch (JsonProcessingException e) {
            return new PlanEstimate(lines, OptionalLong.empty(), OptionalDouble.empty(), List.of());
        }
        Set<String> scanned = new LinkedHashSet<>();
        OptionalLong rows = OptionalLong.empty();
        for (JsonNode table : plan.findParents("access_type")) {
            String name = table.path("table_name").asText();
            // What the plan makes up itself stands in angle brackets, such as <derived2>.
            if (table.path("access_type").asText().equals("ALL") && !name.isEmpty() && !name.startsWith("<")) {
                scanned.add(name);
            }
            long read = rowsOf(table);
            if (read >= 0) {
                rows = OptionalLong.of(Math.max(rows.orElse(0), read));
            }
        }
        return new PlanEstimate(lines, rows, costOf(plan.path("query_block")), List.copyOf(scanned));
    }

    /** MariaDB tells the rows of one reading, and since 11.0 how often it reads; MySQL the rows of one reading alone. */
    private static long rowsOf(JsonNode table) {
        if (table.has("rows")) {
            return Math.round(
                    table.path("rows").asDouble() * table.path("loops").asDouble(1));
        }
        return table.path("rows_examined_per_scan").asLong(-1);
    }

    private static OptionalDouble costOf(JsonNode block) {
        JsonNode cost =
                block.has("cost") ? block.path("cost") : block.path("cost_info").path("query_cost");
        return cost.isMissingNode() ? OptionalDouble.empty() : OptionalDouble.of(cost.asDouble());
    }
}
