package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.segment.Segment;

/** Reads what "by" begins: a group, an order, the doer of something, or what is shown. Not thread-safe; one question each. */
final class ByReader {
    private final SegmentCursor cursor;
    private final Sketch sketch;
    private final WantReader wants;
    private final OrderReader orders;
    private final AskReader asking;
    private final boolean follows;

    ByReader(
            SegmentCursor cursor,
            Sketch sketch,
            WantReader wants,
            OrderReader orders,
            AskReader asking,
            boolean follows) {
        this.cursor = cursor;
        this.sketch = sketch;
        this.wants = wants;
        this.orders = orders;
        this.asking = asking;
        this.follows = follows;
    }

    void by() {
        boolean figures = follows
                || sketch.howMuch
                || sketch.wants.stream().anyMatch(want -> want.function() != null)
                || sketch.share
                || cursor.laterDoes(Sense.COUNT)
                || (sketch.wants.size() == 1
                        && SegmentKinds.isMeasure(sketch.wants.get(0).what()));
        Segment next = cursor.peek(0);
        boolean named = next.is(Segment.Kind.NAME)
                && (cursor.peek(1).is(Segment.Kind.VALUE) || cursor.peek(1).is(Segment.Kind.QUOTED));
        boolean ranked = next.is(Segment.Kind.NAME)
                && !figures
                && !sketch.wants.isEmpty()
                && (SegmentKinds.isMoney(next) || SegmentKinds.isMeasure(next))
                && !next.isTableLike();
        boolean compared = sketch.compare && next.is(Segment.Kind.NAME) && sketch.isAnother(next);
        boolean literal = compared
                || named
                || next.is(Segment.Kind.VALUE)
                || next.is(Segment.Kind.QUOTED)
                || next.is(Segment.Kind.UNKNOWN);
        boolean measured = sketch.superlative && next.is(Segment.Kind.NAME) && !next.isTableLike();
        if (sketch.superlative && next.is(Segment.Kind.NAME) && SegmentKinds.isText(next)) {
            wants.insteadOfThing(cursor.take());
        } else if (measured && SegmentKinds.isMeasure(next) && !sketch.sorts.isEmpty()) {
            orders.measured(cursor.take());
        } else if (orders.isOpen() || (orders.hasLimit() && sketch.sorts.isEmpty() && !literal)) {
            orders.by();
        } else if (ranked) {
            orders.ranked();
        } else if (!figures && !literal && WordRoles.isDate(next) && !sketch.wants.isEmpty()) {
            orders.by();
        } else if (literal) {
            asking.describe(Sense.THAT);
        } else if (figures) {
            asking.groupNext = true;
        } else {
            asking.describe(Sense.THAT);
        }
    }
}
