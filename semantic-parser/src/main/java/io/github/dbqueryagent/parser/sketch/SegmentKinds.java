package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.schema.TableName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of thing a segment names: a verb, a figure, a property of a table. Immutable. */
public final class SegmentKinds {
    private SegmentKinds() {}

    /** Returns whether it is a verb, or names the date of what a verb says. */
    public static boolean isVerb(Segment segment) {
        String lower = Words.lower(segment.text());
        boolean dated = !segment.matches().isEmpty()
                && lower.indexOf(' ') < 0
                && !lower.matches(".*(date|time|day|year|month).*")
                && segment.matches().get(0).column() != null
                && segment.matches().get(0).column().type().isCalendar();
        return Words.isVerb(lower) || dated;
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
