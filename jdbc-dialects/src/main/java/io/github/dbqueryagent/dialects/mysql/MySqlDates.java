package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.DateUnit;

/** The standard's literals, with the functions of MySQL's family: none of them cuts a date to a span. Immutable. */
final class MySqlDates implements DateSyntax {
    /** WEEKDAY counts from Monday as 0, whatever the server's settings say of weeks. */
    @Override
    public boolean takesUnitsAsWords() {
        return true;
    }

    @Override
    public String truncate(DateUnit unit, String expression) {
        return switch (unit) {
            case DAY -> "CAST(" + expression + " AS DATE)";
            case WEEK -> "FROM_DAYS(TO_DAYS(" + expression + ") - WEEKDAY(" + expression + "))";
            case MONTH -> "CAST(DATE_FORMAT(" + expression + ", '%Y-%m-01') AS DATE)";
            case QUARTER ->
                "CAST(CONCAT(YEAR(" + expression + "), '-', 3 * QUARTER(" + expression + ") - 2, '-1') AS DATE)";
            case YEAR -> "CAST(DATE_FORMAT(" + expression + ", '%Y-01-01') AS DATE)";
        };
    }

    @Override
    public String daysBetween(String from, String to) {
        return "DATEDIFF(" + to + ", " + from + ")";
    }
}
