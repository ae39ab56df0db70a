package io.github.dbqueryagent.claim;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence claims: the rows that it names and the figures that it gives. Immutable.
 *
 * @param text the sentence in lower case with names, dates and quotes blanked
 * @param mentions the places that name rows
 * @param figures the figures
 * @param texts the sentence as it was written, but for the names, dates and quotes
 */
record Claims(String text, List<Mention> mentions, List<Figure> figures, String texts) {
    /** Stands where something was read already; no letter, digit or mark. */
    static final char BLANK = '\u0001';

    private static final Pattern TIME =
            Pattern.compile("(?i)\\b(\\d{1,2}):(\\d{2})(?::\\d{2})?(?:[\\s\u202F]?([ap])\\.?m\\b\\.?)?");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])(1[89]|20|21)\\d{2}(?![\\d%]|[.,]\\d)");
    private static final Pattern QUOTE = Pattern.compile("[\"“„«]([^\"”“»]{1,200})[\"”“»]|‘([^’]{1,200})’");
    private static final int MOST_WORDS = 6;

    /** Reads a sentence; empty if it names something that neither the rows nor the question hold. */
    static Optional<Claims> read(String sentence, TableFacts facts, String question, Locale locale) {
        if (sentence.toLowerCase(Locale.ROOT).length() != sentence.length()) {
            return Optional.empty();
        }
        var rest = new StringBuilder(DigitReader.ascii(sentence));
        var mentions = new ArrayList<Mention>();
        if (!quotes(rest, facts, question, mentions)) {
            return Optional.empty();
        }
        texts(rest, facts, mentions);
        if (!dates(rest, facts, question, locale, mentions) || !times(rest, facts, question, mentions)) {
            return Optional.empty();
        }
        String texts = rest.toString();
        labels(rest, facts);
        List<Figure> figures = FigureReader.read(rest.toString(), locale);
        if (figures == null) {
            return Optional.empty();
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
        return Optional.of(new Claims(rest.toString().toLowerCase(Locale.ROOT), List.copyOf(mentions), figures, texts));
    }

    private static boolean quotes(StringBuilder rest, TableFacts facts, String question, List<Mention> mentions) {
        Matcher match = QUOTE.matcher(rest.toString());
        while (match.find()) {
            String quoted = Objects.requireNonNull(match.group(1) == null ? match.group(2) : match.group(1))
                    .replaceAll("[.,]$", "");
            BitSet rows = facts.texts().get(quoted);
            if (rows == null && !question.contains(quoted)) {
                return false;
            }
            take(rest, match.start(), match.end(), rows, mentions);
        }
        return true;
    }

    /** Finds cells word for word; a cell that could pass for a claim of its own counts only in quotes. */
    private static void texts(StringBuilder rest, TableFacts facts, List<Mention> mentions) {
        for (Map.Entry<String, BitSet> entry : facts.texts().entrySet()) {
            String text = entry.getKey();
            if (text.split("\\s+").length > MOST_WORDS || Vocabulary.isReserved(text)) {
                continue;
            }
            int flags = text.length() > 2 ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            Matcher match = Pattern.compile(
                            "(?<![\\p{L}\\p{N}]|\\d[.,])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}]|[.,]\\d)", flags)
                    .matcher(rest.toString());
            while (match.find()) {
                take(rest, match.start(), match.end(), entry.getValue(), mentions);
            }
        }
    }

    private static boolean dates(
            StringBuilder rest, TableFacts facts, String question, Locale locale, List<Mention> mentions) {
        List<DateReader.Part> asked = DateReader.read(question, locale);
        for (DateReader.Part part : DateReader.read(rest.toString(), locale)) {
            BitSet rows = facts.rowsOn(part);
            if (rows.isEmpty() && asked.stream().noneMatch(part::isSame)) {
                return false;
            }
            take(rest, part.start(), part.end(), rows, mentions);
        }
        Matcher match = YEAR.matcher(rest.toString());
        while (match.find()) {
            var part = new DateReader.Part(0, 0, Integer.valueOf(match.group()), null, null, null);
            BitSet rows = facts.rowsOn(part);
            if (!rows.isEmpty()) {
                take(rest, match.start(), match.end(), rows, mentions);
            }
        }
        return true;
    }

    private static boolean times(StringBuilder rest, TableFacts facts, String question, List<Mention> mentions) {
        Matcher match = TIME.matcher(rest.toString());
        while (match.find()) {
            try {
                int hour = Integer.parseInt(match.group(1));
                String half = match.group(3) == null ? "" : match.group(3).toLowerCase(Locale.ROOT);
                int hours = half.isEmpty() ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
                BitSet rows = facts.rowsAt(LocalTime.of(hours, Integer.parseInt(match.group(2))));
                if (rows.isEmpty() && !question.contains(match.group())) {
                    return false;
                }
                take(rest, match.start(), match.end(), rows, mentions);
            } catch (DateTimeException e) {
                return false;
            }
        }
        return true;
    }

    /** The figures in the name of a column are no claims. */
    private static void labels(StringBuilder rest, TableFacts facts) {
        for (int column : facts.figures()) {
            String label = facts.words(column);
            int at = rest.toString().toLowerCase(Locale.ROOT).indexOf(label.toLowerCase(Locale.ROOT));
            if (at >= 0 && label.matches(".*\\d.*")) {
                blank(rest, at, at + label.length());
            }
        }
    }

    private static void take(StringBuilder rest, int start, int end, @Nullable BitSet rows, List<Mention> into) {
        blank(rest, start, end);
        into.add(new Mention(start, end, rows == null ? new BitSet() : rows));
    }

    private static void blank(StringBuilder rest, int start, int end) {
        for (int i = start; i < end; i++) {
            rest.setCharAt(i, BLANK);
        }
    }
}
