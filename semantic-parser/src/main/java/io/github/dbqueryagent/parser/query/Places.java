package io.github.dbqueryagent.parser.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the places that expressions and conditions speak of. Immutable. */
public final class Places {
    private Places() {}

    /** Returns the places of the expression, in order. */
    public static Set<Place> of(Expression expression) {
        var places = new LinkedHashSet<Place>();
        collect(expression, places);
        return places;
    }

    /** Returns the places of the condition, without those inside related rows. */
    public static Set<Place> of(Condition condition) {
        var places = new LinkedHashSet<Place>();
        collect(condition, places);
        return places;
    }

    /** Returns whether the expression needs a group. */
    public static boolean isAggregate(Expression expression) {
        if (expression instanceof Expression.Arithmetic sum) {
            return isAggregate(sum.left()) || isAggregate(sum.right());
        }
        return expression instanceof Expression.Aggregate || expression instanceof Expression.Share;
    }

    private static void collect(Expression expression, Set<Place> places) {
        if (expression instanceof Expression.Cell cell) {
            places.add(cell.place());
        } else if (expression instanceof Expression.Aggregate aggregate && aggregate.of() != null) {
            collect(aggregate.of(), places);
        } else if (expression instanceof Expression.Span span) {
            collect(span.of(), places);
        } else if (expression instanceof Expression.Lowered lowered) {
            collect(lowered.of(), places);
        } else if (expression instanceof Expression.Arithmetic sum) {
            collect(sum.left(), places);
            collect(sum.right(), places);
        } else if (expression instanceof Expression.Share share) {
            collectAll(share.conditions(), places);
        }
    }

    private static void collect(Condition condition, Set<Place> places) {
        if (condition instanceof Condition.Comparison comparison) {
            collect(comparison.left(), places);
            collect(comparison.right(), places);
        } else if (condition instanceof Condition.OneOf oneOf) {
            collect(oneOf.of(), places);
        } else if (condition instanceof Condition.Like like) {
            collect(like.of(), places);
        } else if (condition instanceof Condition.Missing missing) {
            collect(missing.of(), places);
        } else if (condition instanceof Condition.Any any) {
            collectAll(any.conditions(), places);
        } else if (condition instanceof Condition.All all) {
            collectAll(all.conditions(), places);
        }
    }

    private static void collectAll(List<Condition> conditions, Set<Place> places) {
        conditions.forEach(condition -> collect(condition, places));
    }
}
