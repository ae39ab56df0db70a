package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.segment.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the most and the least of something: as a figure, or as an order. Not thread-safe; one question each. */
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
final class SuperlativeReader {
    private final SegmentCursor cursor;
    private final Sketch sketch;
    private final WantReader wants;
    private final OrderReader orders;

    SuperlativeReader(SegmentCursor cursor, Sketch sketch, WantReader wants, OrderReader orders) {
        this.cursor = cursor;
        this.sketch = sketch;
        this.wants = wants;
        this.orders = orders;
    }

    /** "First" counts from the top only before a number; else it is part of something else. */
    void top(Segment segment, Sense sense) {
        boolean first =
                segment.text().equalsIgnoreCase("first") && !cursor.peek(0).is(Segment.Kind.NUMBER);
        boolean ofThings =
                cursor.peek(0).is(Segment.Kind.NAME) && cursor.peek(0).isTableLike();
        if (first && ofThings && wants.head && !sketch.superlative) {
            orders.hinted(OrderReader.DATES, false);
        } else if (first) {
            sketch.soft.add(segment.text());
            orders.onlyOrder();
        } else {
            orders.top(sense == Sense.TOP);
        }
    }

    /** "From the most expensive to the cheapest" orders all. */
    private boolean isOneEnd(Segment segment) {
        return cursor.previous().text().equalsIgnoreCase("from")
                && !segment.requirePhrase().hints().isEmpty()
                && cursor.peek(0).text().equalsIgnoreCase("to")
                && (cursor.peek(1).does(Sense.BOTTOM_BY) || cursor.peek(1).does(Sense.TOP_BY));
    }

    /** Takes "highest" and "lowest": a figure, or an order by what is named next. */
    void extreme(Segment segment) {
        boolean maximum = segment.does(Sense.MAXIMUM);
        if (cursor.nextDoes(Sense.BY) && cursor.peek(1).is(Segment.Kind.NAME)) {
            cursor.skip(1);
            orders.extreme(maximum);
            return;
        }
        Segment next = cursor.peek(0);
        boolean described = !wants.head
                || (wants.of && !sketch.wants.isEmpty())
                || cursor.previous().does(Sense.WITH)
                || cursor.previous().does(Sense.HAVE);
        boolean pair = next.does(Sense.AND);
        boolean entity = next.is(Segment.Kind.NAME)
                && next.isTableLike()
                && next.columnScore() < 0.9
                && !SegmentKinds.isPartOfMeasure(next);
        // "The three biggest stores" are big by something, and not by their names.
        boolean bySize = entity && !pair;
        if (described || (orders.hasLimit() && !bySize)) {
            orders.extreme(maximum);
        } else if (bySize) {
            orders.hinted(
                    List.of("size", "area", "population", "capacity", "amount", "total", "price", "salary"), maximum);
        } else {
            wants.functions.add(maximum ? Function.MAX : Function.MIN);
        }
    }

    /** Takes "most" and adjectives such as "cheapest". */
    void superlative(Segment segment, @Nullable Segment lastName) {
        Segment next = cursor.peek(0);
        boolean descending = segment.does(Sense.MOST) || segment.does(Sense.TOP_BY);
        boolean ends = cursor.nextDoes(Sense.TOP)
                && next.text().equalsIgnoreCase("first")
                && !cursor.peek(1).is(Segment.Kind.NUMBER)
                && orders.turn(descending);
        if (ends) {
            cursor.skip(1);
            return;
        }
        if (isOneEnd(segment)) {
            cursor.skip(2);
            orders.fromTo(segment.requirePhrase().hints(), descending);
            return;
        }
        if (segment.does(Sense.TOP_BY) || segment.does(Sense.BOTTOM_BY)) {
            boolean property =
                    wants.head && next.is(Segment.Kind.NAME) && !next.isTableLike() && sketch.wants.isEmpty();
            if (property) {
                wants.functions.add(descending ? Function.MAX : Function.MIN);
            } else {
                orders.hinted(segment.requirePhrase().hints(), descending);
            }
            return;
        }
        boolean common = segment.requirePhrase().words().stream().anyMatch(OrderReader.COMMON::contains);
        boolean ofVerb = lastName != null
                && cursor.previous() == lastName
                && !sketch.wants.isEmpty()
                && sketch.wants.get(0).what() != lastName
                && (SegmentKinds.isVerb(lastName) || SegmentKinds.isVerbal(lastName));
        if (common && !ofVerb) {
            orders.common(descending);
        } else {
            orders.most(descending, lastName);
            wants.head = wants.head && sketch.wants.isEmpty();
        }
    }
}
