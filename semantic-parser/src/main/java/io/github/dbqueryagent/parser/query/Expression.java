package io.github.dbqueryagent.parser.query;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.dbqueryagent.dialect.DateUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that has a value in each row or in each group. Immutable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Expression.Cell.class, name = "cell"),
    @JsonSubTypes.Type(value = Expression.Aggregate.class, name = "aggregate"),
    @JsonSubTypes.Type(value = Expression.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Expression.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Expression.Day.class, name = "day"),
    @JsonSubTypes.Type(value = Expression.Truth.class, name = "truth"),
    @JsonSubTypes.Type(value = Expression.Span.class, name = "span"),
    @JsonSubTypes.Type(value = Expression.Arithmetic.class, name = "arithmetic"),
    @JsonSubTypes.Type(value = Expression.OverAll.class, name = "overAll"),
    @JsonSubTypes.Type(value = Expression.Share.class, name = "share"),
    @JsonSubTypes.Type(value = Expression.Lowered.class, name = "lowered")
})
public sealed interface Expression {
    /** What rows are put together with. Immutable. */
    enum Function {
        /** How many. */
        COUNT,
        /** The sum. */
        SUM,
        /** The mean. */
        AVG,
        /** The least. */
        MIN,
        /** The greatest. */
        MAX
    }

    /** A column of a table in a role. */
    record Cell(Place place, String column) implements Expression {}

    /** A figure over the rows of a group; without an argument it counts rows. */
    record Aggregate(
            Function function, boolean distinct, @Nullable Expression of) implements Expression {}

    /** A text. */
    record Text(String text) implements Expression {}

    /** A number, as it is written in SQL. */
    record Figure(String digits) implements Expression {}

    /** A day, in ISO form. */
    record Day(String iso) implements Expression {}

    /** True or false. */
    record Truth(boolean value) implements Expression {}

    /** The first day of the span that a date lies in; for years the year. */
    record Span(DateUnit unit, Expression of) implements Expression {}

    /** Two expressions with an arithmetic sign between them. */
    record Arithmetic(Expression left, String sign, Expression right) implements Expression {}

    /** A figure over all rows of a table, whatever the query's own rows are. */
    record OverAll(Function function, @Nullable Cell of, Place place, List<Condition> conditions)
            implements Expression {}

    /** The percentage of rows that meet the conditions. */
    record Share(List<Condition> conditions) implements Expression {}

    /** A text in lower case. */
    record Lowered(Expression of) implements Expression {}
}
