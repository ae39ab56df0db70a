package io.github.dbqueryagent.dialects.sqlite;

import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.DateUnit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Dates as SQLite keeps them, which has no type for them: as texts in the form of ISO 8601, with a blank before the time.
 * Immutable.
 *
 * <p>Texts are compared letter by letter, so a literal has no more decimals than it needs: with them, a stored time of the
 * same second without decimals would count as earlier. Dates kept as numbers are not met by these literals.
 *
 * <p>Source: "Date And Time Functions" in SQLite's documentation.
 */
final class SqliteDates implements DateSyntax {
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    @Override
    public String literal(LocalDate date) {
        return "'" + date + "'";
    }

    @Override
    public String literal(LocalDateTime timestamp) {
        int nanos = timestamp.get(ChronoField.NANO_OF_SECOND);
        DateTimeFormatter decimals = nanos % NANOS_PER_MILLI == 0 ? MILLIS : MICROS;
        return "'" + (nanos == 0 ? SECONDS : decimals).format(timestamp) + "'";
    }

    @Override
    public String truncate(DateUnit unit, String expression) {
        return switch (unit) {
            case DAY -> "date(" + expression + ")";
            // On to the Sunday that ends the week, unless it is one, then back.
            case WEEK -> "date(" + expression + ", 'weekday 0', '-6 days')";
            case MONTH -> "date(" + expression + ", 'start of month')";
            case QUARTER ->
                "date(" + expression + ", 'start of month', '-' || ((" + month(expression) + " - 1) % 3) || ' months')";
            case YEAR -> "date(" + expression + ", 'start of year')";
        };
    }

    @Override
    public String year(String expression) {
        return "CAST(strftime('%Y', " + expression + ") AS INTEGER)";
    }

    @Override
    public String month(String expression) {
        return "CAST(strftime('%m', " + expression + ") AS INTEGER)";
    }

    @Override
    public String daysBetween(String from, String to) {
        return "CAST(julianday(date(" + to + ")) - julianday(date(" + from + ")) AS INTEGER)";
    }
}
