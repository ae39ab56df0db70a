package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Tells words that describe a thing from names of their own. Not thread-safe; one question each. */
final class Adjectives {
    private final SegmentCursor cursor;
    private final Sketch sketch;
    private final @Nullable Segment before;

    /**
     * Creates it.
     *
     * @param before what the question before was about, or null
     */
    Adjectives(SegmentCursor cursor, Sketch sketch, @Nullable Segment before) {
        this.cursor = cursor;
        this.sketch = sketch;
        this.before = before;
    }

    /** A word that is a value of the thing asked for, and a property of other things only. */
    boolean isRatherValue(Segment segment, boolean possible) {
        if (segment.values().isEmpty() || segment.isTableLike() || !possible) {
            return false;
        }
        var things = new HashSet<TableName>();
        sketch.wants.forEach(want -> SegmentKinds.addTables(want.what(), things));
        sketch.owners.forEach(owner -> SegmentKinds.addTables(owner, things));
        boolean leaning = before != null && sketch.wants.isEmpty();
        if (leaning) {
            SegmentKinds.addTables(before, things);
        }
        boolean value = segment.values().stream()
                .anyMatch(found -> things.contains(found.column().table()));
        boolean column = segment.matches().stream()
                .anyMatch(match -> things.contains(match.table().name()));
        return value && (!column || leaning);
    }

    /** A truth or a value right before a thing: "active clients", "open invoices". */
    boolean isAdjective(Segment segment, boolean of, boolean head) {
        Segment next = cursor.peek(0);
        if (of
                || segment.isTableLike()
                || (!head && Words.isVerb(Words.lower(segment.text())))
                || !next.is(Segment.Kind.NAME)
                || !next.isTableLike()) {
            return false;
        }
        boolean truth = segment.matches().stream()
                .anyMatch(match ->
                        match.column() != null && match.column().type() == TypeFamily.BOOLEAN && match.score() > 0.8);
        boolean opposite = isOpposite();
        boolean value = segment.values().stream()
                .anyMatch(found -> next.matches().stream()
                        .anyMatch(match -> match.isTable()
                                && match.table().name().equals(found.column().table())));
        return truth || value || opposite;
    }

    /** Whether a prefix such as the one of "unpaid" stands before. */
    boolean isOpposite() {
        return cursor.previous().does(Sense.NOT)
                && Segmenter.OPPOSITES.contains(cursor.previous().text());
    }
}
