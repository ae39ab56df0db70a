package io.github.dbqueryagent.parser.segment;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The segments of a question as they are found; puts together words that name one thing. Not thread-safe. */
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
final class SegmentList {
    private static final double WELL_NAMED = 0.8;
    private static final double VAGUE = 0.7;
    private static final double FAIR = 0.6;
    private static final double WHOLE = 0.97;

    private final List<Segment> segments = new ArrayList<>();
    private int lastEnd;
    private boolean touching;
    private @Nullable Segment before;

    boolean isEmpty() {
        return segments.isEmpty();
    }

    Segment last() {
        return segments.get(segments.size() - 1);
    }

    /** Returns the segment so far before the last; a mark if there is none. */
    Optional<Segment> beforeLast() {
        return segments.size() > 1 ? Optional.of(segments.get(segments.size() - 2)) : Optional.empty();
    }

    List<Segment> all() {
        return segments;
    }

    void add(Segment segment) {
        segments.add(segment);
    }

    Segment removeLast() {
        return segments.remove(segments.size() - 1);
    }

    /** Begins at a token; whether the last segment ended right before it matters for what is put together. */
    void begin(int at) {
        before = segments.isEmpty() ? null : last();
        touching = before != null && lastEnd == at;
    }

    /** Ends before a token. */
    void end(int at) {
        if (!segments.isEmpty() && last() != before) {
            lastEnd = at;
        }
    }

    /** "…, former staff included" takes nothing away and adds nothing. */
    void dropIncluded() {
        for (int i = segments.size() - 1; i > 0; i--) {
            if (segments.get(i).text().equalsIgnoreCase("included")) {
                int comma = i;
                while (comma > 0 && !segments.get(comma).is(Segment.Kind.COMMA)) {
                    comma--;
                }
                if (comma > 0) {
                    segments.subList(comma, i + 1).clear();
                    return;
                }
            }
        }
    }

    /** Adds a value. Two in a row are first of all of one table: a first and a last name. */
    void addValue(Segment second) {
        if (!touching || !last().is(Segment.Kind.VALUE)) {
            addName(second);
            return;
        }
        Segment first = removeLast();
        segments.add(first.amongTables(second));
        segments.add(second.amongTables(first));
    }

    /** Adds a name, or puts it together with the one right before. */
    void addName(Segment segment) {
        boolean names = touching && segment.is(Segment.Kind.NAME) && last().is(Segment.Kind.NAME);
        if (!names) {
            segments.add(segment);
            return;
        }
        Optional<Segment> one = together(last(), segment);
        if (one.isPresent()) {
            removeLast();
            segments.add(one.get());
            return;
        }
        boolean number =
                last().columnScore() > 0 && segment.text().matches("(?i)numbers?") && segment.columnScore() < WHOLE;
        if (number) {
            return;
        }
        if (isModified(last(), segment) || isLoose(last(), segment)) {
            Segment first = removeLast();
            segments.add(Segment.of(Segment.Kind.SOFT, first.text()));
        }
        segments.add(segment);
    }

    /** Two words in a row that both fit one column, or one table, name it together: "reorder level". */
    private static Optional<Segment> together(Segment first, Segment second) {
        if (isOneThing(first, second)) {
            return Optional.of(joined(
                    first,
                    second,
                    second.matches().stream().filter(Match::isTable).toList()));
        }
        boolean columns = !first.isTableLike() && !second.isTableLike() && !first.possessive();
        if (!columns) {
            return Optional.empty();
        }
        return first.matches().stream()
                .filter(match -> match.column() != null
                        && match.score() < WELL_NAMED
                        && second.matches().stream().anyMatch(other -> other.column() == match.column()))
                .findFirst()
                .map(match -> joined(first, second, List.of(new Match(match.table(), match.column(), WELL_NAMED))));
    }

    private static Segment joined(Segment first, Segment second, List<Match> matches) {
        return Segment.named(
                Segment.Kind.NAME, first.text() + " " + second.text(), matches, List.of(), second.possessive());
    }

    /** "Fee payments" are payments. */
    private static boolean isModified(Segment first, Segment thing) {
        return !first.isTableLike()
                && !first.possessive()
                && thing.tableScore() > WHOLE
                && Stemmer.isPlural(Words.lower(thing.text()))
                && !Stemmer.isPlural(Words.lower(first.text()))
                && first.values().isEmpty()
                && first.states().isEmpty()
                && !first.matches().isEmpty()
                && first.matches().get(0).column() != null
                && first.matches().get(0).column().isMeasure();
    }

    /** Two words that each name the same table in part name it together: "fee payments". */
    private static boolean isOneThing(Segment first, Segment second) {
        return first.is(Segment.Kind.NAME)
                && !first.possessive()
                && first.tableScore() >= VAGUE
                && first.tableScore() < WHOLE
                && second.tableScore() >= VAGUE
                && second.tableScore() < WHOLE
                && !Stemmer.isPlural(Words.lower(first.text()))
                && first.matches().stream()
                        .filter(Match::isTable)
                        .anyMatch(match -> second.matches().stream()
                                .anyMatch(other -> other.isTable() && other.table() == match.table()));
    }

    /** "Consulting rooms" are rooms, and "sales agents" agents, whatever else the first word may mean. */
    private static boolean isLoose(Segment first, Segment thing) {
        String lower = Words.lower(first.text());
        if (first.matches().isEmpty() || (Words.isMoney(lower) && first.columnScore() < VAGUE)) {
            return thing.tableScore() > FAIR;
        }
        boolean past = lower.endsWith("ed")
                && thing.tableScore() > 0.97
                && first.matches().stream()
                        .noneMatch(match -> match.column() != null
                                && thing.matches().get(0).table() == match.table()
                                && match.score() > WELL_NAMED);
        boolean present = lower.endsWith("ing") && first.matches().get(0).score() < VAGUE + 0.06;
        return (past || present) && first.states().isEmpty() && first.values().isEmpty();
    }
}
