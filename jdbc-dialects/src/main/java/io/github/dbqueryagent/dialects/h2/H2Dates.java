package io.github.dbqueryagent.dialects.h2;

import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.DateUnit;

/** The standard's literals, with H2's own functions. Immutable. */
final class H2Dates implements DateSyntax {
    /** H2's WEEK begins where the server's locale lets it begin; ISO_WEEK always on Monday. */
    @Override
    public boolean takesUnitsAsWords() {
        return true;
    }

    @Override
    public String truncate(DateUnit unit, String expression) {
        String field = unit == DateUnit.WEEK ? "ISO_WEEK" : unit.name();
        return "CAST(DATE_TRUNC('" + field + "', " + expression + ") AS DATE)";
    }

    @Override
    public String daysBetween(String from, String to) {
        return "DATEDIFF('DAY', " + from + ", " + to + ")";
    }
}
