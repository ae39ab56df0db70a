package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.query.Expression.Function;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads comparisons with numbers and figures into a sketch. Not thread-safe; one question each. */
final class ComparisonReader {
    private final SegmentCursor cursor;
    private final Sketch sketch;
    private final OpenClause open;

    ComparisonReader(SegmentCursor cursor, Sketch sketch, OpenClause open) {
        this.cursor = cursor;
        this.sketch = sketch;
        this.open = open;
    }

    /** Takes a number that stands alone. */
    void number(Segment segment) {
        compare(segment, "=", List.of());
    }

    /** Takes two numbers as the bounds of the column named last. */
    void between(@Nullable Segment near) {
        Segment name = open.column == null ? near : open.column;
        if (cursor.peek(0).is(Segment.Kind.NUMBER) && cursor.peek(2).is(Segment.Kind.NUMBER)) {
            Segment low = cursor.take();
            cursor.skip(1);
            open.add(new Clause.Range(name, low, cursor.take()));
            open.column = null;
        } else {
            sketch.unknown.add("between");
        }
    }

    /** Takes what follows a word of comparison: a number, a figure over all rows, or another column. */
    void comparison(String sign, List<String> hints, @Nullable Segment near) {
        sketch.flipped |= open.negated;
        String actual = open.signed(sign);
        Segment next = cursor.peek(0);
        Function function = SegmentKinds.functionOf(next);
        if (next.is(Segment.Kind.NUMBER)) {
            cursor.skip(1);
            compare(next, actual, hints);
        } else if (function != null && function != Function.COUNT) {
            cursor.skip(1);
            Segment name = open.column;
            if (cursor.peek(0).is(Segment.Kind.NAME) && !cursor.peek(0).isTableLike()) {
                name = cursor.take();
            } else if (name == null && near != null && !near.isTableLike()) {
                name = near;
            }
            open.add(new Clause.VersusAll(hints.isEmpty() ? name : null, hints, actual, function));
            open.column = null;
            skipWhole();
        } else if (next.is(Segment.Kind.NAME) && (open.column != null || near != null)) {
            Segment left = open.column == null ? near : open.column;
            cursor.skip(1);
            open.add(new Clause.Versus(Objects.requireNonNull(left), actual, next));
            open.column = null;
        } else {
            sketch.unknown.add(sign);
        }
    }

    /** "Of all products" after an average says only what is plain already. */
    private void skipWhole() {
        if (cursor.nextDoes(Sense.OF) && cursor.peek(1).is(Segment.Kind.NAME)) {
            cursor.skip(2);
        }
    }

    private void compare(Segment number, String sign, List<String> hints) {
        BigDecimal value = number.requireNumber();
        String actual = sign;
        if (cursor.skipIf(Sense.OR_MORE)) {
            actual = ">=";
        } else if (cursor.skipIf(Sense.OR_LESS)) {
            actual = "<=";
        }
        actual = open.signed(actual);
        boolean age = cursor.peek(0).text().startsWith("year")
                && cursor.peek(1).text().equals("old");
        cursor.skipUnits();
        Segment next = cursor.peek(0);
        if (open.column != null && SegmentKinds.isMoney(open.column) && open.column.columnScore() < 0.9) {
            if (cursor.peek(-1).text().startsWith("time")) {
                sketch.unknown.add(cursor.peek(-1).text());
            }
            open.add(new Clause.Aggregated(Function.SUM, open.column, actual, value));
        } else if (age && open.column == null && hints.isEmpty()) {
            open.add(new Clause.Hinted(List.of("age"), null, actual, value));
        } else if (!hints.isEmpty() || open.column != null) {
            open.add(new Clause.Hinted(hints, open.column, actual, value));
        } else if (cursor.nextDoes(Sense.DISTINCT) && cursor.peek(1).is(Segment.Kind.NAME)) {
            cursor.skip(1);
            open.add(new Clause.Counted(cursor.take(), actual, value));
        } else if (next.is(Segment.Kind.NAME)) {
            cursor.skip(1);
            open.add(
                    next.isTableLike()
                            ? new Clause.Counted(next, actual, value)
                            : new Clause.Hinted(List.of(), next, actual, value));
        } else if (next.is(Segment.Kind.VALUE) && cursor.peek(1).is(Segment.Kind.NAME)) {
            cursor.skip(2);
            open.add(new Clause.Is(null, "=", List.of(next), false));
            open.add(new Clause.Counted(cursor.peek(-1), actual, value));
        } else if (next.is(Segment.Kind.VALUE)) {
            cursor.skip(1);
            open.add(new Clause.Is(null, "=", List.of(next), false));
            open.add(new Clause.Counted(null, actual, value));
        } else {
            open.add(new Clause.Hinted(List.of(), null, actual, value));
        }
        open.column = null;
    }

    /** Takes a figure over things that belong to the subject, compared with a number; false if none follows. */
    boolean figure(Function function, Segment name) {
        int ahead = 0;
        while (cursor.peek(ahead).is(Segment.Kind.SOFT)) {
            ahead++;
        }
        Segment operator = cursor.peek(ahead);
        String sign = sign(operator);
        boolean plain = sign == null && operator.is(Segment.Kind.NUMBER);
        Segment number = plain ? operator : cursor.peek(ahead + 1);
        if ((sign == null && !plain) || !number.is(Segment.Kind.NUMBER)) {
            return false;
        }
        cursor.skip(ahead + (plain ? 1 : 2));
        cursor.skipUnits();
        String actual = sign == null ? "=" : open.signed(sign);
        open.negated = false;
        BigDecimal value = number.requireNumber();
        open.add(
                function == Function.COUNT
                        ? new Clause.Counted(name, actual, value)
                        : new Clause.Aggregated(function, name, actual, value));
        return true;
    }

    private static @Nullable String sign(Segment segment) {
        if (segment.phrase() == null) {
            return null;
        }
        return switch (segment.phrase().sense()) {
            case GREATER -> ">";
            case AT_LEAST -> ">=";
            case LESS -> "<";
            case AT_MOST -> "<=";
            case EQUAL -> "=";
            default -> null;
        };
    }
}
