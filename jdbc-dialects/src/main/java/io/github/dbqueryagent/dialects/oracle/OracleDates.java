package io.github.dbqueryagent.dialects.oracle;

import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.DateUnit;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The standard's literals, with Oracle's own cuts: its DATE has a time of day, which they take away. Immutable. */
final class OracleDates implements DateSyntax {
    @Override
    public String literal(LocalDate date) {
        return DateSyntax.standard().literal(date);
    }

    @Override
    public String literal(LocalDateTime timestamp) {
        return DateSyntax.standard().literal(timestamp);
    }

    @Override
    public String truncate(DateUnit unit, String expression) {
        String format =
                switch (unit) {
                    case DAY -> "DD";
                    // The week of ISO 8601, which begins on Monday in every country.
                    case WEEK -> "IW";
                    case MONTH -> "MM";
                    case QUARTER -> "Q";
                    case YEAR -> "YYYY";
                };
        return "TRUNC(" + expression + ", '" + format + "')";
    }

    @Override
    public String year(String expression) {
        return DateSyntax.standard().year(expression);
    }

    @Override
    public String month(String expression) {
        return DateSyntax.standard().month(expression);
    }

    @Override
    public String daysBetween(String from, String to) {
        return "(TRUNC(" + to + ", 'DD') - TRUNC(" + from + ", 'DD'))";
    }
}
