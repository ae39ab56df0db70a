package io.github.dbqueryagent.parser.segment;

import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.parser.language.Numbers;
import io.github.dbqueryagent.parser.language.PeriodReader;
import io.github.dbqueryagent.parser.language.Phrase;
import io.github.dbqueryagent.parser.language.Phrases;
import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.States;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Token;
import io.github.dbqueryagent.parser.language.Tokenizer;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.Match;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts the tokens of a question into segments: names, values, numbers, periods, phrases. Not thread-safe; one question each. */
public final class Segmenter {
    private static final double WELL_NAMED = 0.8;
    /** A name that fits no better than this gives way to what the words say as they stand. */
    private static final double VAGUE = 0.7;

    private static final double EXACT = 0.97;
    /** "Pieces" are a quantity at best. */
    private static final double QUANTITY = 0.75;

    /** They count what a row has many of, even where a thing is called much alike. */
    private static final Set<String> QUANTITIES = Set.of("pieces", "units", "copies");

    /** They are rows of their own where there is a table of persons, and seats or guests elsewhere. */
    private static final Set<String> PERSONS = Set.of("people", "person", "persons");

    private static final Set<Sense> COMPARING = EnumSet.of(
            Sense.GREATER,
            Sense.AT_LEAST,
            Sense.LESS,
            Sense.AT_MOST,
            Sense.EQUAL,
            Sense.TOP,
            Sense.BOTTOM,
            Sense.BETWEEN);

    private static final List<String> OPPOSITES = List.of("un", "in", "non", "dis");

    private static final List<Token> CURRENT = Tokenizer.tokenize("current");

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final PeriodReader periods;
    private final ValueFinder values;
    private final NameFinder names;
    private final HintFinder hinted;
    private final SegmentList segments = new SegmentList();

    /** Creates a segmenter of one question. */
    public Segmenter(List<Token> tokens, Lexicon lexicon, ValueIndex values, PeriodReader periods) {
        this.tokens = NameFinder.apart(tokens, lexicon);
        this.lexicon = lexicon;
        this.periods = periods;
        this.values = new ValueFinder(this.tokens, lexicon, values);
        this.hinted = new HintFinder(lexicon);
        this.names = new NameFinder(this.tokens, lexicon, this.values);
    }

    /** Returns whether the text is a prefix that turns a word into its opposite. */
    public static boolean isOpposite(String text) {
        return OPPOSITES.contains(text);
    }

    /** What may begin at a token: a phrase, a name or value, a state. */
    private record Here(
            int at, Token token, Optional<Phrase> phrase, NameFinder.Named named, Optional<Lexicon.FoundState> state) {
        int phraseLength() {
            return phrase.map(found -> found.words().size()).orElse(0);
        }

        int stateLength() {
            return state.map(Lexicon.FoundState::length).orElse(0);
        }

        /** Whether a phrase is the likelier reading than a state. */
        boolean isPhrase() {
            // "Present" begins a command only where the question begins.
            boolean command = phrase.isPresent() && phrase.get().sense() == Sense.SHOW && at > 0;
            return !command && isLonger();
        }

        private boolean isLonger() {
            return phraseLength() > stateLength() || (phraseLength() == stateLength() && stateLength() == 1);
        }
    }

    /** Returns the segments, in the order of the words. */
    public List<Segment> segments() {
        int at = 0;
        while (at < tokens.size()) {
            segments.begin(at);
            at += next(at);
            segments.end(at);
        }
        segments.dropIncluded();
        return List.copyOf(segments.all());
    }

    /** Adds the segment that begins at the token, and returns how many tokens it takes. */
    private int next(int at) {
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.QUOTED || token.kind() == Token.Kind.PLACEHOLDER) {
            segments.add(Segment.named(
                    Segment.Kind.QUOTED, token.text(), List.of(), values.exactly(token.text()), token.possessive()));
            return 1;
        }
        var here = new Here(
                at,
                token,
                Phrases.at(tokens, at),
                names.longest(at, segments.all()),
                isPlacedVerb(at) ? Optional.empty() : lexicon.state(tokens, at));
        int taken = period(here);
        taken = taken > 0 ? taken : state(here);
        taken = taken > 0 ? taken : mark(here);
        taken = taken > 0 ? taken : rate(at, here.phraseLength());
        taken = taken > 0 ? taken : phrase(here);
        taken = taken > 0 ? taken : unit(here);
        return taken > 0 ? taken : name(here);
    }

    private int period(Here here) {
        Optional<PeriodReader.Found> period = isMorePeriod() ? periods.yearAt(tokens, here.at()) : Optional.empty();
        if (period.isEmpty()) {
            period = periods.at(tokens, here.at());
        }
        int most = Math.max(here.phraseLength(), here.named().length());
        if (period.isEmpty() || period.get().length() < most) {
            return 0;
        }
        segments.add(
                Segment.of(period.get().period(), text(here.at(), period.get().length())));
        return period.get().length();
    }

    private int state(Here here) {
        int length = here.stateLength();
        NameFinder.Named named = here.named();
        boolean said = length > named.length()
                || (length == named.length() && named.segment().is(Segment.Kind.NAME) && named.score() < VAGUE);
        if (here.state().isPresent() && said && !here.isPhrase()) {
            segments.add(Segment.state(text(here.at(), length), here.state().get()));
            return length;
        }
        return here.state().isPresent() || here.isPhrase()
                ? 0
                : status(here.at(), Math.max(named.length(), Math.max(1, here.phraseLength())));
    }

    /** Adds a comma or a number. */
    private int mark(Here here) {
        if (here.token().kind() == Token.Kind.COMMA) {
            segments.add(Segment.of(Segment.Kind.COMMA, here.token().text()));
            return 1;
        }
        Optional<Numbers.Found> number = Numbers.at(tokens, here.at());
        if (number.isEmpty() || here.named().length() > number.get().length() || !isNumberHere(here.at())) {
            return 0;
        }
        segments.add(
                Segment.of(number.get().value(), text(here.at(), number.get().length())));
        return number.get().length();
    }

    private int phrase(Here here) {
        if (here.phrase().isEmpty()) {
            return 0;
        }
        Phrase phrase = here.phrase().get();
        String text = text(here.at(), here.phraseLength());
        if (phrase.sense() == Sense.HOW && here.named().length() <= here.phraseLength()) {
            List<Match> columns = hinted.columns(phrase.hints(), 1);
            segments.add(
                    columns.isEmpty()
                            ? Segment.of(Segment.Kind.UNKNOWN, text)
                            : Segment.named(Segment.Kind.NAME, text, columns, List.of(), false));
            return here.phraseLength();
        }
        if (phrase.sense() == Sense.NOW) {
            segments.add(lexicon.state(CURRENT, 0)
                    .map(state -> Segment.state(text, state))
                    .orElseGet(() -> Segment.of(Segment.Kind.SOFT, text)));
            return here.phraseLength();
        }
        if (here.named().beats(phrase, here.at())) {
            return 0;
        }
        boolean nobody = phrase.sense() == Sense.NOT && text.matches("(?i)nobody|no one|no-one");
        List<Match> persons = nobody ? lexicon.match(List.of("people")) : List.of();
        segments.add(Segment.of(phrase, text, persons));
        return here.phraseLength();
    }

    /** Adds a unit after a number, or after "in"; after "how many" it is what is counted. */
    private int unit(Here here) {
        Token token = here.token();
        double score = here.named().score();
        boolean pieces = QUANTITIES.contains(token.lower());
        boolean persons =
                PERSONS.contains(token.lower()) && here.named().segment().isTableLike();
        boolean counts = !segments.isEmpty() && segments.last().does(Sense.COUNT) && !persons;
        boolean stocked = pieces
                && here.named().segment().matches().stream()
                        .anyMatch(match -> match.isTable()
                                && match.table().first(ColumnInfo::isQuantity).isPresent());
        if (counts && score < (stocked ? EXACT : WELL_NAMED)) {
            List<Match> columns = hinted.columns(Words.unitColumns(token.lower()), QUANTITY);
            if (!columns.isEmpty()) {
                segments.add(Segment.named(Segment.Kind.NAME, token.text(), columns, List.of(), false));
                return 1;
            }
        }
        boolean each = here.at() > 0 && tokens.get(here.at() - 1).lower().matches("an?|per");
        boolean inUnits = !segments.isEmpty() && segments.last().text().equalsIgnoreCase("in") && score < EXACT;
        boolean counted = isAfterNumber() && (each || score < EXACT);
        if (!Words.isUnit(token.lower()) || (!inUnits && !counted)) {
            return 0;
        }
        segments.add(Segment.of(Segment.Kind.UNIT, token.text()));
        return 1;
    }

    private int name(Here here) {
        NameFinder.Named named = here.named();
        if (named.length() == 0 && isOutOf(here.at())) {
            segments.add(Segment.of(Segment.Kind.UNKNOWN, text(here.at(), 2)));
            return 2;
        }
        if (named.length() == 0) {
            plain(here.token());
            return 1;
        }
        boolean both = here.state().isPresent() && here.stateLength() == named.length();
        Segment segment = both ? named.segment().orState(here.state().get().columns()) : named.segment();
        if (segment.is(Segment.Kind.VALUE)) {
            segments.addValue(segment);
        } else {
            segments.addName(segment);
        }
        return named.length();
    }

    /** "Cost per hour" is an hourly rate: takes the words into the name before them, and returns how many they are. */
    private int rate(int at, int phraseLength) {
        boolean per = tokens.get(at).lower().equals("per") && at + 1 < tokens.size();
        boolean number = !segments.isEmpty()
                && (segments.last().is(Segment.Kind.NUMBER) || segments.last().is(Segment.Kind.UNIT))
                && per
                && Words.isUnit(tokens.get(at + 1).lower());
        if (number) {
            segments.add(Segment.of(Segment.Kind.UNIT, tokens.get(at + 1).text()));
            return 2;
        }
        if (!per
                || phraseLength > 2
                || segments.isEmpty()
                || !segments.last().is(Segment.Kind.NAME)
                || segments.last().isTableLike()) {
            return 0;
        }
        String unit = tokens.get(at + 1).stem();
        for (Match match : segments.last().matches()) {
            if (match.column() != null
                    && match.column().isMeasure()
                    && match.column().has(unit)) {
                Segment name = segments.removeLast();
                segments.add(Segment.named(
                        Segment.Kind.NAME,
                        name.text() + " per " + tokens.get(at + 1).text(),
                        List.of(new Match(match.table(), match.column(), WELL_NAMED)),
                        List.of(),
                        false));
                return 2;
            }
        }
        return 0;
    }

    /** "Called off" is the status "cancelled"; returns how many tokens say so. */
    private int status(int at, int most) {
        for (States.State state : States.at(tokens, at)) {
            int length = States.length(state, tokens, at);
            boolean dated = at + length < tokens.size()
                    && periods.at(tokens, at + length).isPresent();
            List<ValueMatch> found = state.set() && length > most && !dated ? values.ofState(state) : List.of();
            if (!found.isEmpty()) {
                segments.add(Segment.named(Segment.Kind.VALUE, text(at, length), List.of(), found, false));
                return length;
            }
        }
        return 0;
    }

    /** "Live in" is no state, though "live" alone may be one. */
    private boolean isPlacedVerb(int at) {
        boolean live = tokens.get(at).lower().equals("live")
                && at > 0
                && Stemmer.isPlural(tokens.get(at - 1).lower());
        if (live) {
            // Customers live somewhere; a service that is live has a noun after it, or "is" before.
            return true;
        }
        return at + 1 < tokens.size()
                && tokens.get(at + 1).lower().matches("in|at|near|under")
                && Thesaurus.isVerb(tokens.get(at).lower())
                && !tokens.get(at).lower().endsWith("ed");
    }

    /** What is "out of stock" is not in it. */
    private boolean isOutOf(int at) {
        return at + 2 < tokens.size()
                && tokens.get(at).lower().equals("out")
                && tokens.get(at + 1).lower().equals("of")
                && tokens.get(at + 2).isWord()
                && !tokens.get(at + 2).lower().matches("each|every|all");
    }

    /** "In 2022 or 2024" are two years. */
    private boolean isMorePeriod() {
        return segments.beforeLast()
                .filter(before -> before.is(Segment.Kind.PERIOD)
                        && (segments.last().does(Sense.OR)
                                || segments.last().does(Sense.AND)
                                || segments.last().does(Sense.COMPARE)))
                .isPresent();
    }

    private void plain(Token token) {
        if (token.kind() == Token.Kind.SIGN || Words.isEmpty(token.lower())) {
            return;
        }
        if (Words.isMoney(token.lower())) {
            segments.addName(Segment.named(Segment.Kind.NAME, token.text(), List.of(), List.of(), false));
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
            List<ValueMatch> found = rest.length() < 4 ? List.of() : values.exactly(rest);
            if (!matches.isEmpty() || !found.isEmpty()) {
                segments.add(Segment.of(new Phrase(Sense.NOT, List.of(), List.of(prefix)), prefix, List.of()));
                boolean name = !matches.isEmpty() && matches.get(0).score() > 0.7;
                segments.add(Segment.named(name ? Segment.Kind.NAME : Segment.Kind.VALUE, rest, matches, found, false));
                return true;
            }
        }
        return false;
    }

    /** "One" is a number only after a comparison, else it stands for a thing. */
    /** "One" is a number where something is compared with it or counted in units: "one-star reviews". */
    private boolean isNumberHere(int at) {
        boolean units =
                at + 1 < tokens.size() && Words.isUnit(tokens.get(at + 1).lower());
        return !tokens.get(at).lower().equals("one")
                || units
                || (!segments.isEmpty() && doesAny(segments.last(), COMPARING));
    }

    private boolean isAfterNumber() {
        return !segments.isEmpty()
                && (segments.last().is(Segment.Kind.NUMBER)
                        || segments.last().does(Sense.OR_MORE)
                        || segments.last().does(Sense.OR_LESS)
                        || (segments.last().is(Segment.Kind.UNIT)
                                && segments.beforeLast().isPresent()));
    }

    private String text(int at, int length) {
        return ValueFinder.text(tokens, at, length);
    }

    private static boolean doesAny(Segment segment, Set<Sense> senses) {
        return segment.phrase() != null && senses.contains(segment.phrase().sense());
    }
}
