package io.github.dbqueryagent.claim;

import java.math.BigDecimal;

/**
 * A figure that a sentence names. Immutable.
 *
 * @param start where it begins in the sentence
 * @param end where it ends
 * @param value its value; of per cent the number before the sign, of fractions the part of one
 * @param unit what one step of its last digit that counts is worth
 * @param kind what it measures
 * @param hedge how exact it claims to be
 */
record Figure(int start, int end, BigDecimal value, BigDecimal unit, Kind kind, Hedge hedge) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Rounding may hide five per cent, not more. */
    private static final BigDecimal COARSEST = new BigDecimal("0.05");

    /** What a figure measures. */
    enum Kind {
        PLAIN,
        PERCENT,
        ORDINAL,
        MULTIPLE,
        FRACTION
    }

    /** How exact a figure claims to be. */
    enum Hedge {
        NONE,
        ABOUT,
        OVER,
        UNDER
    }

    /** Returns whether the figure is the fact, rounded to the digits that it shows. */
    boolean means(BigDecimal fact) {
        BigDecimal distance = fact.subtract(value).abs();
        if (distance.signum() == 0) {
            return (hedge != Hedge.OVER && hedge != Hedge.UNDER) || kind == Kind.PLAIN;
        }
        boolean isRounded = distance.multiply(TWO).compareTo(unit) <= 0
                && distance.compareTo(fact.abs().multiply(COARSEST)) <= 0;
        return isRounded
                && (hedge != Hedge.OVER || fact.compareTo(value) > 0)
                && (hedge != Hedge.UNDER || fact.compareTo(value) < 0);
    }

    boolean isExactly(long number) {
        return kind == Kind.PLAIN && hedge != Hedge.UNDER && value.compareTo(BigDecimal.valueOf(number)) == 0;
    }
}
