package io.github.dbqueryagent.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates in a sentence, in the forms in which people write them in English and in ISO. */
final class DateReader {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
            + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)\\b" + MONTH + " " + DAY + "(?:(?:,| of)? (\\d{4}))?\\b(?![.,:]\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?i)\\b" + DAY + "\\.? (?:of )?" + MONTH + "(?:,? (\\d{4}))?\\b");
    private static final Pattern MONTH_ALONE = Pattern.compile("(?i)\\b" + MONTH + "(?:,? (?:of )?(\\d{4}))?\\b");
    private static final Pattern NUMERIC = Pattern.compile("\\b(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})\\b");
    private static final Pattern QUARTER = Pattern.compile("(?i)\\bq([1-4])(?:[ /-]?(\\d{4}))?\\b");

    private DateReader() {}

    /**
     * A date, as far as it is given. Immutable.
     *
     * @param start where it begins in the sentence
     * @param end where it ends
     * @param year the year, or null
     * @param month the month, or null
     * @param day the day of the month, or null
     * @param quarter the quarter, or null
     */
    record Part(
            int start,
            int end,
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable Integer quarter) {
        boolean holds(LocalDate date) {
            return (year == null || year == date.getYear())
                    && (month == null || month == date.getMonthValue())
                    && (day == null || day == date.getDayOfMonth())
                    && (quarter == null || quarter == (date.getMonthValue() + 2) / 3);
        }

        boolean isSame(Part other) {
            return new Part(0, 0, year, month, day, quarter)
                    .equals(new Part(0, 0, other.year, other.month, other.day, other.quarter));
        }
    }

    /** Returns the dates; those found first are blanked, so that no digit is read twice. */
    static List<Part> read(String text, Locale locale) {
        var rest = new StringBuilder(text);
        var parts = new ArrayList<Part>();
        each(rest, ISO, m -> parts.add(part(m, number(m, 1), number(m, 2), number(m, 3))));
        boolean monthLeads = locale.getCountry().equals("US");
        each(rest, NUMERIC, m -> {
            boolean isMonthFirst = monthLeads && m.group(2).equals("/");
            parts.add(part(m, number(m, 4), number(m, isMonthFirst ? 1 : 3), number(m, isMonthFirst ? 3 : 1)));
        });
        each(rest, DAY_FIRST, m -> parts.add(part(m, number(m, 3), month(m.group(2)), number(m, 1))));
        each(rest, MONTH_FIRST, m -> parts.add(part(m, number(m, 3), month(m.group(1)), number(m, 2))));
        each(rest, MONTH_ALONE, m -> {
            // "may" and "mar" are also other words: a month alone is written with a capital.
            if (Character.isUpperCase(m.group(1).charAt(0))) {
                parts.add(part(m, number(m, 2), month(m.group(1)), null));
            }
        });
        each(rest, QUARTER, m -> parts.add(new Part(m.start(), m.end(), number(m, 2), null, null, number(m, 1))));
        return parts;
    }

    private static Part part(Matcher m, @Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        return new Part(m.start(), m.end(), year, month, day, null);
    }

    private static @Nullable Integer number(Matcher match, int group) {
        return match.group(group) == null ? null : Integer.valueOf(match.group(group));
    }

    private static Integer month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static void each(StringBuilder rest, Pattern pattern, Consumer<Matcher> reading) {
        Matcher match = pattern.matcher(rest.toString());
        while (match.find()) {
            reading.accept(match);
            for (int i = match.start(); i < match.end(); i++) {
                rest.setCharAt(i, '\u0001');
            }
        }
    }
}
