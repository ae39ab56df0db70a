package io.github.dbqueryagent.advice;

import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.PlanSyntax;
import io.github.dbqueryagent.plan.TableRead;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.Index;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.sql.QueryDescription;
import io.github.dbqueryagent.validation.ApprovedSql;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an asker is told of a plan: the tables by their full names, and nothing that the asker may not see. Not thread-safe;
 * one plan each.
 *
 * <p>The plan of a view shows what lies behind the view, and a plan may show the values that it was made for; neither is the
 * asker's, so that such a plan has no text; nor has that of a table of which the asker may see only some rows, and no figure
 * either, since it is of the rows of all. Where the database itself knows who asks, any table may be such a one. In other
 * texts the names of columns and tables that the asker does not see are blanked, and those of indexes that may lead through
 * such columns.
 */
public final class ShownPlan {
    private static final String BLANK = "(hidden)";

    /** Such a name may stand in a plan in another form. */
    private static final Pattern WRITTEN_OTHERWISE = Pattern.compile("[\"`'\\\\\\p{Cntrl}\\[\\]]");

    private final VisibleSchema schema;
    private final ApprovedSql sql;
    private final Set<String> hidden = new HashSet<>();
    private final Set<TableName> partlyHidden = new HashSet<>();

    private ShownPlan(ApprovedSql sql, VisibleSchema schema, DatabaseSchema whole) {
        this.schema = schema;
        this.sql = sql;
        for (Table table : whole.tables()) {
            if (sql.tables().contains(table.name())) {
                hide(table, schema.find(table.name()).orElse(null));
            }
        }
    }

    /**
     * Returns what the asker is told.
     *
     * @param plan the plan as the database told it
     * @param sql the SQL that it is of
     * @param schema what the asker may see
     * @param whole all that the agent knows, to tell what is hidden
     */
    public static PlanEstimate of(PlanEstimate plan, ApprovedSql sql, VisibleSchema schema, DatabaseSchema whole) {
        return new ShownPlan(sql, schema, whole).of(plan);
    }

    private void hide(Table table, @Nullable Table visible) {
        for (Column column : table.columns()) {
            if (visible == null || visible.findColumn(column.name()).isEmpty()) {
                hidden.add(column.name());
                partlyHidden.add(table.name());
            }
        }
        if (partlyHidden.contains(table.name())) {
            for (Index index : table.indexes()) {
                if (visible == null || !isShown(index.name(), visible)) {
                    hidden.add(index.name());
                }
            }
        }
    }

    /** An index that says no columns leads through expressions, which may be of anything. */
    private static boolean isShown(String index, Table visible) {
        return visible.indexes().stream()
                .anyMatch(each -> each.name().equals(index) && !each.columns().isEmpty());
    }

    private PlanEstimate of(PlanEstimate plan) {
        boolean onlyTables = sql.tables().stream()
                .allMatch(name -> schema.find(name)
                        .filter(table -> table.kind() == Table.Kind.TABLE)
                        .isPresent());
        boolean aliases = schema.dialect().plans().map(PlanSyntax::namesAliases).orElse(false);
        boolean ofIdentity = !sql.sessionIdentity().isEmpty();
        var reads = new LinkedHashSet<TableRead>();
        for (TableRead read : plan.reads()) {
            // Behind a view there may be other tables under the same aliases.
            List<Table> tables = aliases ? onlyTables ? byAlias(read) : List.of() : byName(read);
            if (ofIdentity) {
                // The database's own row security may read tables that the query does not name.
                tables = tables.stream()
                        .filter(table -> sql.tables().contains(table.name()))
                        .toList();
            }
            tables.forEach(table -> reads.add(shown(read, table)));
            if (tables.isEmpty() && !aliases) {
                hidden.add(read.table());
                hidden.add(read.index());
            }
        }
        if (ofIdentity || sql.tables().stream().anyMatch(schema::isRowRestricted)) {
            // How many rows there are, and how they are joined, depends on the rows of others as well.
            return PlanEstimate.ofReads(List.of(), reads);
        }
        List<String> lines = onlyTables && sql.values().isEmpty() ? blanked(plan.lines()) : List.of();
        return new PlanEstimate(lines, plan.rows(), plan.cost(), List.copyOf(reads), plan.joins());
    }

    private TableRead shown(TableRead read, Table table) {
        String index = read.index();
        if (partlyHidden.contains(table.name()) && !isShown(index, table)) {
            hidden.add(index);
            index = "";
        }
        return new TableRead(table.name().toString(), read.full(), index);
    }

    /** Returns every table that the query gives this alias; the plan does not tell which of them it means. */
    private List<Table> byAlias(TableRead read) {
        String alias = unquoted(read.table());
        return sql.description().uses().stream()
                .filter(use -> use.alias().equalsIgnoreCase(alias))
                .map(QueryDescription.TableUse::table)
                .distinct()
                .flatMap(name -> schema.find(name).stream())
                .toList();
    }

    private List<Table> byName(TableRead read) {
        String name = unquoted(read.table());
        return Stream.<Predicate<String>>of(name::equals, name::equalsIgnoreCase)
                .map(same -> schema.tables().stream()
                        .filter(table -> same.test(table.name().toString()))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String unquoted(String name) {
        return name.replaceAll("[\"`\\[\\]]", "");
    }

    private List<String> blanked(List<String> lines) {
        hidden.remove("");
        if (hidden.isEmpty()) {
            return lines;
        }
        if (hidden.stream().anyMatch(name -> WRITTEN_OTHERWISE.matcher(name).find())) {
            return List.of();
        }
        String any = hidden.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        Pattern names = Pattern.compile(
                "(?<![\\p{L}\\p{N}_$])(?:" + any + ")(?![\\p{L}\\p{N}_$])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return lines.stream().map(line -> names.matcher(line).replaceAll(BLANK)).toList();
    }
}
