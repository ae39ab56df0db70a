package io.github.dbqueryagent.dialects.h2;

import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.DateUnit;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The standard's literals, with H2's own functions. Immutable. */
final class H2Dates implements DateSyntax {
    @Override
    public String literal(LocalDate date) {
        return DateSyntax.standard().literal(date);
    }

    @Override
    public String literal(LocalDateTime timestamp) {
        return DateSyntax.standard().literal(timestamp);
    }

    /** H2's WEEK begins where the server's locale lets it begin; ISO_WEEK always on Monday. */
    @Override
    public String truncate(DateUnit unit, String expression) {
        String field = unit == DateUnit.WEEK ? "ISO_WEEK" : unit.name();
        return "CAST(DATE_TRUNC('" + field + "', " + expression + ") AS DATE)";
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
        return "DATEDIFF('DAY', " + from + ", " + to + ")";
    }
}
