package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of thing a segment names: a verb, a figure, a property of a table. Immutable. */
public final class SegmentKinds {
    private static final double DATED = 0.88;
    private static final double OWN_NAME = 0.95;

    private SegmentKinds() {}

    /** Returns whether it is a verb, or names the date of what a verb says. */
    public static boolean isVerb(Segment segment) {
        String lower = Words.lower(segment.text());
        boolean dated = !segment.matches().isEmpty()
                && lower.indexOf(' ') < 0
                && !lower.matches(".*(date|time|day|year|month).*")
                && segment.matches().get(0).column() != null
                && segment.matches().get(0).column().type().isCalendar()
                && segment.matches().get(0).score() >= DATED;
        return Words.isVerb(lower) || dated;
    }

    /** Returns whether it can be a verb, and is no name that the schema itself uses. */
    static boolean isVerbal(Segment segment) {
        return Thesaurus.isVerb(Words.lower(segment.text()))
                && (segment.matches().isEmpty() || segment.matches().get(0).score() < OWN_NAME);
    }

    /** Returns whether it is a verb of several words: "works on", "comes from". */
    static boolean isPrepositional(Segment segment) {
        return segment.text().indexOf(' ') > 0 && Thesaurus.isOnlyVerb(Words.lower(segment.text()));
    }

    /** Returns whether the words can be a verb, whatever they name. */
    public static boolean isSaidVerb(Segment segment) {
        return isVerb(segment) || Thesaurus.isVerb(Words.lower(segment.text()));
    }

    /** Returns the segment as the thing behind a date: "reserved" are reservations, "have ordered" are orders. */
    static Segment asThing(Segment segment) {
        if (segment.isTableLike() || segment.matches().isEmpty()) {
            return segment;
        }
        if (segment.is(Segment.Kind.STATE) && segment.tableScore() > 0) {
            return Segment.named(
                    Segment.Kind.NAME,
                    segment.text(),
                    segment.matches().stream().filter(Match::isTable).toList(),
                    List.of(),
                    false);
        }
        Match best = segment.matches().get(0);
        boolean dated = best.column() != null
                && (best.column().type().isCalendar() || best.column().type() == TypeFamily.TEXT);
        return dated ? thing(segment, best.table(), best.score()) : segment;
    }

    private static Segment thing(Segment segment, TableInfo table, double score) {
        return Segment.named(
                Segment.Kind.NAME, segment.text(), List.of(new Match(table, null, score)), List.of(), false);
    }

    /** Returns whether it speaks of money or quantity that is added up. */
    public static boolean isMoney(Segment segment) {
        return Words.isMoney(Words.lower(segment.text()));
    }

    /** Returns whether it may name a column that can be added up. */
    public static boolean isMeasure(@Nullable Segment segment) {
        return segment != null
                && segment.matches().stream()
                        .anyMatch(match ->
                                match.column() != null && match.column().isMeasure());
    }

    /** Returns whether a measure's name has the word, and no table has: the "largest refund" is a "refund amount". */
    public static boolean isPartOfMeasure(Segment segment) {
        String stem = Stemmer.stem(Words.lower(segment.text()));
        return segment.tableScore() < OWN_NAME
                && segment.matches().stream()
                        .anyMatch(match -> match.column() != null
                                && match.column().isMeasure()
                                && match.column().has(stem));
    }

    /** Returns whether it names a column that points to a row of its own table better than anything else. */
    static boolean isSelfKey(Segment segment) {
        return !segment.matches().isEmpty()
                && segment.matches().get(0).column() != null
                && segment.matches().get(0).column().isSelfKey();
    }

    /** Returns whether it names a column of texts better than anything else. */
    static boolean isText(Segment segment) {
        return !segment.matches().isEmpty()
                && segment.matches().get(0).column() != null
                && !segment.matches().get(0).column().key()
                && segment.matches().get(0).column().type() == TypeFamily.TEXT;
    }

    /** Returns whether it names a date better than anything else. */
    static boolean isDated(Segment segment) {
        return !segment.matches().isEmpty()
                && segment.matches().get(0).column() != null
                && segment.matches().get(0).column().type().isCalendar();
    }

    static boolean isOf(@Nullable Segment thing, Match column) {
        return thing != null
                && thing.matches().stream().anyMatch(match -> match.isTable() && match.table() == column.table());
    }

    static void addTables(@Nullable Segment segment, Set<TableName> tables) {
        if (segment != null) {
            segment.matches().stream()
                    .filter(Match::isTable)
                    .forEach(match -> tables.add(match.table().name()));
        }
    }

    static Expression.@Nullable Function functionOf(Segment segment) {
        if (segment.phrase() == null) {
            return null;
        }
        return switch (segment.phrase().sense()) {
            case COUNT -> Function.COUNT;
            case SUM -> Function.SUM;
            case AVERAGE -> Function.AVG;
            case MAXIMUM -> Function.MAX;
            case MINIMUM -> Function.MIN;
            default -> null;
        };
    }
}
