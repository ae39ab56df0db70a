package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.segment.Segment;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a figure with a bound into a sketch: "the average price is above 80". Not thread-safe; one question each. */
final class FigureReader {
    private final SegmentCursor cursor;
    private final OpenClause open;

    FigureReader(SegmentCursor cursor, OpenClause open) {
        this.cursor = cursor;
        this.open = open;
    }

    /** Takes a figure over things that belong to the subject, compared with a number; false if none follows. */
    boolean bounded(Function function, Segment name) {
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
