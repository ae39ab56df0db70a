package io.github.dbqueryagent.dialect;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/** How a database writes dates and cuts them; the defaults are the SQL standard's. Implementations are thread-safe. */
public interface DateSyntax {
    /** Returns a literal for the date. */
    default String literal(LocalDate date) {
        return "DATE '" + date + "'";
    }

    /** Returns a literal for the time stamp without a zone. */
    default String literal(LocalDateTime timestamp) {
        return "TIMESTAMP '" + StandardDateSyntax.format(timestamp) + "'";
    }

    /**
     * Returns an expression for the first day of the span that the date or time stamp lies in.
     *
     * @param unit the span
     * @param expression an SQL expression of a date or a time stamp type
     */
    default String truncate(DateUnit unit, String expression) {
        return "CAST(DATE_TRUNC('" + unit.name() + "', " + expression + ") AS DATE)";
    }

    /** Returns an expression for the year of the date or time stamp, a whole number. */
    default String year(String expression) {
        return "EXTRACT(YEAR FROM " + expression + ")";
    }

    /** Returns an expression for the month of the date or time stamp, 1 to 12. */
    default String month(String expression) {
        return "EXTRACT(MONTH FROM " + expression + ")";
    }

    /** Returns an expression for whole days from the first date to the second. */
    default String daysBetween(String from, String to) {
        return "(CAST(" + to + " AS DATE) - CAST(" + from + " AS DATE))";
    }

    /**
     * Returns whether a bare unit, such as {@code day}, is a word of the grammar as the first argument of a date function; where
     * it could be a column, units are written as texts.
     */
    default boolean takesUnitsAsWords() {
        return !unitWords().isEmpty();
    }

    /**
     * Returns the words, in lower case, that are never a column's name where functions on dates expect a unit, as in
     * {@code DATEDIFF(week, a, b)}. A database that would look for a column there has none.
     */
    default Set<String> unitWords() {
        return Set.of();
    }

    /** Returns the standard's literals and {@code EXTRACT}, with {@code DATE_TRUNC} for spans. */
    static DateSyntax standard() {
        return StandardDateSyntax.INSTANCE;
    }
}
