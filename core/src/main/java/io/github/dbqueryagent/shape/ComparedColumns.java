package io.github.dbqueryagent.shape;

import io.github.dbqueryagent.schema.ColumnName;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which a query decides on rows, and how. Not thread-safe; one query each.
 *
 * <p>A column that is compared otherwise than as a whole, or with something that differs from row to row, can be read off the
 * rows that are left: its values come out, though it is in no output. Those are the columns that are compared freely.
 */
public final class ComparedColumns {
    private static final Set<Class<?>> COMPARISONS = Set.of(
            EqualsTo.class,
            NotEqualsTo.class,
            GreaterThan.class,
            GreaterThanEquals.class,
            MinorThan.class,
            MinorThanEquals.class,
            LikeExpression.class);

    private static final List<Class<? extends Expression>> CONSTANTS = List.of(
            LongValue.class,
            DoubleValue.class,
            StringValue.class,
            BooleanValue.class,
            JdbcParameter.class,
            DateTimeLiteralExpression.class,
            TimeKeyExpression.class);

    /** What changes no more of a text than its case. */
    private static final Set<String> CASES = Set.of("lower", "upper");

    /** What lists of groups stand in; outside GROUP BY they may be functions of somebody's own. */
    private static final Set<String> GROUPINGS = Set.of("rollup", "cube");

    /** Where a column, or a query that gives one out, stands. */
    private record Side(
            Expression node,
            Set<ColumnName> columns,
            boolean bare,
            @Nullable Expression within,
            boolean whole) {}

    /** A function of one value, and where its call stands. */
    private record Call(Function call, @Nullable Expression within, boolean whole) {}

    private final List<Side> sides = new ArrayList<>();
    private final IdentityHashMap<Expression, Side> latest = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, Call> calls = new IdentityHashMap<>();
    private final Set<ColumnName> free = new LinkedHashSet<>();

    /** Notes columns that are compared freely. */
    public void free(Set<ColumnName> columns) {
        free.addAll(columns);
    }

    /**
     * Notes a column, or a query that gives one out.
     *
     * @param columns the stored columns that its values come from
     * @param bare whether its values are theirs as they stand
     * @param within what it stands in; null if it stands alone
     * @param around what that stands in; null if it stands alone
     */
    public void compared(
            Expression node,
            Set<ColumnName> columns,
            boolean bare,
            @Nullable Expression within,
            @Nullable Expression around) {
        var side = new Side(node, columns, bare, within, isWhole(node, within, around));
        sides.add(side);
        latest.put(node, side);
    }

    /** Notes a call, as the same is noted of a column. */
    public void called(Function call, @Nullable Expression within, @Nullable Expression around) {
        if (call.getParameters() != null && call.getParameters().size() == 1) {
            calls.put(call.getParameters(), new Call(call, within, isWhole(call, within, around)));
        }
    }

    /** Returns whether the expression counts, so that it tells nothing of the values but that they are there. */
    public static boolean isCount(@Nullable Expression node) {
        String name = node instanceof Function function
                ? function.getName()
                : node instanceof AnalyticExpression analytic ? analytic.getName() : "";
        return "count".equalsIgnoreCase(name);
    }

    /** Returns whether the value is counted, sorted or grouped by as a whole, or is a condition itself. */
    private static boolean isWhole(Expression node, @Nullable Expression within, @Nullable Expression around) {
        if (within == null
                || within instanceof AndExpression
                || within instanceof OrExpression
                || within instanceof NotExpression
                || within instanceof IsBooleanExpression) {
            return true;
        }
        if (within instanceof AnalyticExpression window) {
            return isCount(window)
                    || (window.getExpression() != node
                            && window.getOffset() != node
                            && window.getDefaultValue() != node);
        }
        if (!(within instanceof ExpressionList)) {
            return false;
        }
        return around == null
                || isCount(around)
                || (around instanceof AnalyticExpression window && window.getExpression() != within)
                || (around instanceof Function function && isGrouping(function.getName()));
    }

    /** Returns whether GROUP BY may hold lists of groups in brackets behind this word. */
    public static boolean isGrouping(String name) {
        return GROUPINGS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns the columns that are compared freely, once the query is read. */
    public Set<ColumnName> read() {
        var all = new LinkedHashSet<>(free);
        for (Side side : sides) {
            if (!side.bare() || !(side.whole() || isPlain(side.node(), side.within()))) {
                all.addAll(side.columns());
            }
        }
        return all;
    }

    private boolean isPlain(Expression node, @Nullable Expression within) {
        Call call = within == null ? null : calls.get(within);
        if (call != null) {
            return call.whole()
                    || (CASES.contains(call.call().getName().toLowerCase(Locale.ROOT))
                            && isPlain(call.call(), call.within()));
        }
        if (within instanceof IsNullExpression) {
            return true;
        }
        if (within instanceof Between between) {
            return between.getLeftExpression() == node
                    && isValue(between.getBetweenExpressionStart())
                    && isValue(between.getBetweenExpressionEnd());
        }
        if (within instanceof InExpression in) {
            return isBeside(in.getLeftExpression(), in.getRightExpression(), node, true);
        }
        return within instanceof BinaryExpression comparison
                && COMPARISONS.contains(comparison.getClass())
                && isBeside(
                        comparison.getLeftExpression(),
                        comparison.getRightExpression(),
                        node,
                        comparison instanceof EqualsTo);
    }

    /** Returns whether one of both is the node, and the other a value or, if they are equal, a stored one. */
    private boolean isBeside(Expression left, Expression right, Expression node, boolean equal) {
        if (left != node && right != node) {
            return false;
        }
        Expression other = left == node ? right : left;
        Side beside = latest.get(other);
        return beside == null
                ? isValue(other)
                : equal && beside.bare() && !beside.columns().isEmpty();
    }

    private boolean isValue(Expression expression) {
        return isValue(expression, latest::containsKey);
    }

    /** Returns whether the expression is the same for all rows; a column's name may be a function without brackets. */
    public static boolean isValue(@Nullable Expression expression, Predicate<Expression> isColumn) {
        if (expression == null || isColumn.test(expression)) {
            return false;
        }
        if (expression instanceof net.sf.jsqlparser.schema.Column) {
            return true;
        }
        if (expression instanceof ExpressionList<?> list) {
            return list.stream().allMatch(each -> isValue(each, isColumn));
        }
        if (expression instanceof Function function) {
            return function.getNamedParameters() == null
                    && function.getOrderByElements() == null
                    && (function.getParameters() == null || isValue(function.getParameters(), isColumn));
        }
        if (expression instanceof CastExpression cast) {
            return isValue(cast.getLeftExpression(), isColumn);
        }
        if (expression instanceof SignedExpression signed) {
            return isValue(signed.getExpression(), isColumn);
        }
        if (expression instanceof IntervalExpression interval) {
            return interval.getExpression() == null || isValue(interval.getExpression(), isColumn);
        }
        if (expression instanceof BinaryExpression binary) {
            return isValue(binary.getLeftExpression(), isColumn) && isValue(binary.getRightExpression(), isColumn);
        }
        return CONSTANTS.stream().anyMatch(kind -> kind.isInstance(expression));
    }
}
