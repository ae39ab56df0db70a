package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.shape.ExpressionShapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/** The WITH queries that can be named at a place, and those that cannot be named yet. Not thread-safe; one query each. */
final class WithQueries {
    /** A WITH query under its name, and the most rows that it reads. */
    record Named(String written, List<ScopeColumn> columns, QueryDescription.MostRows most) {}

    /** What a query calls a WITH query, and what is written for it. */
    record Title(String name, String written) {}

    private final @Nullable WithQueries outer;
    private final Findings findings;
    private final QueryDescription.MostRows before;
    private final Map<String, Named> known = new HashMap<>();
    private final Map<String, Integer> references = new HashMap<>();
    private final Set<String> pending = new HashSet<>();
    private QueryDescription.MostRows firstPart = QueryDescription.MostRows.ONE;

    WithQueries(@Nullable WithQueries outer, Findings findings) {
        this.outer = outer;
        this.findings = findings;
        this.before = findings.most;
    }

    void announce(String name) {
        // The rows of a WITH query count where it is read.
        findings.most = QueryDescription.MostRows.ONE;
        if (!pending.add(lower(name))) {
            throw new SqlRefusal(
                    SqlRule.ALIAS, "Two WITH queries are called " + name + ". Give each a name of its own.", name);
        }
    }

    void define(String name, String written, List<ScopeColumn> columns) {
        pending.remove(lower(name));
        known.put(lower(name), new Named(written, columns, findings.most));
        findings.most = pending.isEmpty() ? before : QueryDescription.MostRows.ONE;
    }

    /** Defines a query for its own second part, which reads the rows of the step before. */
    void defineFirst(Title title, List<ScopeColumn> first) {
        known.put(
                lower(title.name()),
                new Named(title.written(), ScopeColumn.handedOn(first), QueryDescription.MostRows.ONE));
        firstPart = findings.most;
    }

    /** Defines a query that reads itself in so many steps at most, of which each makes as many rows as there were, or more. */
    void defineRecursed(Title title, List<ScopeColumn> first, List<ScopeColumn> all, long steps) {
        boolean alone = findings.most.equals(firstPart) && steps < Long.MAX_VALUE;
        findings.most = findings.most.times(steps == 0 ? 1 : alone ? steps + 1 : Double.NaN);
        List<ScopeColumn> columns = recursed(first, all, steps > 0);
        define(title.name(), title.written(), ScopeColumn.recursed(columns, first, all, steps));
    }

    @Nullable
    Named find(String name) {
        Named found = known.get(lower(name));
        if (found != null) {
            references.merge(lower(name), 1, Integer::sum);
        }
        return found != null || outer == null ? found : outer.find(name);
    }

    /** Returns how often the query was named so far. */
    int references(String name) {
        return references.getOrDefault(lower(name), 0);
    }

    /**
     * Returns whether the name belongs to this WITH query itself or to a later one: databases differ in what they take it
     * for then.
     */
    boolean isPending(String name) {
        return pending.contains(lower(name))
                || (outer != null && !known.containsKey(lower(name)) && outer.isPending(name));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Returns the outputs under the names that the WITH query gives its columns. */
    static List<ScopeColumn> renamed(WithItem<?> item, List<ScopeColumn> outputs, NameStyle style) {
        List<SelectItem<?>> given = item.getWithItemList();
        if (given == null || given.isEmpty()) {
            return outputs;
        }
        ExpressionShapes.forbid(given.size() != outputs.size(), item);
        var renamed = new ArrayList<ScopeColumn>(outputs.size());
        for (int i = 0; i < given.size(); i++) {
            ExpressionShapes.forbid(given.get(i).getAlias(), item);
            ExpressionShapes.forbid(!(given.get(i).getExpression() instanceof Column), item);
            var column = (Column) given.get(i).getExpression();
            ExpressionShapes.forbid(
                    column.getTable() != null && column.getTable().getName() != null, item);
            String name = style.read(column.getColumnName());
            column.setColumnName(style.write(name, column.getColumnName()));
            renamed.add(outputs.get(i).named(name));
        }
        return renamed;
    }

    /**
     * Returns the columns of a query of several parts, under the names that the first part has. What further parts of one that
     * names itself bring from elsewhere counts for all columns, since it may move from one to the other with each step.
     */
    private static List<ScopeColumn> recursed(List<ScopeColumn> first, List<ScopeColumn> all, boolean namesItself) {
        var added = new Lineage();
        for (int i = 0; namesItself && i < first.size(); i++) {
            var more = new HashSet<>(all.get(i).lineage());
            more.removeAll(first.get(i).lineage());
            added.add(new ScopeColumn("", more, all.get(i).aggregated()));
        }
        var columns = new ArrayList<ScopeColumn>(first.size());
        for (int i = 0; i < first.size(); i++) {
            columns.add(first.get(i).unitedWith(all.get(i)).unitedWith(added.toColumn("")));
        }
        return columns;
    }
}
