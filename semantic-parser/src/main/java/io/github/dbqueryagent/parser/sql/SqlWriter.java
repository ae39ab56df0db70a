package io.github.dbqueryagent.parser.sql;

import io.github.dbqueryagent.dialect.LimitSyntax;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.parser.join.JoinEdge;
import io.github.dbqueryagent.parser.join.JoinGraph;
import io.github.dbqueryagent.parser.join.PathTaste;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.parser.query.Places;
import io.github.dbqueryagent.parser.query.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one query as SQL. Not thread-safe; one query each. */
public final class SqlWriter {
    /** Sub-queries deeper than this come from a place that no clause around can see. */
    private static final int DEEPEST = 6;

    private final Lexicon lexicon;
    private final JoinGraph graph;
    private final SqlDialect dialect;
    private final NameWriter names;
    private final Aliases aliases;
    private final PathTaste taste;
    private int joins;
    private int inferred;
    private boolean multiplied;

    private SqlWriter(Lexicon lexicon, JoinGraph graph, SqlDialect dialect, String defaultSchema, Query query) {
        this.lexicon = lexicon;
        this.graph = graph;
        this.dialect = dialect;
        this.names = new NameWriter(dialect, defaultSchema);
        this.aliases = new Aliases(names);
        this.taste = PathTaste.of(query.topic().named(), query.topic().stems());
    }

    /**
     * Returns the query's text.
     *
     * @throws UnjoinableException if no keys lead from one table of the query to another
     */
    public static SqlText write(
            Query query, Lexicon lexicon, JoinGraph graph, SqlDialect dialect, String defaultSchema) {
        var writer = new SqlWriter(lexicon, graph, dialect, defaultSchema, query);
        String sql = writer.select(query);
        return new SqlText(sql, writer.joins, writer.inferred, writer.multiplied);
    }

    private String select(Query query) {
        var tree = new JoinTree(graph, taste, aliases, query.root());
        var scope = new Scope(tree, null);
        query.grouping().groups().forEach(group -> require(group, scope));
        query.outputs().forEach(output -> require(output, scope));
        query.ordering().steps().forEach(step -> require(step.by(), scope));
        query.grouping().having().forEach(condition -> Places.of(condition).forEach(place -> node(place, scope)));
        List<String> where = conditions(query.filters(), scope);
        if (query.isAggregated() && tree.multiplies()) {
            multiplied = true;
        }
        var expressions = new ExpressionWriter(this, scope, countKey(query, tree));
        List<String> columns = query.outputs().stream().map(expressions::write).toList();
        var sql = new StringBuilder("SELECT ").append(query.answer().distinct() ? "DISTINCT " : "");
        if (query.ordering().limit() != null && dialect.limitSyntax() == LimitSyntax.TOP) {
            sql.append("TOP (").append(query.ordering().limit()).append(") ");
        }
        sql.append(String.join(", ", columns));
        appendFrom(sql, tree);
        appendList(sql, " WHERE ", where, " AND ");
        if (query.isAggregated()) {
            appendList(sql, " GROUP BY ", groups(query, expressions), ", ");
        }
        List<String> having = query.grouping().having().stream()
                .map(condition -> new ConditionWriter(this, expressions).write(condition))
                .toList();
        appendList(sql, " HAVING ", having, " AND ");
        var order = new OrderWriter(lexicon, dialect, expressions);
        appendList(
                sql,
                " ORDER BY ",
                query.ordering().steps().stream().map(order::write).toList(),
                ", ");
        appendLimit(sql, query.ordering().limit());
        return sql.toString();
    }

    /** What a count of rows must count once each, when joins repeat rows; null when they do not. */
    private @Nullable String countKey(Query query, JoinTree tree) {
        Optional<TableInfo> root = lexicon.find(query.root().table());
        if (!tree.multiplies() || root.isEmpty() || root.get().keyColumns().size() != 1) {
            return null;
        }
        return tree.root().alias() + "."
                + names.name(root.get().keyColumns().get(0).name());
    }

    private static List<String> groups(Query query, ExpressionWriter expressions) {
        var groups = new LinkedHashSet<String>();
        query.grouping().groups().forEach(group -> groups.add(expressions.write(group)));
        query.outputs().stream()
                .filter(output ->
                        !Places.isAggregate(output) && !Places.of(output).isEmpty())
                .forEach(output -> groups.add(expressions.write(output)));
        query.ordering().steps().stream()
                .filter(step ->
                        !Places.isAggregate(step.by()) && !Places.of(step.by()).isEmpty())
                .forEach(step -> groups.add(expressions.write(step.by())));
        return List.copyOf(groups);
    }

    private void appendFrom(StringBuilder sql, JoinTree tree) {
        for (JoinTree.Node node : tree.nodes()) {
            JoinEdge edge = node.edge();
            sql.append(edge == null ? " FROM " : " JOIN ")
                    .append(names.table(node.place().table()))
                    .append(' ')
                    .append(node.alias());
            if (edge != null && node.parent() != null) {
                sql.append(" ON ").append(on(edge, node.parent().alias(), node.alias()));
                countJoin(edge);
            }
        }
    }

    private void countJoin(JoinEdge edge) {
        joins++;
        inferred += edge.key().declared() ? 0 : 1;
    }

    private String on(JoinEdge edge, String from, String to) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < edge.fromColumns().size(); i++) {
            pairs.add(to + "." + names.name(edge.toColumns().get(i)) + " = " + from + "."
                    + names.name(edge.fromColumns().get(i)));
        }
        return String.join(" AND ", pairs);
    }

    private void appendLimit(StringBuilder sql, @Nullable Integer limit) {
        if (limit != null && dialect.limitSyntax() == LimitSyntax.LIMIT) {
            sql.append(" LIMIT ").append(limit);
        } else if (limit != null && dialect.limitSyntax() == LimitSyntax.FETCH_FIRST) {
            sql.append(" FETCH FIRST ").append(limit).append(" ROWS ONLY");
        }
    }

    private static void appendList(StringBuilder sql, String keyword, List<String> parts, String separator) {
        if (!parts.isEmpty()) {
            sql.append(keyword).append(String.join(separator, parts));
        }
    }

    private void require(Expression expression, Scope scope) {
        Places.of(expression).forEach(place -> node(place, scope));
    }

    /** Returns the node of the place, joining what is missing. */
    JoinTree.Node node(Place place, Scope scope) {
        Optional<JoinTree.Node> known = scope.find(place);
        if (known.isPresent()) {
            return known.get();
        }
        JoinTree.Way way = way(place, scope);
        return scope.tree().join(way, place);
    }

    private static JoinTree.Way way(Place place, Scope scope) {
        return scope.tree()
                .wayTo(place)
                .orElseThrow(() -> new UnjoinableException(scope.tree().root().place(), place));
    }

    /** Writes conditions: in the clause itself where that repeats no row, else as a sub-query that asks for existence. */
    List<String> conditions(List<Condition> conditions, Scope scope) {
        var written = new ArrayList<String>();
        var inner = new LinkedHashMap<InnerKey, List<Condition>>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Related related) {
                JoinTree.Way way = related.place().equals(scope.tree().root().place())
                        ? new JoinTree.Way(scope.tree().root(), List.of())
                        : way(related.place(), scope);
                written.add(
                        (related.negated() ? "NOT " : "") + exists(way, related.place(), related.conditions(), scope));
                continue;
            }
            if (condition instanceof Condition.Many counted) {
                written.add(number(counted, scope));
                continue;
            }
            if (condition instanceof Condition.Any any
                    && any.conditions().stream().anyMatch(SqlWriter::asksForRows)) {
                written.add(joined(any.conditions(), " OR ", scope));
                continue;
            }
            if (condition instanceof Condition.All all
                    && all.conditions().stream().anyMatch(SqlWriter::asksForRows)) {
                written.add(joined(all.conditions(), " AND ", scope));
                continue;
            }
            Optional<JoinTree.Way> many = wayToMany(condition, scope);
            if (many.isEmpty()) {
                Places.of(condition).forEach(place -> node(place, scope));
                written.add(new ConditionWriter(this, new ExpressionWriter(this, scope, null)).write(condition));
            } else {
                var key = new InnerKey(many.get().start(), many.get().steps().get(0));
                inner.computeIfAbsent(key, any -> new ArrayList<>()).add(condition);
            }
        }
        inner.forEach((key, list) -> written.add(exists(
                new JoinTree.Way(key.start(), List.of(key.step())),
                Place.of(key.step().to()),
                list,
                scope)));
        return written;
    }

    private String joined(List<Condition> conditions, String word, Scope scope) {
        return conditions.stream()
                .map(condition -> String.join(" AND ", conditions(List.of(condition), scope)))
                .collect(Collectors.joining(word, "(", ")"));
    }

    /** Whether a condition needs a sub-query of its own, at any depth. */
    private static boolean asksForRows(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(SqlWriter::asksForRows);
        }
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().anyMatch(SqlWriter::asksForRows);
        }
        return condition instanceof Condition.Related || condition instanceof Condition.Many;
    }

    /** Returns the way to the first place of the condition that a plain join would repeat rows for. */
    private Optional<JoinTree.Way> wayToMany(Condition condition, Scope scope) {
        for (Place place : Places.of(condition)) {
            if (scope.find(place).isEmpty()) {
                JoinTree.Way way = way(place, scope);
                if (!way.isToOne()) {
                    return Optional.of(way);
                }
            }
        }
        return Optional.empty();
    }

    private String number(Condition.Many counted, Scope scope) {
        String rows = exists(way(counted.place(), scope), counted.place(), List.of(), scope);
        return rows.replaceFirst("^EXISTS \\(SELECT 1", "(SELECT COUNT(*)") + " " + counted.sign() + " "
                + counted.digits();
    }

    private String exists(JoinTree.Way way, Place place, List<Condition> conditions, Scope scope) {
        if (scope.depth() > DEEPEST || (way.steps().isEmpty() && conditions.isEmpty())) {
            throw new UnjoinableException(scope.tree().root().place(), place);
        }
        if (way.steps().isEmpty()) {
            return "(" + String.join(" AND ", conditions(conditions, scope)) + ")";
        }
        JoinEdge first = way.steps().get(0);
        boolean direct = way.steps().size() == 1;
        var tree = new JoinTree(graph, taste, aliases, direct ? place : Place.of(first.to()));
        var inside = new Scope(tree, scope);
        countJoin(first);
        if (!direct) {
            tree.join(
                    new JoinTree.Way(
                            tree.root(), way.steps().subList(1, way.steps().size())),
                    place);
        }
        List<String> where = new ArrayList<>();
        where.add(on(first, way.start().alias(), tree.root().alias()));
        where.addAll(conditions(conditions, inside));
        var sql = new StringBuilder("EXISTS (SELECT 1");
        appendFrom(sql, tree);
        appendList(sql, " WHERE ", where, " AND ");
        return sql.append(')').toString();
    }

    String overAll(Expression.OverAll overAll) {
        var tree = new JoinTree(graph, taste, aliases, overAll.place());
        var scope = new Scope(tree, null);
        List<String> where = conditions(overAll.conditions(), scope);
        var expressions = new ExpressionWriter(this, scope, null);
        var sql = new StringBuilder("(SELECT ");
        sql.append(expressions.write(new Expression.Aggregate(overAll.function(), false, overAll.of())));
        appendFrom(sql, tree);
        appendList(sql, " WHERE ", where, " AND ");
        return sql.append(')').toString();
    }

    SqlDialect dialect() {
        return dialect;
    }

    NameWriter names() {
        return names;
    }

    private record InnerKey(JoinTree.Node start, JoinEdge step) {}
}
