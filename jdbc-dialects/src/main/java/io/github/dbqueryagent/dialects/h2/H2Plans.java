package io.github.dbqueryagent.dialects.h2;

import io.github.dbqueryagent.plan.JoinKind;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.PlanSyntax;
import io.github.dbqueryagent.plan.TableRead;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * H2's plans: the statement as H2 understands it, with a comment behind each table that says how its rows are found. It
 * tells neither rows nor cost without running the statement, and all its joins are loops. Immutable.
 *
 * <p>Source: "EXPLAIN" and "Execution plans" in the manual of H2 2.x.
 */
final class H2Plans implements PlanSyntax {
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*+\"|'(?:[^']|'')*+'");
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\"./*:]+)";
    private static final String FULL_NAME = NAME + "(?:\\." + NAME + ")*";
    private static final Pattern TABLE = Pattern.compile(
            "\\b(FROM|JOIN)\\s+(?:(" + FULL_NAME + ")(?:\\s+" + NAME + ")?\\s*/\\*\\s*(" + FULL_NAME + ")(:?)|\\()");
    private static final String SCAN = ".tableScan";

    @Override
    public String explain(String sql) {
        return "EXPLAIN " + sql;
    }

    @Override
    public PlanEstimate read(List<String> lines) {
        // A text in the statement may look like one of the comments.
        String plan = QUOTED.matcher(String.join("\n", lines))
                .replaceAll(quoted -> quoted.group().startsWith("'") ? "''" : Matcher.quoteReplacement(quoted.group()));
        Matcher found = TABLE.matcher(plan);
        Set<TableRead> reads = new LinkedHashSet<>();
        var joins = new ArrayList<JoinKind>();
        while (found.find()) {
            String way = found.group(3);
            boolean byCondition = false;
            if (way != null && way.endsWith(SCAN)) {
                reads.add(TableRead.full(way.substring(0, way.length() - SCAN.length())));
            } else if (way != null) {
                reads.add(TableRead.by(way.substring(way.lastIndexOf('.') + 1), found.group(2)));
                byCondition = !found.group(4).isEmpty();
            }
            if (found.group(1).equals("JOIN")) {
                joins.add(byCondition ? JoinKind.INDEX_LOOKUP : JoinKind.NESTED_LOOP);
            }
        }
        return new PlanEstimate(lines, OptionalLong.empty(), OptionalDouble.empty(), List.copyOf(reads), joins);
    }

    /** Values that may be of any length stand apart from their rows. */
    @Override
    public boolean showsIndexOn(String typeName) {
        return !typeName.contains("LARGE OBJECT") && !typeName.contains("LOB");
    }
}
