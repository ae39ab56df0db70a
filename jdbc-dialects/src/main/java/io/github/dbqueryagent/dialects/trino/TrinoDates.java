package io.github.dbqueryagent.dialects.trino;

import io.github.dbqueryagent.dialect.DateSyntax;

/** The standard's literals and parts, with Trino's own count of days. Immutable. */
final class TrinoDates implements DateSyntax {
    /** Between time stamps, Trino would count spans of 24 hours instead of days of the calendar. */
    @Override
    public String daysBetween(String from, String to) {
        return "date_diff('day', CAST(" + from + " AS DATE), CAST(" + to + " AS DATE))";
    }
}
