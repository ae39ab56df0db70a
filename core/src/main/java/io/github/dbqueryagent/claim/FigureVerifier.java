package io.github.dbqueryagent.claim;

import io.github.dbqueryagent.result.ResultTable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides whether a sentence says only what the rows say. Immutable.
 *
 * <p>It stands if everything in it that is a figure, a date, a quote, a name or an order was traced to cells or to a
 * computation over cells that the sentence states, and if there is at least one such thing. What cannot be read fails.
 */
public final class FigureVerifier {
    private static final int LONGEST = 600;
    private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}\\p{N}'’])\\p{Lu}[\\p{L}\\p{N}'’]*");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*");

    private final TableFacts facts;
    private final String question;
    private final Locale locale;
    private final Set<String> known = new HashSet<>();

    /**
     * Creates a verifier of sentences about one result.
     *
     * @param question what was asked; figures that stand in it may be repeated
     * @param table the rows
     * @param locale the locale that figures may be written in
     */
    public FigureVerifier(String question, ResultTable table, Locale locale) {
        this.facts = new TableFacts(table);
        this.question = question;
        this.locale = locale;
        this.known.addAll(facts.labelWords());
        this.known.addAll(List.of(question.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’]+")));
    }

    /** Returns whether the sentence says only what the rows say. */
    public boolean holds(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        if (sentence.length() > LONGEST || Vocabulary.UNSAFE.matcher(lower).find()) {
            return false;
        }
        Optional<Claims> read = Claims.read(sentence, facts, question, locale);
        if (read.isEmpty()) {
            return false;
        }
        Claims claims = read.get();
        if (!areWordsPlain(claims) || !areNamesKnown(claims) || !areWordsKnown(claims)) {
            return false;
        }
        boolean isAboutRows = !claims.figures().isEmpty()
                || claims.mentions().stream()
                        .anyMatch(mention -> !mention.rows().isEmpty());
        var tracer = new FigureTracer(facts, claims, sentence, question, locale);
        return isAboutRows && tracer.isTraced() && new OrderClaims(facts, claims, sentence, tracer).hold();
    }

    private boolean areWordsPlain(Claims claims) {
        String text = claims.text();
        String asked = question.toLowerCase(Locale.ROOT);
        boolean isForeign = text.codePoints()
                .anyMatch(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
        return !isForeign
                && !Vocabulary.BEYOND_ROWS.matcher(text).find()
                && !Vocabulary.FOREIGN.matcher(text).find()
                && isAskedToo(Vocabulary.RELATIVE_TIME, text, asked)
                && isAskedToo(Vocabulary.CURRENCY, text, asked + " " + String.join(" ", facts.labelWords()));
    }

    /** An order can be claimed in countless words ("beats", "runner-up"): only words that are known to be harmless pass. */
    private boolean areWordsKnown(Claims claims) {
        Set<String> stems = facts.labelWords().stream().map(TableFacts::stem).collect(Collectors.toSet());
        known.stream().map(TableFacts::stem).forEach(stems::add);
        return WORD.matcher(claims.text())
                .results()
                .map(word -> word.group().replaceAll("['’]s?$", ""))
                .allMatch(word -> word.length() < 2
                        || known.contains(word)
                        || Vocabulary.isNeutral(word)
                        || (word.length() > 3 && stems.contains(TableFacts.stem(word)))
                        || isPartOfFigure(word));
    }

    private static boolean isPartOfFigure(String word) {
        return word.matches("(?:st|nd|rd|th|bn|mn|fold|per|cent|percent|times|and|half|halves|an?|"
                + "(?:third|quarter|fifth|tenth)s?|double[sd]?|twice|triple[d]?|thrice|trebled|quadrupled?|halved|"
                + "(?:two|three|ten)fold|" + NumberWords.anyWord() + "|" + NumberWords.anyOrdinal() + ")");
    }

    private static boolean isAskedToo(Pattern pattern, String text, String asked) {
        return pattern.matcher(text).results().allMatch(found -> asked.contains(found.group()));
    }

    /** A word with a capital is a name, and names come from cells, labels or the question. */
    private boolean areNamesKnown(Claims claims) {
        String texts = claims.texts();
        Matcher capital = CAPITAL.matcher(texts);
        while (capital.find()) {
            String word = capital.group().toLowerCase(Locale.ROOT).replaceAll("['’]s?$", "");
            boolean isFirst = texts.substring(0, capital.start()).isBlank();
            boolean isCommon = Vocabulary.isOpener(word) && (isFirst || word.length() < 5);
            if (!isCommon && !known.contains(word) && !facts.isWordOfText(word)) {
                return false;
            }
        }
        return true;
    }
}
