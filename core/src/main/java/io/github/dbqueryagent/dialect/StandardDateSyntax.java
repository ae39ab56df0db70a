package io.github.dbqueryagent.dialect;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

enum StandardDateSyntax implements DateSyntax {
    INSTANCE;

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSSSSS]", Locale.ROOT);

    @Override
    public String literal(LocalDate date) {
        return "DATE '" + date + "'";
    }

    @Override
    public String literal(LocalDateTime timestamp) {
        return "TIMESTAMP '" + TIMESTAMP.format(timestamp) + "'";
    }

    @Override
    public String truncate(DateUnit unit, String expression) {
        return "CAST(DATE_TRUNC('" + unit.name() + "', " + expression + ") AS DATE)";
    }

    @Override
    public String year(String expression) {
        return "EXTRACT(YEAR FROM " + expression + ")";
    }

    @Override
    public String month(String expression) {
        return "EXTRACT(MONTH FROM " + expression + ")";
    }

    @Override
    public String daysBetween(String from, String to) {
        return "(CAST(" + to + " AS DATE) - CAST(" + from + " AS DATE))";
    }
}
