package io.github.dbqueryagent.claim;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers in digits as people of one locale write them, else as they are written in English. Immutable. */
final class DigitReader {
    private static final String SPACES = "[\u00A0\u202F\u2009 ]";

    private final DecimalFormatSymbols local;
    private final DecimalFormatSymbols english = DecimalFormatSymbols.getInstance(Locale.ENGLISH);

    DigitReader(Locale locale) {
        this.local = DecimalFormatSymbols.getInstance(locale);
    }

    /** Returns the pattern of all that may be one number; what it finds is read by {@link #read}. */
    static Pattern pattern() {
        return Pattern.compile(
                "\\d{1,3}(?:" + SPACES + "\\d{3})+(?:[.,]\\d+)?(?![\\d])|\\d+(?:[.,'’\u066B\u066C]\\d+)*");
    }

    /** Turns the digits of every script into those of ASCII, which changes no length. */
    static String ascii(String text) {
        var digits = new StringBuilder(text);
        for (int i = 0; i < digits.length(); i++) {
            if (Character.isDigit(digits.charAt(i))) {
                digits.setCharAt(i, (char) ('0' + Character.digit(digits.charAt(i), 10)));
            }
        }
        return digits.toString();
    }

    Optional<BigDecimal> read(String token) {
        return read(token, local).or(() -> read(token, english));
    }

    private static Optional<BigDecimal> read(String token, DecimalFormatSymbols symbols) {
        char grouping = symbols.getGroupingSeparator();
        String point = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
        String group = Character.isSpaceChar(grouping)
                ? SPACES
                : grouping == '’' || grouping == '\'' ? "['’]" : Pattern.quote(String.valueOf(grouping));
        Pattern number = Pattern.compile("(\\d+|\\d{1,3}(?:" + group + "\\d{3})+|\\d{1,2}(?:" + group + "\\d{2})*"
                + group + "\\d{3})(?:" + point + "(\\d+))?");
        Matcher match = number.matcher(token);
        if (!match.matches()) {
            return Optional.empty();
        }
        String whole = match.group(1).replaceAll("\\D", "");
        return Optional.of(new BigDecimal(match.group(2) == null ? whole : whole + "." + match.group(2)));
    }
}
