package io.github.dbqueryagent.parser.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, open at one end at most. Immutable.
 *
 * @param from the first day, or null for no beginning
 * @param until the day after the last one, or null for no end
 * @param words as the question says it
 * @param relative whether it depends on the day of the question
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until, String words, boolean relative) {
    /** Returns whether it begins and ends with a year, so that a column of years can be compared with it. */
    public boolean isOfWholeYears() {
        return (from == null || from.getDayOfYear() == 1) && (until == null || until.getDayOfYear() == 1);
    }

    /** Returns the first and the last day in words. */
    public String inWords() {
        if (from == null && until == null) {
            return "any time";
        }
        if (from == null) {
            return "before " + until;
        }
        if (until == null) {
            return from + " or later";
        }
        LocalDate last = until.minusDays(1);
        return last.equals(from) ? from.toString() : from + " to " + last;
    }

    Period named(String newWords) {
        return new Period(from, until, newWords, relative);
    }
}
