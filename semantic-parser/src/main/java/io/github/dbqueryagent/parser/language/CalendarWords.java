package io.github.dbqueryagent.parser.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Named days, months, quarters and years. Immutable. */
final class CalendarWords {
    private static final Map<String, Month> MONTHS = months();
    private static final Set<String> UNITS = Set.of("day", "week", "month", "quarter", "year");
    private static final Map<String, Integer> ORDER = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("1st", 1),
            Map.entry("second", 2),
            Map.entry("2nd", 2),
            Map.entry("third", 3),
            Map.entry("3rd", 3),
            Map.entry("fourth", 4),
            Map.entry("4th", 4));

    private CalendarWords() {}

    static boolean isUnit(String word) {
        return UNITS.contains(word);
    }

    static Period day(LocalDate day, boolean relative) {
        return new Period(day, day.plusDays(1), "", relative);
    }

    static Period wholeYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), "", false);
    }

    /** Returns the whole unit that lies so many units from the one with the day in it. */
    static Period unitAround(LocalDate day, String unit, int offset) {
        LocalDate from =
                switch (unit) {
                    case "week" ->
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .plusWeeks(offset);
                    case "month" -> day.withDayOfMonth(1).plusMonths(offset);
                    case "quarter" ->
                        day.withDayOfMonth(1)
                                .withMonth((day.getMonthValue() - 1) / 3 * 3 + 1)
                                .plusMonths(3L * offset);
                    case "year" -> day.withDayOfYear(1).plusYears(offset);
                    default -> day.plusDays(offset);
                };
        LocalDate until =
                switch (unit) {
                    case "week" -> from.plusWeeks(1);
                    case "month" -> from.plusMonths(1);
                    case "quarter" -> from.plusMonths(3);
                    case "year" -> from.plusYears(1);
                    default -> from.plusDays(1);
                };
        return new Period(from, until, "", true);
    }

    /** Returns a month, a day of a month, a quarter or a half, with or without its year. */
    static PeriodReader.@Nullable Found named(List<Token> tokens, int at, LocalDate today) {
        PeriodReader.Found part = partOfYear(tokens, at, today);
        if (part != null) {
            return part;
        }
        Month month = month(tokens, at);
        if (month != null) {
            return fromMonth(tokens, at, month, today);
        }
        Integer dayNumber = dayNumber(tokens, at);
        int monthAt = at + (word(tokens, at + 1).equals("of") ? 2 : 1);
        Month after = dayNumber == null ? null : month(tokens, monthAt);
        if (dayNumber != null && after != null) {
            Integer year = year(tokens, monthAt + 1);
            return dayFound(year, after, dayNumber, today, monthAt + (year == null ? 1 : 2) - at);
        }
        return null;
    }

    /** Returns the year in digits at the token, or null. */
    static @Nullable Integer year(List<Token> tokens, int at) {
        String digits = word(tokens, at);
        return digits.matches("(1[89]|20)\\d\\d") ? Integer.valueOf(digits) : null;
    }

    private static PeriodReader.@Nullable Found fromMonth(List<Token> tokens, int at, Month month, LocalDate today) {
        Integer dayNumber = dayNumber(tokens, at + 1);
        if (dayNumber != null && dayNumber <= 31) {
            int yearAt = at + 2 + (word(tokens, at + 2).equals(",") ? 1 : 0);
            Integer year = year(tokens, yearAt);
            return dayFound(year, month, dayNumber, today, year == null ? 2 : yearAt + 1 - at);
        }
        int yearAt = at + 1 + (Set.of(",", "of").contains(word(tokens, at + 1)) ? 1 : 0);
        Integer year = year(tokens, yearAt);
        if (year == null && !surelyMonth(tokens.get(at))) {
            return null;
        }
        LocalDate from = LocalDate.of(year == null ? latestYear(month, today) : year, month, 1);
        return new PeriodReader.Found(
                new Period(from, from.plusMonths(1), "", year == null), year == null ? 1 : yearAt + 1 - at);
    }

    /** A small "may" is a verb. */
    private static boolean surelyMonth(Token token) {
        return token.isCapitalised() || !Set.of("may", "march", "mar", "sun").contains(token.lower());
    }

    private static PeriodReader.@Nullable Found dayFound(
            @Nullable Integer year, Month month, int day, LocalDate today, int length) {
        try {
            LocalDate date = LocalDate.of(year == null ? latestYear(month, today) : year, month, day);
            return new PeriodReader.Found(day(date, year == null), length);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static PeriodReader.@Nullable Found partOfYear(List<Token> tokens, int at, LocalDate today) {
        String first = word(tokens, at);
        int months = 0;
        int part = 0;
        int length = 1;
        if (first.matches("q[1-4]") || first.matches("h[12]")) {
            months = first.charAt(0) == 'q' ? 3 : 6;
            part = first.charAt(1) - '0';
        } else if (ORDER.containsKey(first) && Set.of("quarter", "half").contains(word(tokens, at + 1))) {
            months = word(tokens, at + 1).equals("quarter") ? 3 : 6;
            part = ORDER.get(first);
            length = 2;
        } else if (year(tokens, at) != null && word(tokens, at + 1).matches("q[1-4]")) {
            LocalDate from =
                    LocalDate.of(Integer.parseInt(first), (word(tokens, at + 1).charAt(1) - '1') * 3 + 1, 1);
            return new PeriodReader.Found(new Period(from, from.plusMonths(3), "", false), 2);
        }
        if (part == 0 || part * months > 12) {
            return null;
        }
        int yearAt = at + length + (word(tokens, at + length).equals("of") ? 1 : 0);
        Integer year = year(tokens, yearAt);
        LocalDate from = LocalDate.of(year == null ? today.getYear() : year, (part - 1) * months + 1, 1);
        return new PeriodReader.Found(
                new Period(from, from.plusMonths(months), "", year == null), year == null ? length : yearAt + 1 - at);
    }

    /** A month without a year is the latest one that has begun. */
    private static int latestYear(Month month, LocalDate today) {
        return month.getValue() <= today.getMonthValue() ? today.getYear() : today.getYear() - 1;
    }

    private static @Nullable Integer dayNumber(List<Token> tokens, int at) {
        String digits = word(tokens, at).replaceFirst("(st|nd|rd|th)$", "");
        return digits.matches("[1-9]|[12]\\d|3[01]") ? Integer.valueOf(digits) : null;
    }

    private static @Nullable Month month(List<Token> tokens, int at) {
        return MONTHS.get(word(tokens, at));
    }

    private static String word(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).lower() : "";
    }

    private static Map<String, Month> months() {
        var months = new HashMap<String, Month>();
        for (Month month : Month.values()) {
            String name = Words.lower(month.name());
            months.put(name, month);
            months.put(name.substring(0, 3), month);
        }
        months.put("sept", Month.SEPTEMBER);
        return Map.copyOf(months);
    }
}
