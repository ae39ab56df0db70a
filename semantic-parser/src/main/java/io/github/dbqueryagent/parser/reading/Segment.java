package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.parser.language.Period;
import io.github.dbqueryagent.parser.language.Phrase;
import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.lexicon.Match;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a question that mean one thing together. Immutable.
 *
 * @param kind what they are
 * @param text as they stand in the question
 * @param phrase what they do; null unless a phrase
 * @param matches tables and columns that they may name, best first
 * @param values values that they may be
 * @param number the number; null unless one
 * @param period the period; null unless one
 * @param possessive whether they own what follows
 */
record Segment(
        Kind kind,
        String text,
        @Nullable Phrase phrase,
        List<Match> matches,
        List<ValueMatch> values,
        @Nullable BigDecimal number,
        @Nullable Period period,
        boolean possessive) {
    enum Kind {
        PHRASE,
        NAME,
        VALUE,
        QUOTED,
        NUMBER,
        PERIOD,
        COMMA,
        UNIT,
        SOFT,
        UNKNOWN
    }

    static Segment of(Kind kind, String text) {
        return new Segment(kind, text, null, List.of(), List.of(), null, null, false);
    }

    static Segment of(Phrase phrase, String text) {
        return new Segment(Kind.PHRASE, text, phrase, List.of(), List.of(), null, null, false);
    }

    static Segment of(BigDecimal number, String text) {
        return new Segment(Kind.NUMBER, text, null, List.of(), List.of(), number, null, false);
    }

    static Segment of(Period period, String text) {
        return new Segment(Kind.PERIOD, text, null, List.of(), List.of(), null, period, false);
    }

    static Segment named(Kind kind, String text, List<Match> matches, List<ValueMatch> values, boolean possessive) {
        return new Segment(kind, text, null, matches, values, null, null, possessive);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean does(Sense sense) {
        return phrase != null && phrase.sense() == sense;
    }

    /** Returns whether it is a literal that a column can be compared with. */
    boolean isLiteral() {
        return kind == Kind.VALUE || kind == Kind.QUOTED || kind == Kind.NUMBER;
    }

    double tableScore() {
        return matches.stream()
                .filter(Match::isTable)
                .mapToDouble(Match::score)
                .max()
                .orElse(0);
    }

    double columnScore() {
        return matches.stream()
                .filter(match -> !match.isTable())
                .mapToDouble(Match::score)
                .max()
                .orElse(0);
    }

    /** Returns whether it names a thing rather than a property. */
    boolean isTableLike() {
        return tableScore() > 0 && tableScore() >= columnScore() - 0.04;
    }

    boolean isColumnLike() {
        return columnScore() > 0 && columnScore() >= tableScore() - 0.3;
    }

    BigDecimal requireNumber() {
        return java.util.Objects.requireNonNull(number, "a number segment has a number");
    }

    Period requirePeriod() {
        return java.util.Objects.requireNonNull(period, "a period segment has a period");
    }

    Phrase requirePhrase() {
        return java.util.Objects.requireNonNull(phrase, "a phrase segment has a phrase");
    }
}
