package io.github.dbqueryagent.dialects.oracle;

import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.DateUnit;

/** The standard's literals, with Oracle's own cuts: its DATE has a time of day, which they take away. Immutable. */
final class OracleDates implements DateSyntax {
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
    public String daysBetween(String from, String to) {
        return "(TRUNC(" + to + ", 'DD') - TRUNC(" + from + ", 'DD'))";
    }
}
