package io.github.dbqueryagent.advice;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.PlanSyntax;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.Index;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TypeFamily;
import io.github.dbqueryagent.sql.QueryDescription;
import io.github.dbqueryagent.validation.ApprovedSql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Advises indexes for large tables that a plan reads from end to end. Thread-safe.
 *
 * <p>Advised are the columns by which the query chooses or orders the table's rows: those that equal something first, then
 * one that is bounded or the order. A column that an index or a key can already be entered by is left out.
 */
public final class IndexAdvisor {
    /** A smaller table is read in some milliseconds, and most planners read it whole even where there is an index. */
    private static final long FEWEST_ROWS = 10_000;

    /** Half of all rows have the same truth, and other types have no order that an index could keep everywhere. */
    private static final Set<TypeFamily> NOT_ADVISED = Set.of(TypeFamily.BOOLEAN, TypeFamily.BINARY, TypeFamily.OTHER);

    /** All databases take names of this length; Oracle took no longer ones before 12.2, which the dialect does not serve. */
    private static final int LONGEST_NAME = 60;

    private final VisibleSchema schema;
    private final NameStyle style;

    /** Creates an advisor for what the asker sees. */
    public IndexAdvisor(VisibleSchema schema) {
        this.schema = schema;
        this.style = new NameStyle(schema.dialect());
    }

    /**
     * Returns the indexes that would help, none twice; empty where plans do not tell which index is read.
     *
     * @param plan the plan of the SQL as the asker is shown it, with the tables' full names
     */
    public List<IndexAdvice> advise(PlanEstimate plan, ApprovedSql sql) {
        Optional<PlanSyntax> plans = schema.dialect().plans();
        if (plans.isEmpty()) {
            return List.of();
        }
        Set<String> scanned = new HashSet<>(plan.fullScans());
        var advice = new LinkedHashSet<IndexAdvice>();
        for (QueryDescription.TableUse use : sql.description().uses()) {
            schema.find(use.table())
                    .filter(table -> table.kind() == Table.Kind.TABLE
                            && scanned.contains(table.name().toString())
                            && table.rowEstimate().orElse(0) >= FEWEST_ROWS)
                    .map(table -> advise(table, use, plans.get()))
                    .ifPresent(found -> found.ifPresent(advice::add));
        }
        return advice.stream()
                .filter(one -> advice.stream().noneMatch(other -> isBeginning(one, other)))
                .toList();
    }

    /** Returns whether the other index would serve for this one as well. */
    private static boolean isBeginning(IndexAdvice one, IndexAdvice other) {
        return one.table().equals(other.table())
                && one.columns().size() < other.columns().size()
                && other.columns().subList(0, one.columns().size()).equals(one.columns());
    }

    private Optional<IndexAdvice> advise(Table table, QueryDescription.TableUse use, PlanSyntax plans) {
        var columns = new ArrayList<String>();
        List<String> equal = advisable(table, use.equal(), plans);
        List<String> after = advisable(table, use.ranges(), plans).stream()
                .filter(column -> !equal.contains(column))
                .limit(1)
                .toList();
        String verb = "chooses";
        if (after.isEmpty() && advisable(table, use.order(), plans).equals(use.order())) {
            after = use.order();
            verb = equal.isEmpty() ? "orders" : "chooses and orders";
        }
        columns.addAll(equal);
        after.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        columns.removeAll(served(table, equal, after));
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String rows = String.format(Locale.ROOT, "%,d", table.rowEstimate().orElse(0));
        String reason = "Table " + table.name() + " has about " + rows
                + " rows and is read from end to end; the query " + verb + " them by "
                + String.join(", ", columns) + ", and no index begins so.";
        return Optional.of(new IndexAdvice(table.name(), columns, reason, statement(table, columns)));
    }

    private static List<String> advisable(Table table, List<String> columns, PlanSyntax plans) {
        return columns.stream()
                .filter(name -> table.findColumn(name)
                        .filter(column -> isAdvisable(column, plans))
                        .isPresent())
                .toList();
    }

    private static boolean isAdvisable(Column column, PlanSyntax plans) {
        return !NOT_ADVISED.contains(column.type()) && plans.showsIndexOn(column.typeName());
    }

    /** Returns the columns by which an index or a key that is there can be entered. */
    private static Set<String> served(Table table, List<String> equal, List<String> after) {
        Stream<List<String>> keys = Stream.concat(Stream.of(table.primaryKey()), table.uniqueKeys().stream());
        Stream<List<String>> indexes = table.indexes().stream().map(Index::columns);
        return Stream.concat(keys, indexes)
                .flatMap(columns -> entered(columns, equal, after).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> entered(List<String> index, Collection<String> equal, List<String> after) {
        int length = 0;
        while (length < index.size() && equal.contains(index.get(length))) {
            length++;
        }
        for (String next : after) {
            if (length < index.size() && index.get(length).equals(next)) {
                length++;
            }
        }
        return index.subList(0, length);
    }

    private String statement(Table table, List<String> columns) {
        String schemaName = table.name().schema();
        Stream<String> before = schemaName.isEmpty() || schemaName.equals(schema.defaultSchema())
                ? Stream.of()
                : style.writeSchema(schemaName, null).stream();
        String name = Stream.concat(before, Stream.of(style.write(table.name().name())))
                .collect(Collectors.joining("."));
        return NameStyle.shown("CREATE INDEX " + style.write(freeName(table, columns)) + " ON " + name + " ("
                + columns.stream().map(style::write).collect(Collectors.joining(", ")) + ")");
    }

    private String freeName(Table table, List<String> columns) {
        SqlDialect dialect = schema.dialect();
        String ending = dialect.folding().fold("_idx");
        String plain = table.name().name() + "_" + String.join("_", columns);
        String base = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - ending.length() - 3));
        Set<String> taken = schema.tables().stream()
                .flatMap(each -> each.indexes().stream())
                .map(index -> index.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String name = base + ending;
        for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + ending + i;
        }
        return name;
    }
}
