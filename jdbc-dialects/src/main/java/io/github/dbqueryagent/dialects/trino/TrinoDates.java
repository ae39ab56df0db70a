package io.github.dbqueryagent.dialects.trino;

import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.DateUnit;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The standard's literals and parts, with Trino's own count of days. Immutable. */
final class TrinoDates implements DateSyntax {
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
        return DateSyntax.standard().truncate(unit, expression);
    }

    @Override
    public String year(String expression) {
        return DateSyntax.standard().year(expression);
    }

    @Override
    public String month(String expression) {
        return DateSyntax.standard().month(expression);
    }

    /** Between time stamps, Trino would count spans of 24 hours instead of days of the calendar. */
    @Override
    public String daysBetween(String from, String to) {
        return "date_diff('day', CAST(" + from + " AS DATE), CAST(" + to + " AS DATE))";
    }
}
