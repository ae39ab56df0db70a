package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.shape.ComparedColumns;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.OrderByElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds out by which columns each table's rows are chosen and ordered. Not thread-safe; one query each.
 *
 * <p>Only a column that stands alone on its side of a comparison counts, and only where all of a condition must hold.
 */
final class TableUses {
    private static final Set<Class<?>> RANGES =
            Set.of(GreaterThan.class, GreaterThanEquals.class, MinorThan.class, MinorThanEquals.class);

    /** What a column's name was found to mean. */
    private record Meaning(Relation relation, String column) {}

    /** A column that is compared with one of another table beside it. */
    private record Link(Meaning from, Relation to) {}

    /** What is found out about one table. Not thread-safe. */
    private static final class Use {
        private final List<String> equal = new ArrayList<>(2);
        private final List<String> ranges = new ArrayList<>(2);
        private final List<String> order = new ArrayList<>(1);

        boolean isChosen() {
            return !equal.isEmpty() || !ranges.isEmpty();
        }
    }

    private final IdentityHashMap<Column, Meaning> meanings = new IdentityHashMap<>();
    private final Map<Relation, Use> uses = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    void add(Relation relation) {
        if (relation.table() != null) {
            uses.put(relation, new Use());
        }
    }

    void found(Column node, Relation relation, String column) {
        meanings.put(node, new Meaning(relation, column));
    }

    /**
     * Notes what a condition, read already, chooses.
     *
     * @param beside the relations that stand in the same FROM
     * @param chosen those whose rows the condition can leave out
     */
    void choose(@Nullable Expression condition, List<Relation> beside, List<Relation> chosen) {
        Expression rest = condition;
        while (rest instanceof AndExpression and) {
            part(and.getRightExpression(), beside, chosen);
            rest = and.getLeftExpression();
        }
        part(rest, beside, chosen);
    }

    private void part(@Nullable Expression part, List<Relation> beside, List<Relation> chosen) {
        if (part instanceof ParenthesedExpressionList<?> inBrackets && inBrackets.size() == 1) {
            choose(inBrackets.get(0), beside, chosen);
        } else if (part instanceof AndExpression) {
            choose(part, beside, chosen);
        } else if (part instanceof EqualsTo equal) {
            side(equal.getLeftExpression(), equal.getRightExpression(), beside, chosen);
            side(equal.getRightExpression(), equal.getLeftExpression(), beside, chosen);
        } else if (part instanceof BinaryExpression comparison && RANGES.contains(part.getClass())) {
            range(comparison.getLeftExpression(), List.of(comparison.getRightExpression()), chosen);
            range(comparison.getRightExpression(), List.of(comparison.getLeftExpression()), chosen);
        } else if (part instanceof Between between && !between.isNot()) {
            range(
                    between.getLeftExpression(),
                    List.of(between.getBetweenExpressionStart(), between.getBetweenExpressionEnd()),
                    chosen);
        } else if (part instanceof InExpression in && !in.isNot() && isValue(in.getRightExpression())) {
            Meaning column = chosenColumn(in.getLeftExpression(), chosen);
            if (column != null) {
                add(use(column).equal, column.column());
            }
        }
    }

    private void side(Expression one, Expression other, List<Relation> beside, List<Relation> chosen) {
        Meaning column = chosenColumn(one, chosen);
        if (column == null) {
            return;
        }
        Meaning compared = other instanceof Column node ? meanings.get(node) : null;
        if (compared == null) {
            if (isValue(other)) {
                add(use(column).equal, column.column());
            }
        } else if (!beside.contains(compared.relation())) {
            // The row around a sub-query gives it one value at a time.
            add(use(column).equal, column.column());
        } else if (compared.relation() != column.relation()) {
            links.add(new Link(column, compared.relation()));
        }
    }

    private void range(Expression side, List<Expression> bounds, List<Relation> chosen) {
        Meaning column = chosenColumn(side, chosen);
        if (column != null && bounds.stream().allMatch(this::isValue)) {
            add(use(column).ranges, column.column());
        }
    }

    private @Nullable Meaning chosenColumn(Expression side, List<Relation> chosen) {
        Meaning meaning = side instanceof Column node ? meanings.get(node) : null;
        return meaning != null && uses.containsKey(meaning.relation()) && chosen.contains(meaning.relation())
                ? meaning
                : null;
    }

    private Use use(Meaning column) {
        return Objects.requireNonNull(uses.get(column.relation()));
    }

    private static void add(List<String> columns, String column) {
        if (!columns.contains(column)) {
            columns.add(column);
        }
    }

    private boolean isValue(@Nullable Expression expression) {
        return ComparedColumns.isValue(expression, meanings::containsKey);
    }

    /** Notes the order of a query that reads one table, if columns alone give it, all in one direction. */
    void order(@Nullable List<OrderByElement> elements, Scope scope) {
        Use use = scope.relations().size() == 1 ? uses.get(scope.relations().get(0)) : null;
        if (elements == null || use == null) {
            return;
        }
        var columns = new ArrayList<String>(elements.size());
        for (OrderByElement element : elements) {
            Meaning column = element.getExpression() instanceof Column node ? meaning(node, scope) : null;
            boolean plain = element.getNullOrdering() == null
                    && element.isAsc() == elements.get(0).isAsc();
            if (column == null || !plain) {
                return;
            }
            columns.add(column.column());
        }
        use.order.addAll(columns);
    }

    /** ORDER BY names an output, or a column. */
    private @Nullable Meaning meaning(Column node, Scope scope) {
        for (Scope.Output output : scope.outputs()) {
            if (node.getTable() == null && output.written().equals(node.getColumnName())) {
                return output.expression() instanceof Column column ? meanings.get(column) : null;
            }
        }
        return meanings.get(node);
    }

    /** Returns what was found out, a use for each table in FROM, in the order in which they were read. */
    List<QueryDescription.TableUse> read() {
        List<Link> useful = links.stream()
                .filter(link -> {
                    Use other = uses.get(link.to());
                    return other == null || other.isChosen();
                })
                .toList();
        useful.forEach(link -> add(use(link.from()).equal, link.from().column()));
        var all = new ArrayList<QueryDescription.TableUse>(uses.size());
        uses.forEach((relation, use) -> all.add(new QueryDescription.TableUse(
                Objects.requireNonNull(relation.table()).name(), relation.name(), use.equal, use.ranges, use.order)));
        return all;
    }
}
