package io.github.dbqueryagent.parser.segment;

import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.parser.language.Period;
import io.github.dbqueryagent.parser.language.Phrase;
import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.StateMatch;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words of a question that mean one thing together. Immutable.
 *
 * @param kind what they are
 * @param text as they stand in the question
 * @param phrase what they do; null unless a phrase
 * @param candidates what of the schema they may stand for
 * @param number the number; null unless one
 * @param period the period; null unless one
 * @param possessive whether they own what follows
 */
public record Segment(
        Kind kind,
        String text,
        @Nullable Phrase phrase,
        Candidates candidates,
        @Nullable BigDecimal number,
        @Nullable Period period,
        boolean possessive) {
    /** A verb names the rows of what was done less well than the column that tells it. */
    private static final double THING_OF_STATE = 0.9;

    /** What the words of a segment are. */
    public enum Kind {
        PHRASE,
        NAME,
        VALUE,
        QUOTED,
        NUMBER,
        PERIOD,
        COMMA,
        UNIT,
        STATE,
        SOFT,
        UNKNOWN
    }

    /**
     * What words may stand for. Immutable.
     *
     * @param matches tables and columns that they may name, best first
     * @param values values that they may be
     * @param states columns that may tell the state that they say
     */
    public record Candidates(List<Match> matches, List<ValueMatch> values, List<StateMatch> states) {
        static final Candidates NONE = new Candidates(List.of(), List.of(), List.of());

        /** Creates candidates; the lists are copied. */
        public Candidates {
            matches = List.copyOf(matches);
            values = List.copyOf(values);
            states = List.copyOf(states);
        }
    }

    /** Returns words of a kind that needs no more than their text. */
    public static Segment of(Kind kind, String text) {
        return new Segment(kind, text, null, Candidates.NONE, null, null, false);
    }

    static Segment of(Phrase phrase, String text, List<Match> matches) {
        return new Segment(Kind.PHRASE, text, phrase, new Candidates(matches, List.of(), List.of()), null, null, false);
    }

    static Segment of(BigDecimal number, String text) {
        return new Segment(Kind.NUMBER, text, null, Candidates.NONE, number, null, false);
    }

    static Segment of(Period period, String text) {
        return new Segment(Kind.PERIOD, text, null, Candidates.NONE, null, period, false);
    }

    /** Returns words that say a state; they name the columns that tell it, too, and the things that are called so. */
    static Segment state(String text, Lexicon.FoundState found) {
        var matches = new ArrayList<Match>();
        for (StateMatch state : found.columns()) {
            matches.add(new Match(state.column().table(), state.column(), state.score()));
        }
        for (TableInfo thing : found.things()) {
            matches.add(new Match(thing, null, THING_OF_STATE));
        }
        return new Segment(
                Kind.STATE, text, null, new Candidates(matches, List.of(), found.columns()), null, null, false);
    }

    /** Returns the same words, which may say a state as well. */
    Segment orState(List<StateMatch> states) {
        return new Segment(kind, text, phrase, new Candidates(matches(), values(), states), number, period, possessive);
    }

    /** Returns the same words, with values of those tables only that the other words have values of, if there are any. */
    Segment amongTables(Segment other) {
        List<ValueMatch> common = values().stream()
                .filter(value -> other.values().stream()
                        .anyMatch(match ->
                                match.column().table().equals(value.column().table())
                                        && !match.column().equals(value.column())))
                .toList();
        return common.isEmpty()
                ? this
                : new Segment(
                        kind, text, phrase, new Candidates(matches(), common, states()), number, period, possessive);
    }

    /** Returns words that may name something of the schema. */
    public static Segment named(
            Kind kind, String text, List<Match> matches, List<ValueMatch> values, boolean possessive) {
        return new Segment(kind, text, null, new Candidates(matches, values, List.of()), null, null, possessive);
    }

    /** Returns the tables and columns that the words may name, best first. */
    public List<Match> matches() {
        return candidates.matches();
    }

    /** Returns the values that the words may be. */
    public List<ValueMatch> values() {
        return candidates.values();
    }

    /** Returns the columns that may tell the state that the words say. */
    public List<StateMatch> states() {
        return candidates.states();
    }

    /** Returns whether the words are of this kind. */
    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Returns whether they are a phrase that does this. */
    public boolean does(Sense sense) {
        return phrase != null && phrase.sense() == sense;
    }

    /** Returns whether it is a literal that a column can be compared with. */
    public boolean isLiteral() {
        return kind == Kind.VALUE || kind == Kind.QUOTED || kind == Kind.NUMBER;
    }

    /** Returns how well they name a table, 0 to 1. */
    public double tableScore() {
        return matches().stream()
                .filter(Match::isTable)
                .mapToDouble(Match::score)
                .max()
                .orElse(0);
    }

    /** Returns how well they name a column, 0 to 1. */
    public double columnScore() {
        return matches().stream()
                .filter(match -> !match.isTable())
                .mapToDouble(Match::score)
                .max()
                .orElse(0);
    }

    /** Returns whether it names a thing rather than a property. */
    public boolean isTableLike() {
        return tableScore() > 0 && tableScore() >= columnScore() - 0.04;
    }

    /** Returns whether it may name a property, even if it names a thing a little better. */
    public boolean isColumnLike() {
        return columnScore() > 0 && columnScore() >= tableScore() - 0.3;
    }

    /** Returns the number of a segment that is one. */
    public BigDecimal requireNumber() {
        return Objects.requireNonNull(number, "a number segment has a number");
    }

    /** Returns the period of a segment that is one. */
    public Period requirePeriod() {
        return Objects.requireNonNull(period, "a period segment has a period");
    }

    /** Returns the phrase of a segment that is one. */
    public Phrase requirePhrase() {
        return Objects.requireNonNull(phrase, "a phrase segment has a phrase");
    }
}
