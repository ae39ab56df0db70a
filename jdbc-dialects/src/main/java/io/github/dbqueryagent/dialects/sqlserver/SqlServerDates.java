package io.github.dbqueryagent.dialects.sqlserver;

import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.DateUnit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/**
 * Dates as Transact-SQL writes and counts them, whatever the session's language and first day of the week. Immutable.
 *
 * <p>A text alone would be read by the order of day and month that the session has wherever a {@code datetime} stands on the
 * other side, so that literals name their type. Spans are counted from a date and added to it again: the function that cuts
 * is new in 2022.
 */
final class SqlServerDates implements DateSyntax {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    /** A first of January, and a Monday; no date of the database is earlier. */
    private static final String ORIGIN = "CAST('0001-01-01' AS date)";

    private static final Set<String> UNITS = Set.of("""
            year yy yyyy quarter qq q month mm m dayofyear dy y day dd d week wk ww weekday dw w iso_week isowk isoww hour hh
            minute mi n second ss s millisecond ms microsecond mcs nanosecond ns tzoffset tz
            """.trim().split("\\s+"));

    @Override
    public String literal(LocalDate date) {
        return "CAST('" + date + "' AS date)";
    }

    @Override
    public String literal(LocalDateTime timestamp) {
        return "CAST('" + TIMESTAMP.format(timestamp) + "' AS datetime2)";
    }

    /** Its WEEK begins on Sunday, so weeks are counted in days. */
    @Override
    public String truncate(DateUnit unit, String expression) {
        String day = day(expression);
        return switch (unit) {
            case DAY -> day;
            case WEEK -> "DATEADD(day, DATEDIFF(day, " + ORIGIN + ", " + day + ") / 7 * 7, " + ORIGIN + ")";
            case MONTH, QUARTER, YEAR -> {
                String word = unit.name().toLowerCase(Locale.ROOT);
                yield "DATEADD(" + word + ", DATEDIFF(" + word + ", " + ORIGIN + ", " + day + "), " + ORIGIN + ")";
            }
        };
    }

    @Override
    public String year(String expression) {
        return "YEAR(" + expression + ")";
    }

    @Override
    public String month(String expression) {
        return "MONTH(" + expression + ")";
    }

    @Override
    public String daysBetween(String from, String to) {
        return "DATEDIFF(day, " + day(from) + ", " + day(to) + ")";
    }

    @Override
    public Set<String> unitWords() {
        return UNITS;
    }

    /** Differences are taken in UTC where a value has an offset; its own day is meant. */
    private static String day(String expression) {
        return "CAST(" + expression + " AS date)";
    }
}
