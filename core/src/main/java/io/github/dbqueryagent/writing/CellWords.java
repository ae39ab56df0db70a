package io.github.dbqueryagent.writing;

import io.github.dbqueryagent.result.ResultColumn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes cells as people of one locale write them. Immutable. */
public final class CellWords {
    private static final int LONGEST_TEXT = 80;
    private static final int MOST_DECIMALS = 6;

    /** Those that were asked for last: an application mostly writes for one locale. */
    private static volatile @Nullable CellWords latest;

    private final Locale locale;

    /** Copied for each number, since formats are not thread-safe; looking one up takes several times as long. */
    private final NumberFormat numbers;

    /** Returns the words of a locale. */
    public static CellWords of(Locale locale) {
        CellWords known = latest;
        if (known == null || !known.locale.equals(locale)) {
            known = new CellWords(locale);
            latest = known;
        }
        return known;
    }

    /** Creates the words of a locale; {@link #of(Locale)} may know them already. */
    public CellWords(Locale locale) {
        this.locale = locale;
        this.numbers = NumberFormat.getNumberInstance(locale);
    }

    /** Writes a cell for a sentence: long texts are cut, long fractions rounded and marked as such. */
    public String inSentence(ResultColumn column, @Nullable Object cell) {
        if (cell == null) {
            return Sentences.english().say("nothing", Labels.words(column.label()));
        }
        if (cell instanceof Number && !isExactlySaid(cell)) {
            return Sentences.english().say("about", number(rounded(decimal(cell))));
        }
        String text = whole(column, cell);
        return text.length() <= LONGEST_TEXT ? text : cut(text, LONGEST_TEXT);
    }

    /** Writes a cell in full; null is empty. */
    public String whole(ResultColumn column, @Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Long && Labels.isKey(column.label())) {
            return cell.toString();
        }
        if (cell instanceof List<?> list) {
            return list.stream()
                    .map(item -> item == null ? "" : text(item))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return text(cell);
    }

    /** Writes a whole number. */
    public String count(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** Writes a share of one. */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** Writes a number exactly, with the separators of the locale and never with an exponent. */
    public String number(BigDecimal value) {
        var format = (NumberFormat) numbers.clone();
        BigDecimal stripped = value.stripTrailingZeros();
        int decimals = Math.max(0, stripped.scale());
        if (decimals == 1 && value.scale() > 1) {
            decimals = 2;
        } else if (decimals == 0 && value.scale() == 2) {
            decimals = 2;
        }
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** Returns the exact value of a number cell, or null for what is no number or not finite. */
    public static @Nullable BigDecimal decimalOrNull(@Nullable Object cell) {
        if (cell instanceof BigDecimal exact) {
            return exact;
        }
        if (cell instanceof Double number) {
            return Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
        }
        return cell instanceof Long number ? BigDecimal.valueOf(number) : null;
    }

    /** Replaces what could steer a terminal or turn the direction of text: control and format characters. */
    public static String harmless(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
                    case Character.SURROGATE, Character.UNASSIGNED -> 0xFFFD;
                    case Character.FORMAT -> c == 0x200D || c == 0x200C ? c : ' ';
                    default -> c;
                })
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /** Cuts a text between two characters and marks the cut. */
    public static String cut(String text, int length) {
        int end = length - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static BigDecimal decimal(Object cell) {
        return Objects.requireNonNull(decimalOrNull(cell));
    }

    private static boolean isExactlySaid(Object cell) {
        BigDecimal value = decimalOrNull(cell);
        return value == null || value.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.ONE) < 0
                ? value.round(new MathContext(4)).stripTrailingZeros()
                : value.setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    private String text(Object cell) {
        BigDecimal value = decimalOrNull(cell);
        if (value != null) {
            return number(value);
        }
        if (cell instanceof LocalDate date) {
            return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(date);
        }
        if (cell instanceof LocalTime time) {
            return format(DateTimeFormatter.ofLocalizedTime(timeStyle(time))).format(time);
        }
        if (cell instanceof LocalDateTime moment) {
            return moment(moment);
        }
        if (cell instanceof OffsetDateTime moment) {
            return moment(moment.toLocalDateTime()) + " UTC"
                    + (moment.getOffset().getTotalSeconds() == 0 ? "" : moment.getOffset());
        }
        return harmless(cell.toString());
    }

    private String moment(LocalDateTime moment) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, timeStyle(moment.toLocalTime())))
                .format(moment);
    }

    private DateTimeFormatter format(DateTimeFormatter formatter) {
        return formatter.withLocale(locale);
    }

    private static FormatStyle timeStyle(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0 ? FormatStyle.SHORT : FormatStyle.MEDIUM;
    }
}
