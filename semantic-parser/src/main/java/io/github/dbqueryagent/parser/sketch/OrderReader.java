package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.segment.Segment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads orders, superlatives and limits into a sketch. Not thread-safe; one question each. */
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
final class OrderReader {
    /** Words of superlatives that speak of how often a thing itself appears. */
    static final Set<String> COMMON = Set.of(
            "common",
            "commonly",
            "popular",
            "frequent",
            "frequently",
            "often",
            "used",
            "prevalent",
            "busiest",
            "active",
            "rarest");

    static final List<String> DATES = List.of("date", "time", "created", "start", "year");
    private static final Set<String> LASTING = Stemmer.stems("time duration day hour minute second length delay");
    private static final int DEFAULT_TOP = 10;
    /** The hint at the figure that is shown. */
    private static final List<String> SHOWN = List.of("*shown");

    private final SegmentCursor cursor;
    private final Sketch sketch;
    private boolean open;
    private boolean descending;
    private boolean top;

    OrderReader(SegmentCursor cursor, Sketch sketch) {
        this.cursor = cursor;
        this.sketch = sketch;
    }

    boolean isOpen() {
        return open;
    }

    boolean hasLimit() {
        return sketch.limit != null || top;
    }

    void limit(BigDecimal number) {
        sketch.limit = Math.max(1, number.min(BigDecimal.valueOf(100_000)).intValue());
        descending = true;
    }

    void top(boolean first) {
        top = true;
        descending = first;
        if (cursor.peek(0).is(Segment.Kind.NUMBER)) {
            limit(cursor.take().requireNumber());
            descending = first;
        }
    }

    /** "Newest first" orders and does not limit. */
    void onlyOrder() {
        if (sketch.superlative && !sketch.sorts.isEmpty() && sketch.limit != null && sketch.limit == 1) {
            sketch.limit = null;
        }
    }

    /** "Clients by revenue" puts the greatest first. */
    void ranked() {
        open = true;
        descending = true;
    }

    /** "The longest books, by page count" says what they are longest by. */
    void measured(Segment name) {
        Sketch.Sort last = sketch.sorts.get(sketch.sorts.size() - 1);
        if (!last.hints().isEmpty() && last.hints().get(0).startsWith("*")) {
            return;
        }
        sketch.sorts.remove(last);
        // Who is slow takes long.
        boolean turned = last.hints().contains("speed")
                && name.matches().get(0).column() != null
                && name.matches().get(0).column().stems().stream().anyMatch(LASTING::contains);
        sketch.sorts.add(new Sketch.Sort(last.function(), name, List.of(), last.descending() != turned));
    }

    void by() {
        open = true;
    }

    /** Begins an order; its direction may stand before or after what is ordered by. */
    void begin(Segment segment) {
        switch (segment.requirePhrase().sense()) {
            case ASCENDING -> direction(false);
            case DESCENDING -> direction(true);
            case NEWEST_FIRST -> dated(true);
            case OLDEST_FIRST -> dated(false);
            case ALPHABETIC -> alphabetic();
            default -> {
                open = true;
                descending = false;
            }
        }
    }

    private void dated(boolean down) {
        if (!turn(down)) {
            sketch.sorts.add(new Sketch.Sort(null, null, DATES, down));
        }
    }

    private void alphabetic() {
        open = false;
        cursor.skipIf(Sense.THOSE);
        Segment next = cursor.peek(cursor.nextDoes(Sense.OF) || cursor.nextDoes(Sense.BY) ? 1 : 0);
        if (next.is(Segment.Kind.NAME)) {
            open = true;
            descending = false;
        } else if (sketch.sorts.isEmpty()) {
            sketch.sorts.add(new Sketch.Sort(null, null, List.of(), false));
        }
    }

    private void direction(boolean down) {
        int last = sketch.sorts.size() - 1;
        Segment next = cursor.peek(cursor.nextDoes(Sense.OF) || cursor.nextDoes(Sense.BY) ? 1 : 0);
        boolean more = next.is(Segment.Kind.NAME) || SegmentKinds.functionOf(next) != null;
        if (last >= 0 && !sketch.superlative && !more) {
            Sketch.Sort sort = sketch.sorts.get(last);
            sketch.sorts.set(last, new Sketch.Sort(sort.function(), sort.by(), sort.hints(), down));
            open = false;
            return;
        }
        open = true;
        descending = down;
    }

    /** Takes the name as what is ordered by, if an order is open. */
    boolean takes(Segment name, List<Function> functions) {
        if (!open) {
            return false;
        }
        Function function = functions.isEmpty() ? null : functions.get(functions.size() - 1);
        if (name.text().matches("(?i)numbers?|counts?")) {
            sketch.sorts.add(new Sketch.Sort(Function.COUNT, null, List.of(), descending));
            open = false;
            return true;
        }
        sketch.sorts.add(new Sketch.Sort(function, name, List.of(), descending));
        open = cursor.nextDoes(Sense.AND) && cursor.peek(1).is(Segment.Kind.NAME);
        return true;
    }

    /** Takes "the highest" or "the lowest" before a name or before a figure over one. */
    void extreme(boolean maximum) {
        Function function = SegmentKinds.functionOf(cursor.peek(0));
        if (function != null) {
            cursor.skip(1);
        }
        cursor.skipIf(Sense.OF);
        Segment next = cursor.peek(0);
        if (next.is(Segment.Kind.NAME)) {
            cursor.skip(1);
            if (cursor.nextDoes(Sense.OF)
                    && cursor.peek(1).is(Segment.Kind.NAME)
                    && cursor.peek(1).isTableLike()) {
                cursor.skip(1);
            }
            addSuperlative(new Sketch.Sort(function, next, List.of(), maximum));
        } else {
            sketch.unknown.add(maximum ? "highest" : "lowest");
        }
    }

    /** "By due date, the earliest first" says which way; false if there is no order to turn. */
    boolean turn(boolean down) {
        if (sketch.sorts.isEmpty() || sketch.superlative) {
            return false;
        }
        Sketch.Sort last = sketch.sorts.remove(sketch.sorts.size() - 1);
        sketch.sorts.add(new Sketch.Sort(last.function(), last.by(), last.hints(), down));
        open = false;
        return true;
    }

    /** "From the latest to the earliest start" orders all, by what is named after it if anything is. */
    void fromTo(List<String> hints, boolean down) {
        boolean named = cursor.peek(0).is(Segment.Kind.NAME) && !cursor.peek(0).isTableLike();
        sketch.sorts.add(
                named
                        ? new Sketch.Sort(null, cursor.take(), List.of(), down)
                        : new Sketch.Sort(null, null, hints, down));
    }

    void hinted(List<String> hints, boolean down) {
        addSuperlative(new Sketch.Sort(null, null, hints, down));
    }

    /** Takes "most common" and the like: the thing that appears most often. */
    void common(boolean down) {
        addSuperlative(new Sketch.Sort(Function.COUNT, null, List.of(), down));
    }

    /** Takes "the most" with what is counted or added up after it, or with a verb before it. */
    void most(boolean down, @Nullable Segment verb) {
        cursor.skipIf(Sense.DISTINCT);
        cursor.skipIf(Sense.COUNT);
        boolean ofThings = cursor.nextDoes(Sense.OF)
                && cursor.peek(1).is(Segment.Kind.NAME)
                && cursor.peek(1).isTableLike()
                && !sketch.wants.isEmpty();
        if (ofThings) {
            // "In which city do most of our customers live" counts customers.
            cursor.skip(1);
        }
        Function function = cursor.nextDoes(Sense.SUM) || cursor.nextDoes(Sense.AVERAGE)
                ? SegmentKinds.functionOf(cursor.take())
                : null;
        Segment next = cursor.peek(0);
        if (next.is(Segment.Kind.NAME)) {
            cursor.skip(1);
            boolean thing = next.isTableLike() && function == null;
            addSuperlative(new Sketch.Sort(thing ? Function.COUNT : function, next, List.of(), down));
        } else if (verb != null && (SegmentKinds.isVerb(verb) || SegmentKinds.isVerbal(verb))) {
            sketch.wants.removeIf(want -> want.what() == verb);
            sketch.clauses.removeIf(clause -> (clause instanceof Clause.Has has && has.thing() == verb)
                    || (clause instanceof Clause.Absent absent && absent.column() == verb));
            boolean summed = function == null && SegmentKinds.isPartOfMeasure(verb);
            // Who "claimed the most" has the greatest claimed amount in all.
            Segment thing = summed ? verb : SegmentKinds.asThing(verb);
            if (summed) {
                addSuperlative(new Sketch.Sort(Function.SUM, verb, List.of(), down));
                return;
            }
            addSuperlative(new Sketch.Sort(thing.isTableLike() ? Function.COUNT : function, thing, List.of(), down));
        } else {
            addSuperlative(new Sketch.Sort(Function.COUNT, null, List.of(), down));
        }
    }

    private void addSuperlative(Sketch.Sort sort) {
        sketch.superlative = true;
        sketch.sorts.add(sort);
        if (sketch.limit == null && !top) {
            sketch.limit = 1;
        }
    }

    void finish() {
        boolean nothing = sketch.sorts.isEmpty();
        if (open && nothing) {
            sketch.sorts.add(new Sketch.Sort(null, null, SHOWN, descending));
        }
        if (top && sketch.limit == null) {
            sketch.limit = DEFAULT_TOP;
        }
    }
}
