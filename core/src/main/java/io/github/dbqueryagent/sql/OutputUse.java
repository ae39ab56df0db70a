package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.List;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import org.jspecify.annotations.Nullable;

/**
 * The use of an output's name in GROUP BY, HAVING, QUALIFY and in expressions of ORDER BY.
 *
 * <p>Databases look for a column of that name first, some of them only for that: a hidden column could be grouped, filtered and
 * sorted by under the name of an output. So what the output is computed from takes the place of its name.
 */
final class OutputUse {
    /** What ends where it ends, whatever stands beside it. */
    private static final List<Class<?>> CLOSED = List.of(
            Column.class, Function.class, AnalyticExpression.class, CaseExpression.class, ParenthesedSelect.class);

    private static final List<Class<?>> CONSTANTS =
            List.of(LongValue.class, DoubleValue.class, StringValue.class, NullValue.class, SignedExpression.class);

    private OutputUse() {}

    /** Returns what stands in the place of the name. */
    static Expression of(Scope.Output output, Column name) {
        Expression expression = output.expression();
        if (expression == null) {
            name.setColumnName(output.written());
            return name;
        }
        return CLOSED.contains(expression.getClass()) ? expression : new ParenthesedExpressionList<>(expression);
    }

    /** Returns what can be named outside a query: its outputs, also by what its further parts call them. */
    static Scope alone(List<ScopeColumn> outputs, List<List<ScopeColumn>> parts, NameStyle style) {
        var scope = new Scope(null);
        outputs.forEach(output -> scope.outputs().add(new Scope.Output(output, style.write(output.name()), null)));
        for (List<ScopeColumn> part : parts) {
            for (int i = 0; i < Math.min(part.size(), outputs.size()); i++) {
                ScopeColumn output = outputs.get(i);
                scope.outputs()
                        .add(new Scope.Output(output.named(part.get(i).name()), style.write(output.name()), null));
            }
        }
        return scope;
    }

    /**
     * Refuses to sort by more than outputs and their places outside the query that gives them out: in expressions some databases
     * look within it.
     *
     * @throws SqlRefusal if something else is sorted by
     */
    static void checkOutside(@Nullable List<OrderByElement> elements) {
        if (elements == null) {
            return;
        }
        for (OrderByElement element : elements) {
            Expression by = element.getExpression();
            boolean bare =
                    by instanceof Column column && column.getTable() == null && column.getArrayConstructor() == null;
            if (!bare && by.getClass() != LongValue.class) {
                throw new SqlRefusal(
                        SqlRule.CONSTRUCT,
                        "ORDER BY behind a set operation or behind brackets can only name an output or its place. Put the query "
                                + "into FROM to sort by anything else.");
            }
        }
    }

    /**
     * Refuses to group by a constant, since a number means the output at that place.
     *
     * @throws SqlRefusal if an output that is named is one
     */
    static void checkGroups(@Nullable ExpressionList<?> groups) {
        if (groups == null) {
            return;
        }
        for (Expression group : groups) {
            if (group instanceof ParenthesedExpressionList<?> inBrackets
                    && inBrackets.size() == 1
                    && CONSTANTS.contains(inBrackets.get(0).getClass())) {
                throw new SqlRefusal(
                        SqlRule.CONSTRUCT,
                        "GROUP BY names an output that is the same for all rows. Leave it out of GROUP BY.");
            }
        }
    }
}
