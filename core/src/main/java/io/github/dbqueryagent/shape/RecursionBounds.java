package io.github.dbqueryagent.shape;

import io.github.dbqueryagent.lexing.NameStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.UnionOp;
import net.sf.jsqlparser.statement.select.Values;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a query which reads itself comes to an end. One query each; not thread-safe.
 *
 * <p>It does in two cases: a column begins with a number, grows with each step and is compared with a number; or UNION, which
 * takes each row once, gives out nothing but columns that are there already. Names have been resolved before.
 */
public final class RecursionBounds {
    private static final long MOST_STEPS = 10_000;
    private static final long MOST_STEPS_OF_JOINS = 100;

    private final SetOperationList query;
    private final String name;
    private final List<String> columns;

    /**
     * Creates the proof.
     *
     * @param name what the query is called
     * @param columns what its columns are called
     */
    public RecursionBounds(SetOperationList query, String name, List<String> columns) {
        this.query = query;
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    /**
     * Returns after how many steps the query is sure to have ended; {@code Long.MAX_VALUE} if it is sure to end and nobody
     * knows when, empty if it may have no end.
     *
     * @param references how often it names itself
     */
    public OptionalLong steps(int references) {
        return references == 0 ? OptionalLong.of(0) : references > 1 ? OptionalLong.empty() : steps();
    }

    private OptionalLong steps() {
        boolean two = query.getSelects().size() == 2 && query.getOperations().get(0) instanceof UnionOp;
        if (!two || !(unwrapped(query.getSelects().get(1)) instanceof PlainSelect step)) {
            return OptionalLong.empty();
        }
        List<FromItem> items = new ArrayList<>();
        if (step.getFromItem() != null) {
            items.add(step.getFromItem());
        }
        if (step.getJoins() != null) {
            step.getJoins().forEach(join -> items.add(join.getFromItem()));
        }
        Table self = items.stream()
                .filter(item -> item.getClass() == Table.class && isSelf((Table) item))
                .map(Table.class::cast)
                .findFirst()
                .orElse(null);
        if (self == null || step.getSelectItems().size() != columns.size()) {
            return OptionalLong.empty();
        }
        OptionalLong counted = counted(step, self, items.size() == 1);
        return counted.isEmpty() && closes(step, items) ? OptionalLong.of(Long.MAX_VALUE) : counted;
    }

    private boolean isSelf(Table table) {
        return table.getNameParts().size() == 1
                && NameStyle.unquote(table.getName()).equalsIgnoreCase(name);
    }

    private static Select unwrapped(Select query) {
        Select inner = query;
        while (inner.getClass() == ParenthesedSelect.class && inner.getWithItemsList() == null) {
            inner = ((ParenthesedSelect) inner).getSelect();
        }
        return inner;
    }

    /** UNION takes no row twice, and of columns that are there already only so many rows can be made. */
    private boolean closes(PlainSelect step, List<FromItem> items) {
        String modifier = query.getOperations().get(0).getModifier();
        boolean once = modifier == null || !modifier.trim().equalsIgnoreCase("ALL");
        return once
                && items.stream().allMatch(item -> item.getClass() == Table.class)
                && step.getSelectItems().stream()
                        .map(SelectItem::getExpression)
                        .allMatch(each -> each instanceof Column
                                || each instanceof LongValue
                                || each instanceof StringValue
                                || each instanceof NullValue);
    }

    private OptionalLong counted(PlainSelect step, Table self, boolean alone) {
        for (int i = 0; i < columns.size(); i++) {
            var counter = new Counter(columns.get(i), self, alone);
            long by = counter.step(step.getSelectItems().get(i).getExpression());
            Long from = start(i);
            if (by < 1 || from == null || !isOnlyOne(columns.get(i))) {
                continue;
            }
            for (Expression condition : conditions(step)) {
                Long end = counter.bound(condition);
                if (end != null && (end - from) / by <= (alone ? MOST_STEPS : MOST_STEPS_OF_JOINS)) {
                    return OptionalLong.of(Math.max(0, (end - from) / by) + 2);
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Names are compared without regard to case, so that of two that differ in it alone either may be meant. */
    private boolean isOnlyOne(String column) {
        return columns.stream().filter(column::equalsIgnoreCase).count() == 1;
    }

    /** Returns the least number that the column begins with; null if it begins with anything else. */
    private @Nullable Long start(int place) {
        Select first = unwrapped(query.getSelects().get(0));
        if (first instanceof PlainSelect plain) {
            return number(plain.getSelectItems().get(place).getExpression());
        }
        if (!(first instanceof Values values)) {
            return null;
        }
        Long least = null;
        for (List<Expression> row : PlainForms.rows(values)) {
            Long number = number(row.get(place));
            if (number == null) {
                return null;
            }
            least = least == null ? number : Long.valueOf(Math.min(least, number));
        }
        return least;
    }

    private static @Nullable Long number(Expression expression) {
        return expression instanceof LongValue value && value.getStringValue().length() <= 9 ? value.getValue() : null;
    }

    private static List<Expression> conditions(PlainSelect step) {
        var conditions = new ArrayList<Expression>();
        split(step.getWhere(), conditions);
        if (step.getJoins() != null) {
            for (Join join : step.getJoins()) {
                if (!join.isOuter() && !join.isLeft() && !join.isRight() && !join.isFull()) {
                    join.getOnExpressions().forEach(each -> split(each, conditions));
                }
            }
        }
        return conditions;
    }

    private static void split(@Nullable Expression condition, List<Expression> into) {
        Expression rest = condition;
        while (rest instanceof AndExpression and) {
            into.add(and.getRightExpression());
            rest = and.getLeftExpression();
        }
        if (rest != null) {
            into.add(rest);
        }
    }

    /** A column of the query itself. */
    private record Counter(String name, Table self, boolean alone) {
        private boolean is(Expression expression) {
            if (!(expression instanceof Column column) || column.getArrayConstructor() != null) {
                return false;
            }
            Table table = column.getTable();
            boolean qualified = table != null && table.getName() != null;
            String selfName =
                    self.getAlias() == null ? self.getName() : self.getAlias().getName();
            boolean own = qualified
                    ? NameStyle.unquote(table.getName()).equalsIgnoreCase(NameStyle.unquote(selfName))
                    : alone;
            return own && NameStyle.unquote(column.getColumnName()).equalsIgnoreCase(name);
        }

        /** Returns what is added to the counter in each step; 0 if it is not counted up. */
        long step(Expression expression) {
            if (!(expression instanceof Addition sum)) {
                return 0;
            }
            Expression other = is(sum.getLeftExpression()) ? sum.getRightExpression() : sum.getLeftExpression();
            boolean counted = is(sum.getLeftExpression()) || is(sum.getRightExpression());
            Long by = counted ? number(other) : null;
            return by == null ? 0 : by;
        }

        /** Returns the number that the counter stays below; null if the condition sets none. */
        @Nullable
        Long bound(Expression condition) {
            if (condition instanceof MinorThan || condition instanceof MinorThanEquals) {
                return bound(
                        ((BinaryExpression) condition).getLeftExpression(),
                        ((BinaryExpression) condition).getRightExpression());
            }
            if (condition instanceof GreaterThan || condition instanceof GreaterThanEquals) {
                return bound(
                        ((BinaryExpression) condition).getRightExpression(),
                        ((BinaryExpression) condition).getLeftExpression());
            }
            return null;
        }

        private @Nullable Long bound(Expression low, Expression high) {
            return is(low) || step(low) > 0 ? number(high) : null;
        }
    }
}
