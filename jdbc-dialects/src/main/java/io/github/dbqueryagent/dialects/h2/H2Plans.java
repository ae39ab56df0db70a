package io.github.dbqueryagent.dialects.h2;

import io.github.dbqueryagent.dialect.PlanEstimate;
import io.github.dbqueryagent.dialect.PlanSyntax;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * H2's plans: the statement as H2 understands it, with a comment behind each table that says how its rows are found. It
 * tells neither rows nor cost without running the statement. Immutable.
 *
 * <p>Source: "EXPLAIN" and "Execution plans" in the manual of H2 2.x.
 */
final class H2Plans implements PlanSyntax {
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern SCAN = Pattern.compile(
            "/\\*\\s*((?:\"(?:[^\"]|\"\")+\"|[^\\s\"./*]+)(?:\\.(?:\"(?:[^\"]|\"\")+\"|[^\\s\"./*]+))*)\\.tableScan\\b");

    @Override
    public String explain(String sql) {
        return "EXPLAIN " + sql;
    }

    @Override
    public PlanEstimate read(List<String> lines) {
        // A text in the statement may look like one of the comments.
        Matcher scans = SCAN.matcher(TEXT.matcher(String.join("\n", lines)).replaceAll("''"));
        var tables = new LinkedHashSet<String>();
        while (scans.find()) {
            tables.add(scans.group(1));
        }
        return new PlanEstimate(lines, OptionalLong.empty(), OptionalDouble.empty(), List.copyOf(tables));
    }
}
