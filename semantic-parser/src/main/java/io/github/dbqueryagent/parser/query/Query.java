package io.github.dbqueryagent.parser.query;

import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: rows of one table with what belongs to them, filtered, grouped and ordered. Immutable.
 *
 * <p>It names no joins; they follow from the places that are named.
 *
 * @param root the table whose rows are listed or counted
 * @param subject the thing that the question is about; often the root
 * @param outputs the columns of the answer
 * @param distinct whether equal rows are given once
 * @param filters what all rows meet
 * @param groups what rows are grouped by
 * @param having what all groups meet
 * @param order in which order rows come
 * @param limit how many rows at most, or null for all
 * @param named tables that the question names: joins go through them where they can
 * @param stems stems of the question's words: they tell two keys to one table apart
 */
public record Query(
        Place root,
        Place subject,
        List<Expression> outputs,
        boolean distinct,
        List<Condition> filters,
        List<Expression> groups,
        List<Condition> having,
        List<Order> order,
        @Nullable Integer limit,
        List<TableName> named,
        List<String> stems) {
    /** Creates a query; the lists are copied. */
    public Query {
        outputs = List.copyOf(outputs);
        filters = List.copyOf(filters);
        groups = List.copyOf(groups);
        having = List.copyOf(having);
        order = List.copyOf(order);
        named = List.copyOf(named);
        stems = List.copyOf(stems);
    }

    /**
     * One step of an order. Immutable.
     *
     * @param by what is ordered by
     * @param descending whether the greatest comes first
     */
    public record Order(Expression by, boolean descending) {}

    /** Returns whether rows are put together in groups or in one. */
    public boolean isAggregated() {
        return !groups.isEmpty()
                || !having.isEmpty()
                || outputs.stream().anyMatch(Places::isAggregate)
                || order.stream().anyMatch(step -> Places.isAggregate(step.by()));
    }
}
