package io.github.dbqueryagent.dialects.sqlite;

import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.PlanSyntax;
import io.github.dbqueryagent.plan.TableRead;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQLite's plans: a line for each table, as {@code SEARCH o USING INDEX by_day (day=?)}, by its alias where the query gives
 * it one. Neither rows nor cost are told; which lines are joined is told in another column. An index that is made for the
 * statement alone counts as none: the whole table is read for it. Immutable.
 *
 * <p>Source: "EXPLAIN QUERY PLAN" in the documentation of SQLite; before 3.36 the word TABLE stands before the name.
 */
final class SqlitePlans implements PlanSyntax {
    private static final Pattern READ = Pattern.compile("^(SCAN|SEARCH) (?:TABLE )?(.+?)(?: AS (.+?))?(?: EXISTS)?"
            + "(?: USING (AUTOMATIC )?(?:PARTIAL )?(?:COVERING )?(?:INDEX|(INTEGER PRIMARY KEY))(?: (.+?))?)?"
            + "(?: \\([^()]*\\))?(?: LEFT-JOIN)?$");

    @Override
    public String explain(String sql) {
        return "EXPLAIN QUERY PLAN " + sql;
    }

    @Override
    public int column() {
        return 4;
    }

    @Override
    public boolean namesAliases() {
        return true;
    }

    @Override
    public PlanEstimate read(List<String> lines) {
        Set<TableRead> reads = new LinkedHashSet<>();
        for (String line : lines) {
            Matcher read = READ.matcher(line);
            if (read.matches()) {
                String table = read.group(3) == null ? read.group(2) : read.group(3);
                boolean key = read.group(5) != null;
                String index = key ? "" : Objects.requireNonNullElse(read.group(6), "");
                boolean own = read.group(4) != null;
                reads.add(new TableRead(table, own || (index.isEmpty() && !key), own ? "" : index));
            }
        }
        return PlanEstimate.ofReads(lines, reads);
    }
}
