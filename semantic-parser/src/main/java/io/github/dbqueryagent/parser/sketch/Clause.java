package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Period;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.segment.Segment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition as the question says it, before its columns are chosen. Immutable. */
public sealed interface Clause {
    /** A column, or none named, compared with literals; several mean one of them. */
    record Is(@Nullable Segment column, String sign, List<Segment> operands, boolean negated) implements Clause {}

    /** A column, which hints may name, between two numbers. */
    record Range(List<String> hints, @Nullable Segment column, Segment low, Segment high, String unit)
            implements Clause {}

    /** A number, of a unit that may be empty, compared with a column that may be named by hints only. */
    record Hinted(List<String> hints, @Nullable Segment column, String sign, BigDecimal number, String unit)
            implements Clause {}

    /** Two columns compared; hints may name the first one. */
    record Versus(List<String> hints, Segment left, String sign, Segment right) implements Clause {}

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

    /** A state that a column tells by being set or absent. */
    record State(Segment words, boolean negated) implements Clause {}

    /** Either of two. */
    record Either(List<Clause> clauses) implements Clause {}

    /** Returns words of the question by which the condition can be told. */
    default String said() {
        if (this instanceof Clause.When when) {
            return when.period().words();
        }
        if (this instanceof Clause.Hinted hinted) {
            return hinted.number().toPlainString();
        }
        if (this instanceof Clause.Fits fits) {
            return fits.pattern().replace("%", "");
        }
        if (this instanceof Clause.Absent absent) {
            return absent.column().text();
        }
        if (this instanceof Clause.Versus versus) {
            return versus.left().text();
        }
        return "a condition";
    }
}
