package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.parser.language.Numbers;
import io.github.dbqueryagent.parser.language.PeriodReader;
import io.github.dbqueryagent.parser.language.Phrase;
import io.github.dbqueryagent.parser.language.Phrases;
import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Token;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.Match;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts the tokens of a question into segments: names, values, numbers, periods, phrases. Not thread-safe; one question each. */
public final class Segmenter {
    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_VALUE = 9;
    /** Phrases of one word that are names at least as often. */
    private static final Set<Sense> DOUBTFUL = EnumSet.of(
            Sense.ORDER,
            Sense.SHOW,
            Sense.COUNT,
            Sense.SHARE,
            Sense.CONTAINS,
            Sense.SUM,
            Sense.MISSING,
            Sense.SPAN,
            Sense.EACH,
            Sense.FOLLOW_UP,
            Sense.HOW_MUCH,
            Sense.COMPARE);

    private static final Set<Sense> COMPARING = EnumSet.of(
            Sense.GREATER,
            Sense.AT_LEAST,
            Sense.LESS,
            Sense.AT_MOST,
            Sense.EQUAL,
            Sense.TOP,
            Sense.BOTTOM,
            Sense.BETWEEN);

    static final List<String> OPPOSITES = List.of("un", "in", "non", "dis");
    private static final Set<String> JOINING = Set.of("by", "for", "in", "to", "at", "on", "and", "with", "per", "a");

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final ValueIndex values;
    private final PeriodReader periods;
    private final List<Segment> segments = new ArrayList<>();

    /** Creates a segmenter of one question. */
    public Segmenter(List<Token> tokens, Lexicon lexicon, ValueIndex values, PeriodReader periods) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.values = values;
        this.periods = periods;
    }

    /** Returns the segments, in the order of the words. */
    public List<Segment> segments() {
        int at = 0;
        while (at < tokens.size()) {
            at += next(at);
        }
        return List.copyOf(segments);
    }

    /** Adds the segment that begins at the token, and returns how many tokens it takes. */
    private int next(int at) {
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.QUOTED || token.kind() == Token.Kind.PLACEHOLDER) {
            segments.add(Segment.named(
                    Segment.Kind.QUOTED, token.text(), List.of(), values.find(token.text()), token.possessive()));
            return 1;
        }
        Optional<Phrase> phrase = Phrases.at(tokens, at);
        int phraseLength = phrase.map(found -> found.words().size()).orElse(0);
        Optional<PeriodReader.Found> period = isMorePeriod() ? periods.yearAt(tokens, at) : Optional.empty();
        if (period.isEmpty()) {
            period = periods.at(tokens, at);
        }
        Named named = longestName(at);
        if (period.isPresent() && period.get().length() >= Math.max(phraseLength, named.length())) {
            segments.add(Segment.of(period.get().period(), text(at, period.get().length())));
            return period.get().length();
        }
        if (token.kind() == Token.Kind.COMMA) {
            segments.add(Segment.of(Segment.Kind.COMMA, token.text()));
            return 1;
        }
        Optional<Numbers.Found> number = Numbers.at(tokens, at);
        if (number.isPresent() && named.length() <= number.get().length() && isNumberHere(token)) {
            segments.add(Segment.of(number.get().value(), text(at, number.get().length())));
            return number.get().length();
        }
        if (phraseLength > 0 && !named.beats(phrase.get(), at)) {
            segments.add(Segment.of(phrase.get(), text(at, phraseLength)));
            return phraseLength;
        }
        if (isUnit(token) && named.score() < 0.97) {
            segments.add(Segment.of(Segment.Kind.UNIT, token.text()));
            return 1;
        }
        if (named.length() > 0) {
            segments.add(named.segment());
            return named.length();
        }
        plain(token);
        return 1;
    }

    /** "In 2022 or 2024" are two years. */
    private boolean isMorePeriod() {
        int size = segments.size();
        return size > 1
                && (last().does(Sense.OR) || last().does(Sense.AND))
                && segments.get(size - 2).is(Segment.Kind.PERIOD);
    }

    private void plain(Token token) {
        if (token.kind() == Token.Kind.SIGN || Words.isEmpty(token.lower())) {
            return;
        }
        if (Words.isMoney(token.lower())) {
            segments.add(Segment.named(Segment.Kind.NAME, token.text(), List.of(), List.of(), false));
            return;
        }
        if (addOpposite(token)) {
            return;
        }
        boolean soft = Words.isSoft(token.lower());
        segments.add(Segment.of(soft ? Segment.Kind.SOFT : Segment.Kind.UNKNOWN, token.text()));
    }

    /** "Unpaid" is not paid, if the schema knows what paid is. */
    private boolean addOpposite(Token token) {
        for (String prefix : OPPOSITES) {
            String rest = token.lower().startsWith(prefix) ? token.lower().substring(prefix.length()) : "";
            List<Match> matches = rest.length() < 4 ? List.of() : lexicon.match(List.of(rest));
            List<ValueMatch> found = rest.length() < 4 ? List.of() : values.find(rest);
            if (!matches.isEmpty() || !found.isEmpty()) {
                segments.add(Segment.of(new Phrase(Sense.NOT, List.of(), List.of(prefix)), prefix));
                boolean name = !matches.isEmpty() && matches.get(0).score() > 0.7;
                segments.add(Segment.named(name ? Segment.Kind.NAME : Segment.Kind.VALUE, rest, matches, found, false));
                return true;
            }
        }
        return false;
    }

    /** "One" is a number only after a comparison, else it stands for a thing. */
    private boolean isNumberHere(Token token) {
        return !token.lower().equals("one") || (!segments.isEmpty() && doesAny(last(), COMPARING));
    }

    private boolean isUnit(Token token) {
        boolean afterNumber = !segments.isEmpty()
                && (last().is(Segment.Kind.NUMBER) || (last().is(Segment.Kind.UNIT) && segments.size() > 1));
        return afterNumber && Words.isUnit(token.lower());
    }

    private Named longestName(int at) {
        Named name = Named.none();
        int most = Math.min(tokens.size() - at, Math.max(LONGEST_NAME, Math.min(LONGEST_VALUE, values.longestWords())));
        for (int length = most; length >= 1; length--) {
            if (!isSpan(at, length)) {
                continue;
            }
            Named found = named(at, length);
            if (found.length() > 0) {
                return found;
            }
        }
        return name;
    }

    private boolean isSpan(int at, int length) {
        for (int i = at; i < at + length; i++) {
            Token.Kind kind = tokens.get(i).kind();
            boolean inside =
                    kind == Token.Kind.WORD || kind == Token.Kind.NUMBER || (kind == Token.Kind.COMMA && length > 2);
            boolean cut = tokens.get(i).possessive() && i < at + length - 1;
            if (!inside || cut) {
                return false;
            }
        }
        return tokens.get(at).kind() != Token.Kind.COMMA
                && tokens.get(at + length - 1).kind() != Token.Kind.COMMA;
    }

    private Named named(int at, int length) {
        List<Match> matches = names(at, length);
        List<ValueMatch> found = valuesAt(at, length);
        if (matches.isEmpty() && found.isEmpty()) {
            return Named.none();
        }
        double score = matches.isEmpty() ? 0 : matches.get(0).score();
        Token first = tokens.get(at);
        boolean proper = first.isCapitalised() && at > 0;
        boolean value = !found.isEmpty() && (matches.isEmpty() || proper || score < 0.9);
        boolean possessive = tokens.get(at + length - 1).possessive();
        Segment segment = Segment.named(
                value ? Segment.Kind.VALUE : Segment.Kind.NAME, text(at, length), matches, found, possessive);
        return new Named(segment, length, value ? 1 : score);
    }

    private List<Match> names(int at, int length) {
        if (length > LONGEST_NAME || isDull(tokens.get(at)) || isDull(tokens.get(at + length - 1))) {
            return List.of();
        }
        List<String> words =
                tokens.subList(at, at + length).stream().map(Token::lower).toList();
        if (tokens.subList(at, at + length).stream().anyMatch(token -> token.kind() != Token.Kind.WORD)
                && length == 1) {
            return List.of();
        }
        double least = length == 1
                ? 0.5
                : words.get(0).equals("number") || words.get(0).equals("count") ? 0.99 : 0.7;
        List<Match> matches = lexicon.match(words);
        boolean glued = words.stream().anyMatch(JOINING::contains);
        if (glued && !matches.isEmpty() && matches.get(0).score() < 0.99) {
            return List.of();
        }
        boolean verbal = length > 1
                && (Words.isVerb(words.get(length - 1)) || (words.get(0).endsWith("ed") && Words.isVerb(words.get(0))));
        if (verbal && !matches.isEmpty() && matches.get(0).score() < 0.99) {
            return List.of();
        }
        return matches.isEmpty() || matches.get(0).score() < least ? List.of() : matches;
    }

    private static boolean isDull(Token token) {
        return Words.isEmpty(token.lower())
                && !token.lower().equals("value")
                && !token.lower().equals("record")
                && !token.lower().equals("entry")
                && !token.lower().equals("result");
    }

    private List<ValueMatch> valuesAt(int at, int length) {
        Token first = tokens.get(at);
        if (length > Math.max(3, values.longestWords()) || (length == 1 && first.kind() != Token.Kind.WORD)) {
            return List.of();
        }
        boolean proper = first.isCapitalised() && at > 0;
        if (length == 1
                && !proper
                && (Words.isEmpty(first.lower()) || Phrases.at(tokens, at).isPresent())) {
            return List.of();
        }
        if (length == 1
                && first.text().length() < 3
                && !first.text().equals(first.text().toUpperCase(Locale.ROOT))) {
            return List.of();
        }
        boolean dull = tokens.subList(at, at + length).stream().allMatch(token -> Words.isEmpty(token.lower()));
        if (dull && !proper) {
            return List.of();
        }
        String text = text(at, length);
        List<ValueMatch> found = values.find(text);
        if (found.isEmpty() && length <= 3) {
            found = values.find(singular(at, length));
        }
        if (found.isEmpty() && length == 1) {
            found = values.find(Words.country(first.lower()));
        }
        return found.isEmpty() ? lexicon.codes(text) : found;
    }

    private String singular(int at, int length) {
        String before = length == 1 ? "" : text(at, length - 1) + " ";
        return before + Stemmer.singular(tokens.get(at + length - 1).lower());
    }

    private String text(int at, int length) {
        return tokens.subList(at, at + length).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private Segment last() {
        return segments.get(segments.size() - 1);
    }

    private static boolean doesAny(Segment segment, Set<Sense> senses) {
        return segment.phrase() != null && senses.contains(segment.phrase().sense());
    }

    /** A name or a value that begins at a token; of length zero if there is none. */
    private record Named(Segment segment, int length, double score) {
        static Named none() {
            return new Named(Segment.of(Segment.Kind.UNKNOWN, ""), 0, 0);
        }

        /** Returns whether it is the likelier reading of the words than the phrase. */
        boolean beats(Phrase phrase, int at) {
            int phraseLength = phrase.words().size();
            if (length > phraseLength) {
                return score >= 0.7;
            }
            if (length < phraseLength) {
                return false;
            }
            boolean command = phrase.sense() == Sense.SHOW && at == 0;
            return DOUBTFUL.contains(phrase.sense())
                    && score >= 0.9
                    && !command
                    && phraseLength == 1
                    && !phrase.words().get(0).equals("total")
                    && !phrase.words().get(0).equals("count");
        }
    }
}
