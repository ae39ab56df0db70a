package io.github.dbqueryagent.parser.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the columns that conditions and expressions speak of, those inside related rows too. Immutable. */
public final class Cells {
    private Cells() {}

    /** Returns the columns of the condition. */
    public static Set<Expression.Cell> of(Condition condition) {
        var cells = new LinkedHashSet<Expression.Cell>();
        collect(condition, cells);
        return cells;
    }

    /** Returns the columns of the expression. */
    public static Set<Expression.Cell> of(Expression expression) {
        var cells = new LinkedHashSet<Expression.Cell>();
        collect(expression, cells);
        return cells;
    }

    private static void collect(Condition condition, Set<Expression.Cell> cells) {
        if (condition instanceof Condition.Comparison comparison) {
            collect(comparison.left(), cells);
            collect(comparison.right(), cells);
        } else if (condition instanceof Condition.OneOf oneOf) {
            collect(oneOf.of(), cells);
        } else if (condition instanceof Condition.Like like) {
            collect(like.of(), cells);
        } else if (condition instanceof Condition.Missing missing) {
            collect(missing.of(), cells);
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(inner -> collect(inner, cells));
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(inner -> collect(inner, cells));
        } else if (condition instanceof Condition.Related related) {
            related.conditions().forEach(inner -> collect(inner, cells));
        }
    }

    private static void collect(Expression expression, Set<Expression.Cell> cells) {
        if (expression instanceof Expression.Cell cell) {
            cells.add(cell);
        } else if (expression instanceof Expression.Aggregate aggregate && aggregate.of() != null) {
            collect(aggregate.of(), cells);
        } else if (expression instanceof Expression.Span span) {
            collect(span.of(), cells);
        } else if (expression instanceof Expression.Lowered lowered) {
            collect(lowered.of(), cells);
        } else if (expression instanceof Expression.Arithmetic sum) {
            collect(sum.left(), cells);
            collect(sum.right(), cells);
        } else if (expression instanceof Expression.OverAll overAll && overAll.of() != null) {
            collect(overAll.of(), cells);
        } else if (expression instanceof Expression.Share share) {
            cellsOf(share.conditions(), cells);
        }
    }

    private static void cellsOf(List<Condition> conditions, Set<Expression.Cell> cells) {
        conditions.forEach(condition -> collect(condition, cells));
    }
}
