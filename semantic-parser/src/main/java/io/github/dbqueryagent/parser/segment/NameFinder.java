package io.github.dbqueryagent.parser.segment;

import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.parser.language.Phrase;
import io.github.dbqueryagent.parser.language.Phrases;
import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Token;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.NameWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the names and values that begin at a token, the longest first. Immutable; one question each. */
final class NameFinder {
    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_VALUE = 9;
    private static final double WELL_NAMED = 0.8;
    private static final double CALLED = 0.9;
    /** A name that fits no better than this gives way to what the words say as they stand. */
    private static final double VAGUE = 0.7;

    private static final double FAIR = 0.6;
    private static final double DATE_OF_THINGS = 0.6;
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

    private static final Set<Sense> BOUNDS =
            EnumSet.of(Sense.GREATER, Sense.AT_LEAST, Sense.LESS, Sense.AT_MOST, Sense.BETWEEN, Sense.EACH, Sense.SPAN);

    private static final Set<String> NEGATIONS = Set.of("no", "not", "non", "never", "without");
    private static final Set<String> FIGURES =
            Set.of("total", "sum", "average", "mean", "maximum", "minimum", "highest", "lowest");
    private static final Set<String> NUMBERS = Stemmer.stems("number count num total");
    /** Words that are names only together with others. */
    private static final Set<String> POSITIONS = Set.of("first", "last", "next", "new", "full");

    private static final Set<String> JOINING = Set.of("by", "for", "in", "to", "at", "on", "and", "with", "per", "a");

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final ValueFinder values;
    private final VerbFinder verbs;

    NameFinder(List<Token> tokens, Lexicon lexicon, ValueFinder values) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.values = values;
        this.verbs = new VerbFinder(tokens, lexicon);
    }

    /** "Start and end date" is two names, if the schema has both. */
    static List<Token> apart(List<Token> tokens, Lexicon lexicon) {
        var all = new ArrayList<>(tokens);
        for (int i = 0; i + 3 < all.size(); i++) {
            boolean pair = all.get(i + 1).lower().equals("and")
                    && all.get(i).isWord()
                    && all.get(i + 2).isWord()
                    && all.get(i + 3).isWord();
            if (pair) {
                String noun = all.get(i + 3).lower();
                boolean both = fits(lexicon.match(List.of(all.get(i).lower(), noun)))
                        && fits(lexicon.match(List.of(all.get(i + 2).lower(), noun)))
                        && !fits(lexicon.match(List.of(all.get(i).lower())));
                if (both) {
                    all.add(i + 1, all.get(i + 3));
                }
            }
        }
        return List.copyOf(all);
    }

    private static boolean fits(List<Match> matches) {
        return !matches.isEmpty() && matches.get(0).score() > WELL_NAMED;
    }

    /** Returns the longest name or value that begins at the token; of length zero if there is none. */
    Named longest(int at, List<Segment> before) {
        int most = Math.min(tokens.size() - at, Math.max(LONGEST_NAME, Math.min(LONGEST_VALUE, values.longestWords())));
        for (int length = most; length >= 1; length--) {
            if (!isSpan(at, length)) {
                continue;
            }
            Named found = named(at, length, before);
            boolean loose = found.length() > 1
                    && found.segment().is(Segment.Kind.NAME)
                    && found.score() < WELL_NAMED
                    && values.at(at, 1).stream().anyMatch(value -> value.similarity() >= 0.9);
            if (found.length() > 0 && !loose) {
                return found;
            }
        }
        return Named.none();
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

    private Named named(int at, int length, List<Segment> before) {
        if (length == 1 && isHost(at)) {
            return Named.none();
        }
        List<Match> matches = length == 1 ? things(tokens.get(at), names(at, 1)) : names(at, length);
        List<ValueMatch> found = values.at(at, length);
        if (found.isEmpty()
                && length == 1
                && (matches.isEmpty() || matches.get(0).score() < VAGUE)) {
            found = values.kindred(tokens.get(at));
        }
        if (matches.isEmpty() && found.isEmpty()) {
            return Named.none();
        }
        double score = matches.isEmpty() ? 0 : matches.get(0).score();
        Token first = tokens.get(at);
        boolean proper = first.isCapitalised() && at > 0;
        boolean value = !found.isEmpty() && (matches.isEmpty() || proper || score < 0.9 || isOfLast(found, before));
        boolean possessive = tokens.get(at + length - 1).possessive();
        Segment segment = Segment.named(
                value ? Segment.Kind.VALUE : Segment.Kind.NAME,
                ValueFinder.text(tokens, at, length),
                matches,
                found,
                possessive);
        return new Named(segment, length, value ? 1 : score);
    }

    /** "The company" that people work in is the one that asks, unless the schema has a table of such. */
    private boolean isHost(int at) {
        boolean host = tokens.get(at).lower().matches("company|firm|business|organi[sz]ation|enterprise")
                && at > 1
                && tokens.get(at - 1).lower().matches("the|our|this");
        String before = host ? tokens.get(at - 2).lower() : "";
        boolean placed = before.matches("in|at|by|of|within|for|across|throughout") || Thesaurus.isOnlyVerb(before);
        boolean named = at + 1 < tokens.size()
                && (tokens.get(at + 1).isCapitalised()
                        || tokens.get(at + 1).kind() == Token.Kind.QUOTED
                        || tokens.get(at + 1).lower().matches("is|are|called|named|with|whose|that|which|of|and|name"));
        return placed
                && !named
                && lexicon.match(List.of(tokens.get(at).lower())).stream()
                        .noneMatch(match -> match.isTable() && match.score() > CALLED);
    }

    /** Several "techs" are technicians, and not the keys that are called so; "hires" are things and no date, if there are such. */
    private static List<Match> things(Token token, List<Match> keyed) {
        List<Match> matches = Stemmer.isPlural(token.lower()) && !token.stem().equals("id")
                ? keyed.stream().map(NameFinder::keyOfThing).distinct().toList()
                : keyed;
        boolean things = Stemmer.isPlural(token.lower())
                && matches.stream().anyMatch(match -> match.isTable() && match.score() > FAIR)
                && matches.stream()
                        .anyMatch(match ->
                                match.column() != null && match.column().type().isCalendar());
        if (!things) {
            return matches;
        }
        return matches.stream()
                .map(match -> match.column() != null && match.column().type().isCalendar()
                        ? new Match(match.table(), match.column(), DATE_OF_THINGS * match.score())
                        : match)
                .sorted(Comparator.comparingDouble(match -> -match.score()))
                .toList();
    }

    private static Match keyOfThing(Match match) {
        boolean own = match.column() != null
                && !match.column().foreign()
                && match.table()
                        .table()
                        .primaryKey()
                        .equals(List.of(match.column().name()))
                && match.column().has("id");
        return own ? new Match(match.table(), null, match.score()) : match;
    }

    /** "The rank of lecturer": the column was named right before. */
    private static boolean isOfLast(List<ValueMatch> found, List<Segment> segments) {
        int at = segments.size() - 1;
        while (at >= 0 && (segments.get(at).does(Sense.OF) || segments.get(at).does(Sense.EQUAL))) {
            at--;
        }
        return at >= 0
                && segments.get(at).is(Segment.Kind.NAME)
                && !segments.get(at).isTableLike()
                && segments.get(at).matches().stream()
                        .anyMatch(match -> match.column() != null
                                && found.stream()
                                        .anyMatch(value -> value.column()
                                                .equals(match.column().fullName())));
    }

    private List<Match> names(int at, int length) {
        Token first = tokens.get(at);
        boolean dull = isDull(first) || isDull(tokens.get(at + length - 1));
        if (dull && length == 1) {
            return at > 0 ? dullTable(first) : List.of();
        }
        if (!isPossible(at, length)) {
            return List.of();
        }
        List<String> words =
                tokens.subList(at, at + length).stream().map(Token::lower).toList();
        List<Match> matches = lexicon.match(words);
        if (length > 2 && words.get(0).equals("numbers") && words.get(1).equals("of")) {
            matches = numbers(words.subList(2, length), matches);
        }
        if (length > 1 && isNumberOf(words)) {
            // "The number of rooms" is never the number of a room.
            matches = matches.stream()
                    .filter(match -> match.column() != null
                            && NUMBERS.contains(match.column().stems().get(0)))
                    .toList();
        }
        boolean whole = !dull || (!matches.isEmpty() && isWhole(words, matches.get(0)));
        boolean named = !matches.isEmpty()
                && whole
                && matches.get(0).score() >= least(words)
                && (length == 1 || isOneName(at, words, matches.get(0)));
        return named ? matches : List.of();
    }

    /** "The numbers of the orders" are those of orders, and not of what points to orders. */
    private List<Match> numbers(List<String> thing, List<Match> matches) {
        List<String> words = thing.stream().filter(word -> !Words.isEmpty(word)).toList();
        List<Match> own = lexicon.match(words).stream()
                .filter(match -> match.isTable() && match.score() > CALLED)
                .flatMap(match -> match.table().number().stream())
                .map(column -> new Match(column.table(), column, 1))
                .toList();
        return own.isEmpty() ? matches : own;
    }

    /** A word that says nothing is a name where the schema has a table of exactly that name. */
    private List<Match> dullTable(Token token) {
        List<Match> matches = lexicon.match(List.of(token.lower()));
        boolean table =
                !matches.isEmpty() && matches.get(0).isTable() && matches.get(0).score() > 0.99;
        return table ? matches : List.of();
    }

    private boolean isPossible(int at, int length) {
        Token last = tokens.get(at + length - 1);
        boolean glued = length > 1
                && NameWords.isGlue(last.lower())
                && (isPhraseAfter(at + length) || isCalled(tokens.get(at)));
        boolean negated = length > 1 && NEGATIONS.contains(tokens.get(at).lower());
        boolean number = length == 1 && last.kind() != Token.Kind.WORD;
        return length <= LONGEST_NAME && !glued && !negated && !number && !POSITIONS.contains(last.lower());
    }

    /** "Pay for each job" speaks of each job, and "represented by more than six" of a number. */
    private boolean isPhraseAfter(int at) {
        boolean compared = at < tokens.size()
                && Phrases.at(tokens, at)
                        .filter(phrase -> BOUNDS.contains(phrase.sense()))
                        .isPresent();
        boolean longer = Phrases.at(tokens, at - 1)
                .filter(phrase -> phrase.words().size() > 1)
                .isPresent();
        return compared || longer;
    }

    /** "Works in our collection" are works where the schema calls something so. */
    private boolean isCalled(Token token) {
        return lexicon.match(List.of(token.lower())).stream()
                .anyMatch(match -> match.isTable() && match.score() > CALLED);
    }

    private static boolean isNumberOf(List<String> words) {
        return (words.get(0).equals("number") || words.get(0).equals("count"))
                && words.get(1).equals("of");
    }

    private static double least(List<String> words) {
        if (words.size() == 1) {
            return Words.isSoft(words.get(0)) ? 0.84 : 0.45;
        }
        boolean prepositional = words.stream().anyMatch(NameWords::isGlue) && Thesaurus.isVerb(String.join(" ", words));
        if (prepositional) {
            return 0.5;
        }
        boolean number = words.get(0).equals("number") || words.get(0).equals("count");
        boolean glued = words.stream().anyMatch(JOINING::contains);
        boolean ended =
                words.get(words.size() - 1).endsWith("ed") || words.get(0).endsWith("ed");
        boolean verbal = Words.isVerb(words.get(words.size() - 1))
                || (words.get(0).endsWith("ed") && Words.isVerb(words.get(0)));
        double least = number || glued ? 0.99 : 0.7;
        return verbal ? Math.max(least, ended ? 0.99 : 0.87) : least;
    }

    /** Whether several words name one thing, and not a thing with what is said of it. */
    private boolean isOneName(int at, List<String> words, Match match) {
        boolean figure = FIGURES.contains(words.get(0))
                && match.column() != null
                && !match.column().has(words.get(0));
        boolean valued = words.size() > 2
                && words.contains("of")
                && match.score() < 0.97
                && !values.exactly(tokens.get(at + words.size() - 1).text()).isEmpty();
        boolean ofTable = words.contains("of")
                && match.score() < CALLED
                && lexicon.match(words.subList(words.size() - 1, words.size())).stream()
                        .anyMatch(thing -> thing.isTable()
                                && thing.score() > CALLED
                                && !match.table()
                                        .stems()
                                        .containsAll(thing.table().stems()));
        return !figure
                && !valued
                && !ofTable
                && !verbs.isDone(at, words.size(), match)
                && !verbs.isSaid(at, words.size(), match);
    }

    /** "Signed up" is a name as a whole, though "up" says nothing alone. */
    private static boolean isWhole(List<String> words, Match match) {
        return (words.stream().noneMatch(NameWords::isGlue) && match.score() >= 0.97)
                || Thesaurus.isVerb(String.join(" ", words));
    }

    private static boolean isDull(Token token) {
        return Words.isEmpty(token.lower())
                && !token.lower().equals("value")
                && !token.lower().equals("record")
                && !token.lower().equals("entry")
                && !token.lower().equals("result");
    }

    /** A name or a value that begins at a token; of length zero if there is none. */
    record Named(Segment segment, int length, double score) {
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
