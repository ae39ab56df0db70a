package io.github.dbqueryagent.dialects.postgresql;

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
 * PostgreSQL's plans: a line for each step with its estimates, {@code (cost=0.00..25.88 rows=6 width=36)}, the whole first,
 * and indented lines for what the step does. What columns a step hands on is left out: that may be all that a table has.
 * Immutable.
 *
 * <p>A nested loop looks up in an index if its second side is an index's rows for a condition; one that has no condition
 * at all, and whose second side has none, pairs each row with each.
 *
 * <p>Source: "Using EXPLAIN" in the manual of PostgreSQL 18.
 */
final class PostgreSqlPlans implements PlanSyntax {
    private static final Pattern ESTIMATE =
            Pattern.compile("\\(cost=[0-9.]+\\.\\.([0-9.]+) rows=([0-9]+) width=[0-9]+\\)\\s*$");
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+)";
    private static final String FULL_NAME = "(" + NAME + "(?:\\." + NAME + ")?)";
    private static final Pattern STEP = Pattern.compile("^(\\s*)(?:->\\s+)?(?:Parallel |Async )*(\\S.*)$");
    private static final Pattern SCAN = Pattern.compile("^Seq Scan on " + FULL_NAME);
    private static final Pattern INDEX =
            Pattern.compile("^Index (?:Only )?Scan(?: Backward)? using (" + NAME + ") on " + FULL_NAME);
    private static final Pattern BITMAP = Pattern.compile("^Bitmap Heap Scan on " + FULL_NAME);
    private static final Pattern BITMAP_INDEX = Pattern.compile("^Bitmap Index Scan on (" + NAME + ")");
    private static final Pattern JOIN =
            Pattern.compile("^(?:(Hash)(?: \\w+)* Join|(Merge)(?: \\w+)* Join|Nested Loop(?: \\w+)*)\\b");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*+\"|'(?:[^']|'')*+'");
    private static final Pattern OUTPUT = Pattern.compile("^\\s*Output: ");
    private static final Pattern CONDITION = Pattern.compile("^\\s*(?:Join Filter|Index Cond|Recheck Cond|Filter): ");

    @Override
    public String explain(String sql) {
        return "EXPLAIN (VERBOSE) " + sql;
    }

    @Override
    public PlanEstimate read(List<String> lines) {
        OptionalDouble cost = OptionalDouble.empty();
        OptionalLong rows = OptionalLong.empty();
        var reads = new Reads();
        for (String line : withoutTexts(lines)) {
            Matcher estimate = ESTIMATE.matcher(line);
            Matcher step = STEP.matcher(line);
            if (estimate.find() && step.find()) {
                cost = cost.isPresent() ? cost : OptionalDouble.of(Double.parseDouble(estimate.group(1)));
                // More rows than a long can hold are as many as one can hold.
                rows = OptionalLong.of(Math.max(rows.orElse(0), Math.round(Double.parseDouble(estimate.group(2)))));
                reads.step(step.group(1).length(), step.group(2));
            } else if (CONDITION.matcher(line).find()) {
                reads.condition(line.contains("Index Cond: ") || line.contains("Recheck Cond: "));
            }
        }
        List<String> shown =
                lines.stream().filter(line -> !OUTPUT.matcher(line).find()).toList();
        return new PlanEstimate(shown, rows, cost, List.copyOf(reads.tables), reads.joins());
    }

    /** A text in the statement may look like a step of the plan. */
    private static List<String> withoutTexts(List<String> lines) {
        return QUOTED.matcher(String.join("\n", lines))
                .replaceAll(quoted -> quoted.group().startsWith("'") ? "''" : Matcher.quoteReplacement(quoted.group()))
                .lines()
                .toList();
    }

    /** What is read and joined, found out step by step. Not thread-safe. */
    private static final class Reads {
        private final Set<TableRead> tables = new LinkedHashSet<>();
        private final List<Loop> loops = new ArrayList<>();
        private final List<Loop> open = new ArrayList<>();
        private String bitmapTable = "";

        void step(int indent, String text) {
            open.removeIf(loop -> loop.indent >= indent);
            open.forEach(loop -> loop.below(indent));
            Matcher scan = SCAN.matcher(text);
            Matcher index = INDEX.matcher(text);
            Matcher bitmap = BITMAP.matcher(text);
            Matcher bitmapIndex = BITMAP_INDEX.matcher(text);
            Matcher join = JOIN.matcher(text);
            if (scan.find()) {
                tables.add(TableRead.full(scan.group(1)));
            } else if (index.find()) {
                tables.add(TableRead.by(index.group(1), index.group(2)));
            } else if (bitmap.find()) {
                bitmapTable = bitmap.group(1);
            } else if (bitmapIndex.find()) {
                tables.add(TableRead.by(bitmapIndex.group(1), bitmapTable));
            } else if (join.find()) {
                JoinKind kind =
                        join.group(1) != null ? JoinKind.HASH : join.group(2) != null ? JoinKind.MERGE : JoinKind.CROSS;
                var loop = new Loop(indent, kind);
                loops.add(loop);
                if (kind == JoinKind.CROSS) {
                    open.add(loop);
                }
            }
        }

        void condition(boolean ofIndex) {
            open.forEach(loop -> loop.condition(ofIndex));
        }

        List<JoinKind> joins() {
            return loops.stream().map(loop -> loop.kind).toList();
        }
    }

    /** A join; a nested loop pairs all until a condition is seen. Not thread-safe. */
    private static final class Loop {
        private final int indent;
        private JoinKind kind;
        private int childIndent;
        private int children;

        Loop(int indent, JoinKind kind) {
            this.indent = indent;
            this.kind = kind;
        }

        /** Notes that a step stands below; those nearest to the loop are its sides. */
        void below(int stepIndent) {
            if (children == 0 || stepIndent == childIndent) {
                childIndent = stepIndent;
                children++;
            }
        }

        void condition(boolean ofIndex) {
            if (children == 1) {
                return; // what the first side is chosen by joins nothing
            }
            if (ofIndex && children == 2) {
                kind = JoinKind.INDEX_LOOKUP;
            } else if (kind == JoinKind.CROSS) {
                kind = JoinKind.NESTED_LOOP;
            }
        }
    }
}
