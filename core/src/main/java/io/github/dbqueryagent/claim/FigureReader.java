package io.github.dbqueryagent.claim;

import io.github.dbqueryagent.claim.Figure.Hedge;
import io.github.dbqueryagent.claim.Figure.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds every figure in a sentence from which names and dates were blanked. Not thread-safe; one sentence each. */
final class FigureReader {
    private static final String WORD = NumberWords.anyWord();
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:a )?(?:" + WORD + ")(?:(?:[\\s-]+| and )(?:" + WORD + "))*\\b(\\s*(?:%|per ?cent\\b))?");
    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\d])([-−–]\\s?|minus |#)?("
            + DigitReader.pattern().pattern()
            + ")(st|nd|rd|th)?(?:[\\s-]?(thousand|million|billion|trillion|hundred|dozen|"
            + "bn|mn|k|m|b)\\b)?([\\s\u00A0\u202F]*(?:%|per ?cent\\b))?(\\s?(?:x|times|-?fold)\\b)?");
    private static final Pattern FRACTION = Pattern.compile("\\b(?:(a|one|two|three|four) |(?<= ))?"
            + "(half|halves|thirds?|quarters?|fifths?|tenths?)\\b(?! (?:highest|lowest|largest|most|least|place))");
    private static final Pattern ORDINAL = Pattern.compile("\\b(" + NumberWords.anyOrdinal() + ")\\b");
    private static final Map<String, String> MULTIPLES = Map.ofEntries(
            Map.entry("doubled", "2"),
            Map.entry("doubles", "2"),
            Map.entry("double", "2"),
            Map.entry("twice", "2"),
            Map.entry("tripled", "3"),
            Map.entry("triple", "3"),
            Map.entry("thrice", "3"),
            Map.entry("trebled", "3"),
            Map.entry("quadrupled", "4"),
            Map.entry("quadruple", "4"),
            Map.entry("halved", "0.5"),
            Map.entry("twofold", "2"),
            Map.entry("threefold", "3"),
            Map.entry("tenfold", "10"));
    private static final Pattern MULTIPLE = Pattern.compile("\\b(" + String.join("|", MULTIPLES.keySet()) + ")\\b");
    private static final Pattern PRONOUN = Pattern.compile("\\b(?:the|this|that|each|first|last|highest|lowest|largest"
            + "|smallest|other|biggest|latest|earliest) one\\b|\\bone of\\b");
    private static final Pattern ABOUT =
            Pattern.compile("(?:\\b(?:about|around|roughly|approximately|approx\\.?|circa|some)|[~≈])\\s*(?:an? )?$");
    private static final Pattern OVER =
            Pattern.compile("\\b(?:over|more than|greater than|just over|above|exceeding|in excess of)\\s*(?:an? )?$");
    private static final Pattern UNDER =
            Pattern.compile("\\b(?:under|less than|fewer than|nearly|almost|just under|below|close to)\\s*(?:an? )?$");

    private final StringBuilder rest;
    private final DigitReader digits;
    private final List<Figure> figures = new ArrayList<>();
    private boolean readable = true;

    private FigureReader(String text, Locale locale) {
        this.rest = new StringBuilder(DigitReader.ascii(text).toLowerCase(Locale.ROOT));
        this.digits = new DigitReader(locale);
    }

    /** Returns the figures in their order; null where something looks like a figure and cannot be read. */
    static @Nullable List<Figure> read(String text, Locale locale) {
        if (text.toLowerCase(Locale.ROOT).length() != text.length()) {
            return null;
        }
        var reader = new FigureReader(text, locale);
        reader.readAll();
        boolean isLeft = reader.rest
                .chars()
                .anyMatch(c -> Character.isDigit(c)
                        || Character.getType(c) == Character.OTHER_NUMBER
                        || Character.getType(c) == Character.LETTER_NUMBER
                        || c == '%'
                        || c == '‰');
        return reader.readable && !isLeft ? reader.figures : null;
    }

    private void readAll() {
        each(PRONOUN, match -> {});
        each(DIGITS, this::digits);
        each(
                MULTIPLE,
                match -> add(
                        match, new BigDecimal(MULTIPLES.get(match.group(1))), new BigDecimal("0.04"), Kind.MULTIPLE));
        each(FRACTION, this::fraction);
        each(WORDS, this::words);
        each(
                ORDINAL,
                match -> add(
                        match,
                        BigDecimal.valueOf(NumberWords.ordinal(match.group(1)).orElseThrow()),
                        BigDecimal.ZERO,
                        Kind.ORDINAL));
        figures.sort(Comparator.comparingInt(Figure::start));
    }

    private void digits(Matcher match) {
        var value = digits.read(match.group(2));
        if (value.isEmpty()) {
            readable = false;
            return;
        }
        String sign = match.group(1) == null ? "" : match.group(1).strip();
        BigDecimal number = value.get();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(number.scale());
        if (match.group(4) != null) {
            BigDecimal scale =
                    BigDecimal.valueOf(NumberWords.scale(match.group(4)).orElseThrow());
            number = number.multiply(scale);
            unit = unit.multiply(scale);
        } else if (number.scale() == 0 && hedge(match.start()) != Hedge.NONE && number.signum() != 0) {
            unit = BigDecimal.ONE.scaleByPowerOfTen(-number.stripTrailingZeros().scale());
        }
        boolean isNegative = !sign.isEmpty() && !sign.equals("#");
        Kind kind = match.group(3) != null || sign.equals("#")
                ? Kind.ORDINAL
                : match.group(5) != null ? Kind.PERCENT : match.group(6) != null ? Kind.MULTIPLE : Kind.PLAIN;
        add(match, isNegative ? number.negate() : number, unit, kind);
    }

    private void words(Matcher match) {
        boolean isPercent = match.group(1) != null;
        String text = isPercent ? match.group().replace(match.group(1), "") : match.group();
        OptionalLong value = NumberWords.parse(text);
        if (value.isEmpty()) {
            readable = false;
            return;
        }
        BigDecimal number = BigDecimal.valueOf(value.getAsLong());
        boolean isRound = text.matches(".*(thousand|million|billion|trillion)") || hedge(match.start()) != Hedge.NONE;
        BigDecimal unit = isRound && number.signum() != 0
                ? BigDecimal.ONE.scaleByPowerOfTen(-number.stripTrailingZeros().scale())
                : BigDecimal.ONE;
        boolean isMultiple = rest.substring(match.end()).startsWith(" times");
        add(match, number, unit, isPercent ? Kind.PERCENT : isMultiple ? Kind.MULTIPLE : Kind.PLAIN);
    }

    /** "A third" and "two thirds" are parts; "the third" is a rank, and "the first quarter" cannot be checked. */
    private void fraction(Matcher match) {
        String word = match.group(2);
        boolean isHalf = word.equals("half");
        if (match.group(1) == null && !isHalf && !word.endsWith("s")) {
            readable &= !word.equals("quarter");
            return;
        }
        if (rest.substring(0, match.start()).matches(".*\\b(first|second|other|third)\\s*$")) {
            readable = false;
            return;
        }
        int parts = isHalf || word.equals("halves")
                ? 2
                : switch (word.charAt(0)) {
                    case 'q' -> 4;
                    case 'f' -> 5;
                    default -> word.startsWith("th") ? 3 : 10;
                };
        String count = match.group(1) == null || match.group(1).equals("a") ? "one" : match.group(1);
        long over = NumberWords.parse(count).orElseThrow();
        BigDecimal value = BigDecimal.valueOf(over).divide(BigDecimal.valueOf(parts), MathContext.DECIMAL32);
        add(match, value, new BigDecimal(hedge(match.start()) == Hedge.NONE ? "0.02" : "0.05"), Kind.FRACTION);
    }

    private void add(Matcher match, BigDecimal value, BigDecimal unit, Kind kind) {
        figures.add(new Figure(match.start(), match.end(), value, unit, kind, hedge(match.start())));
    }

    private Hedge hedge(int start) {
        String before = rest.substring(0, start);
        if (OVER.matcher(before).find()) {
            return Hedge.OVER;
        }
        if (UNDER.matcher(before).find()) {
            return Hedge.UNDER;
        }
        return ABOUT.matcher(before).find() ? Hedge.ABOUT : Hedge.NONE;
    }

    /** Reads all matches, then blanks those that were taken. */
    private void each(Pattern pattern, Consumer<Matcher> reading) {
        Matcher match = pattern.matcher(rest.toString());
        while (match.find()) {
            int before = figures.size();
            reading.accept(match);
            if (figures.size() > before || pattern == PRONOUN) {
                for (int i = match.start(); i < match.end(); i++) {
                    rest.setCharAt(i, '\u0001');
                }
            }
        }
    }
}
