package io.github.dbqueryagent.dialects.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbqueryagent.plan.JoinKind;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.PlanSyntax;
import io.github.dbqueryagent.plan.TableRead;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * DuckDB's plans as JSON, an object for each step: its drawings cut long names off. There is no cost. A step that pairs
 * each row with each tells no rows: they are those of its sides, multiplied. An index is chosen when the statement runs, so
 * that a plan shows a scan where there may be none. What the statistics alone can answer is not scanned. Immutable.
 *
 * <p>Source: "EXPLAIN: Inspect Query Plans" in the documentation of DuckDB.
 */
final class DuckDbPlans implements PlanSyntax {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CROSS_PRODUCT = "CROSS_PRODUCT";
    private static final Map<String, JoinKind> JOINS = Map.of(
            "HASH_JOIN",
            JoinKind.HASH,
            "PIECEWISE_MERGE_JOIN",
            JoinKind.MERGE,
            "IE_JOIN",
            JoinKind.MERGE,
            "ASOF_JOIN",
            JoinKind.MERGE,
            "NESTED_LOOP_JOIN",
            JoinKind.NESTED_LOOP,
            "BLOCKWISE_NL_JOIN",
            JoinKind.NESTED_LOOP,
            CROSS_PRODUCT,
            JoinKind.CROSS);

    /** Steps without rows of their own. */
    private static final Set<String> EMPTY = Set.of("EMPTY_RESULT", "DUMMY_SCAN");

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\".]+)";
    private static final Pattern DATABASE = Pattern.compile("^" + NAME + "\\.(?=" + NAME + "\\." + NAME + "$)");

    @Override
    public String explain(String sql) {
        return "EXPLAIN (FORMAT JSON) " + sql;
    }

    /** The first column says only what the second holds. */
    @Override
    public int column() {
        return 2;
    }

    @Override
    public PlanEstimate read(List<String> lines) {
        JsonNode plan;
        try {
            plan = JSON.readTree(String.join("\n", lines));
        } catch (JsonProcessingException e) {
            return PlanEstimate.ofReads(lines, List.of());
        }
        var steps = new Steps();
        plan.forEach(steps::rows);
        boolean told = steps.told && steps.most >= 0;
        return new PlanEstimate(
                lines,
                told ? OptionalLong.of(Math.round(steps.most)) : OptionalLong.empty(),
                OptionalDouble.empty(),
                List.copyOf(steps.reads),
                steps.joins);
    }

    @Override
    public boolean showsIndexOn(String typeName) {
        return false;
    }

    /** What the steps tell, from the last of them down. Not thread-safe. */
    private static final class Steps {
        private final Set<TableRead> reads = new LinkedHashSet<>();
        private final List<JoinKind> joins = new ArrayList<>();
        private double most = -1;
        private boolean told = true;

        /** Notes the step and those below it, and returns how many rows it has. */
        double rows(JsonNode step) {
            String name = step.path("name").asText().strip();
            JoinKind join = JOINS.get(name);
            if (join != null) {
                joins.add(join);
            }
            JsonNode facts = step.path("extra_info");
            String table = facts.path("Table").asText();
            if (!table.isEmpty()) {
                boolean full = facts.path("Type").asText().equals("Sequential Scan");
                reads.add(new TableRead(DATABASE.matcher(table).replaceFirst(""), full, ""));
            }
            var below = new ArrayList<Double>();
            step.path("children").forEach(child -> below.add(rows(child)));
            double rows = own(name, facts.path("Estimated Cardinality").asDouble(-1), below);
            most = Math.max(most, rows);
            return rows;
        }

        private double own(String name, double estimate, List<Double> below) {
            if (name.equals(CROSS_PRODUCT)) {
                return below.stream().reduce(1.0, (one, other) -> one * other);
            }
            if (estimate >= 0) {
                return estimate;
            }
            if (name.equals("UNION")) {
                return below.stream().mapToDouble(Double::doubleValue).sum();
            }
            if (below.size() == 1) {
                return below.get(0);
            }
            told &= EMPTY.contains(name);
            return 0;
        }
    }
}
