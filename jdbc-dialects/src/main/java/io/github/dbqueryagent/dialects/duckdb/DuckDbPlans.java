package io.github.dbqueryagent.dialects.duckdb;

import io.github.dbqueryagent.dialect.PlanEstimate;
import io.github.dbqueryagent.dialect.PlanSyntax;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DuckDB's plans as JSON, a line for each fact: its drawings cut long names off. The rows are those of the step that gives
 * most; there is no cost. An index is chosen when the statement runs, so that a plan shows a scan where there may be none.
 * What the statistics alone can answer is not scanned. Immutable.
 *
 * <p>Source: "EXPLAIN: Inspect Query Plans" in the documentation of DuckDB.
 */
final class DuckDbPlans implements PlanSyntax {
    private static final Pattern ROWS = Pattern.compile("^\\s*\"Estimated Cardinality\": \"([0-9]{1,18})\",?$");
    private static final Pattern TABLE = Pattern.compile("^\\s*\"Table\": \"((?:[^\"\\\\]|\\\\.)*)\",?$");
    private static final Pattern SCAN = Pattern.compile("^\\s*\"Type\": \"Sequential Scan\",?$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\/])");
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
        var tables = new LinkedHashSet<String>();
        OptionalLong rows = OptionalLong.empty();
        String table = "";
        for (String line : lines) {
            Matcher estimate = ROWS.matcher(line);
            Matcher name = TABLE.matcher(line);
            if (estimate.find()) {
                rows = OptionalLong.of(Math.max(rows.orElse(0), Long.parseLong(estimate.group(1))));
            } else if (name.find()) {
                table = withoutDatabase(ESCAPE.matcher(name.group(1)).replaceAll("$1"));
            } else if (!table.isEmpty() && SCAN.matcher(line).find()) {
                tables.add(table);
                table = "";
            }
        }
        return new PlanEstimate(lines, rows, OptionalDouble.empty(), List.copyOf(tables));
    }

    private static String withoutDatabase(String table) {
        return DATABASE.matcher(table).replaceFirst("");
    }
}
