package io.github.dbqueryagent.parser.query;

import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: rows of one table with what belongs to them, filtered, grouped and ordered. Immutable.
 *
 * <p>It names no joins; they follow from the places that are named.
 *
 * @param topic what the question is about
 * @param answer what rows are made of
 * @param filters what all rows meet
 * @param grouping how rows are put together
 * @param ordering which rows come first
 */
public record Query(Topic topic, Answer answer, List<Condition> filters, Grouping grouping, Ordering ordering) {
    /** Creates a query; the list is copied. */
    public Query {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(grouping, "grouping");
        Objects.requireNonNull(ordering, "ordering");
        filters = List.copyOf(filters);
    }

    /**
     * What a question is about, and the names that decide how its tables are joined. Immutable.
     *
     * @param root the table whose rows are listed or counted
     * @param subject the thing that the question is about; often the root
     * @param named tables that the question names: joins go through them where they can
     * @param stems stems of the question's words: they tell two keys to one table apart
     */
    public record Topic(Place root, Place subject, List<TableName> named, List<String> stems) {
        /** Creates a topic; the lists are copied. */
        public Topic {
            named = List.copyOf(named);
            stems = List.copyOf(stems);
        }
    }

    /**
     * What rows of an answer are made of. Immutable.
     *
     * @param outputs the columns of the answer
     * @param distinct whether equal rows are given once
     */
    public record Answer(List<Expression> outputs, boolean distinct) {
        /** Creates an answer; the list is copied. */
        public Answer {
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * How rows are put together in groups. Immutable.
     *
     * @param groups what rows are grouped by
     * @param having what all groups meet
     */
    public record Grouping(List<Expression> groups, List<Condition> having) {
        /** Creates a grouping; the lists are copied. */
        public Grouping {
            groups = List.copyOf(groups);
            having = List.copyOf(having);
        }
    }

    /**
     * In which order rows come, and how many of them. Immutable.
     *
     * @param steps what they are ordered by; later steps tell apart what earlier ones do not
     * @param limit how many rows at most, or null for all
     */
    public record Ordering(List<Order> steps, @Nullable Integer limit) {
        /** Creates an ordering; the list is copied. */
        public Ordering {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step of an order. Immutable.
     *
     * @param by what is ordered by
     * @param descending whether the greatest comes first
     */
    public record Order(Expression by, boolean descending) {}

    /** Returns the columns of the answer. */
    public List<Expression> outputs() {
        return answer.outputs();
    }

    /** Returns the table whose rows are listed or counted. */
    public Place root() {
        return topic.root();
    }

    /** Returns whether rows are put together in groups or in one. */
    public boolean isAggregated() {
        return !grouping.groups().isEmpty()
                || !grouping.having().isEmpty()
                || outputs().stream().anyMatch(Places::isAggregate)
                || ordering.steps().stream().anyMatch(step -> Places.isAggregate(step.by()));
    }
}
