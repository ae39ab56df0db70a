package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.segment.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A place between the segments of a question. Not thread-safe; one question each. */
final class SegmentCursor {
    private static final Segment END = Segment.of(Segment.Kind.COMMA, "");

    private final List<Segment> segments;
    private int at;

    SegmentCursor(List<Segment> segments) {
        this.segments = new ArrayList<>(segments);
    }

    boolean hasNext() {
        return at < segments.size();
    }

    Segment take() {
        return segments.get(at++);
    }

    void skip(int count) {
        at += count;
    }

    /** Returns the segment so far ahead, 0 for the next; a mark beyond the end. */
    Segment peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < segments.size() ? segments.get(index) : END;
    }

    /** Returns the segment before the one that was taken last. */
    Segment previous() {
        return peek(-2);
    }

    boolean nextDoes(Sense sense) {
        return peek(0).does(sense);
    }

    /** Steps over the next segment if it does this. */
    boolean skipIf(Sense sense) {
        if (nextDoes(sense)) {
            at++;
            return true;
        }
        return false;
    }

    void skipUnits() {
        while (peek(0).is(Segment.Kind.UNIT)) {
            at++;
        }
    }

    /** Returns whether nothing follows that says anything. */
    boolean onlySoft() {
        return segments.subList(at, segments.size()).stream().allMatch(segment -> segment.is(Segment.Kind.SOFT));
    }

    /** Takes away a unit so far ahead: "between 5 kg and 10 kg" is between 5 and 10 kg. */
    void dropUnit(int ahead) {
        segments.remove(at + ahead);
    }

    /** Returns whether a phrase of this sense is still to come. */
    boolean laterDoes(Sense sense) {
        return segments.subList(at, segments.size()).stream().anyMatch(segment -> segment.does(sense));
    }

    boolean nextDoesAny(Set<Sense> senses) {
        Segment next = peek(0);
        return next.phrase() != null && senses.contains(next.phrase().sense());
    }
}
