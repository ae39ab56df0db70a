package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Period;
import io.github.dbqueryagent.parser.query.Expression;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition as the question says it, before its columns are chosen. Immutable. */
public sealed interface Clause {
    /** A column, or none named, compared with literals; several mean one of them. */
    record Is(@Nullable Segment column, String sign, List<Segment> operands, boolean negated) implements Clause {}

    /** A column between two numbers. */
    record Range(@Nullable Segment column, Segment low, Segment high) implements Clause {}

    /** A number compared with a column that only hints name. */
    record Hinted(List<String> hints, @Nullable Segment column, String sign, BigDecimal number) implements Clause {}

    /** Two columns compared. */
    record Versus(Segment left, String sign, Segment right) implements Clause {}

    /** A number of things that belong to the subject. */
    record Counted(@Nullable Segment thing, String sign, BigDecimal number) implements Clause {}

    /** A figure over things that belong to the subject. */
    record Aggregated(Expression.Function function, Segment column, String sign, BigDecimal number) implements Clause {}

    /** A column compared with a figure over all rows. */
    record VersusAll(@Nullable Segment column, List<String> hints, String sign, Expression.Function function)
            implements Clause {}

    /** Things that belong to the subject, or their absence. */
    record Has(Segment thing, boolean negated, List<Clause> inner) implements Clause {}

    /** A period, and the words near it that tell which date is meant. */
    record When(@Nullable Segment near, Period period, boolean negated) implements Clause {}

    /** A text that fits a pattern. */
    record Fits(@Nullable Segment column, Segment text, String pattern, boolean negated) implements Clause {}

    /** A column without a value, or with one. */
    record Absent(Segment column, boolean negated) implements Clause {}

    /** Either of two. */
    record Either(List<Clause> clauses) implements Clause {}
}
