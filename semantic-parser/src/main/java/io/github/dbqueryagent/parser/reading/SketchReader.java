package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Expression.Function;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the parts of a question apart: what is wanted, conditions, groups, order. Not thread-safe; one question each.
 *
 * <p>It walks the segments once. Up to the first word that begins a description ("who", "with", "in") names are what is
 * wanted, after it they are conditions.
 */
final class SketchReader {
    private static final Set<Sense> OPERATORS = EnumSet.of(
            Sense.GREATER,
            Sense.AT_LEAST,
            Sense.LESS,
            Sense.AT_MOST,
            Sense.EQUAL,
            Sense.BETWEEN,
            Sense.CONTAINS,
            Sense.STARTS,
            Sense.ENDS,
            Sense.MISSING,
            Sense.DIFFERENT,
            Sense.NOT);
    private static final Set<Sense> SUPERLATIVES =
            EnumSet.of(Sense.MOST, Sense.LEAST, Sense.TOP_BY, Sense.BOTTOM_BY, Sense.MAXIMUM, Sense.MINIMUM);

    private final SegmentCursor cursor;
    private final Sketch sketch = new Sketch();
    private final ConditionReader conditions;
    private final OrderReader orders;
    private final List<Function> functions = new ArrayList<>();
    private boolean head = true;
    private boolean distinct;
    private boolean of;
    private boolean groupNext;
    private @Nullable Segment lastName;

    private SketchReader(List<Segment> segments) {
        this.cursor = new SegmentCursor(segments);
        this.conditions = new ConditionReader(cursor, sketch);
        this.orders = new OrderReader(cursor, sketch);
    }

    static Sketch read(List<Segment> segments) {
        var reader = new SketchReader(segments);
        while (reader.cursor.hasNext()) {
            reader.step(reader.cursor.take());
        }
        reader.finish();
        return reader.sketch;
    }

    private void step(Segment segment) {
        switch (segment.kind()) {
            case PHRASE -> phrase(segment);
            case NAME -> name(segment);
            case VALUE, QUOTED -> value(segment);
            case NUMBER -> number(segment);
            case PERIOD -> conditions.period(segment, lastName);
            case COMMA -> {
                of = false;
                conditions.pause();
            }
            case UNIT -> {}
            case SOFT -> sketch.soft.add(segment.text());
            case UNKNOWN -> unknown(segment);
        }
    }

    private void unknown(Segment segment) {
        if (conditions.takesText(segment)) {
            return;
        }
        sketch.unknown.add(segment.text());
    }

    private void number(Segment segment) {
        boolean superlative = cursor.nextDoesAny(SUPERLATIVES) || cursor.nextDoes(Sense.TOP);
        boolean bare = head
                && sketch.wants.isEmpty()
                && functions.isEmpty()
                && cursor.peek(0).is(Segment.Kind.NAME);
        if (superlative || (bare && !conditions.hasColumn())) {
            orders.limit(segment.requireNumber());
        } else {
            conditions.number(segment);
        }
    }

    private void value(Segment segment) {
        Segment next = cursor.peek(0);
        boolean adjective = head && next.is(Segment.Kind.NAME);
        Segment near = adjective ? null : nearName(segment);
        if (near != null && head && !sketch.wants.isEmpty()) {
            dropWant(near);
        }
        conditions.value(segment, near);
    }

    /** Returns the name right before a value, which may be its column. */
    private @Nullable Segment nearName(Segment value) {
        Segment before = cursor.previous();
        boolean touching = before.is(Segment.Kind.NAME)
                || (before.does(Sense.EQUAL)
                        || before.does(Sense.NOT)
                        || before.does(Sense.OF)
                        || before.does(Sense.DIFFERENT));
        return touching && lastName != null && !value.text().isEmpty() ? lastName : null;
    }

    /** "Status completed" in the head is a condition and not a column to show. */
    private void dropWant(Segment name) {
        int last = sketch.wants.size() - 1;
        Sketch.Want want = sketch.wants.get(last);
        if (want.what() == name && want.function() == null && !name.isTableLike() && cursor.previous() == name) {
            sketch.wants.remove(last);
        }
    }

    private void phrase(Segment segment) {
        Sense sense = segment.requirePhrase().sense();
        switch (sense) {
            case COUNT, SUM, AVERAGE -> function(sense);
            case MAXIMUM, MINIMUM -> extreme(segment);
            case MOST, LEAST, TOP_BY, BOTTOM_BY -> superlative(segment);
            case TOP, BOTTOM -> orders.top(sense == Sense.TOP);
            case HOW_MUCH -> sketch.howMuch = true;
            case SHARE -> {
                sketch.share = true;
                sketch.wants.clear();
            }
            case DISTINCT -> distinct = true;
            case EACH -> groupNext = true;
            case SPAN -> span(segment);
            case BY -> by();
            case ORDER, ASCENDING, DESCENDING, ALPHABETIC, NEWEST_FIRST, OLDEST_FIRST -> orders.begin(segment);
            case OF -> of = true;
            case THAT, WITH, WHOSE, HAVE, PLACED -> describe(sense);
            case WHO, WHEN, WHERE, WHICH, SHOW, WHETHER -> ask(sense);
            case COMPARE -> sketch.compare = true;
            case BOTH -> sketch.both = true;
            case AND, OR -> conditions.link(sense == Sense.OR);
            case FOLLOW_UP, THOSE -> {}
            default -> {
                if (!sketch.wants.isEmpty() || !sketch.owners.isEmpty()) {
                    head = false;
                }
                conditions.operator(segment, lastName);
            }
        }
    }

    private void ask(Sense sense) {
        boolean first = sketch.wants.isEmpty() && sketch.owners.isEmpty();
        if (!first && (sense == Sense.WHO || sense == Sense.WHERE || sense == Sense.WHICH || sense == Sense.WHEN)) {
            describe(Sense.THAT);
            return;
        }
        sketch.who |= sense == Sense.WHO;
        sketch.when |= sense == Sense.WHEN;
        sketch.where |= sense == Sense.WHERE;
        sketch.whether |= sense == Sense.WHETHER && first && functions.isEmpty() && !sketch.who;
        if (sense == Sense.SHOW || first) {
            head = true;
            groupNext = false;
        }
    }

    private void describe(Sense sense) {
        of = false;
        if (!sketch.wants.isEmpty() || !sketch.owners.isEmpty()) {
            head = false;
        }
        if (sense == Sense.WHOSE || sense == Sense.THAT) {
            conditions.pause();
        }
    }

    private void function(Sense sense) {
        Function function = sense == Sense.COUNT ? Function.COUNT : sense == Sense.SUM ? Function.SUM : Function.AVG;
        if (sense == Sense.COUNT && functions.contains(Function.SUM)) {
            functions.remove(Function.SUM);
        }
        functions.add(function);
    }

    private void extreme(Segment segment) {
        boolean maximum = segment.does(Sense.MAXIMUM);
        Segment next = cursor.peek(0);
        boolean described =
                !head || cursor.previous().does(Sense.WITH) || cursor.previous().does(Sense.HAVE);
        boolean pair = next.does(Sense.AND);
        boolean entity = next.is(Segment.Kind.NAME) && next.isTableLike() && next.columnScore() < 0.9;
        if (described || orders.hasLimit()) {
            orders.extreme(maximum);
        } else if (entity && !pair) {
            orders.hinted(
                    List.of("size", "area", "population", "capacity", "amount", "total", "price", "salary"), maximum);
        } else {
            functions.add(maximum ? Function.MAX : Function.MIN);
        }
    }

    private void superlative(Segment segment) {
        Segment next = cursor.peek(0);
        boolean descending = segment.does(Sense.MOST) || segment.does(Sense.TOP_BY);
        if (segment.does(Sense.TOP_BY) || segment.does(Sense.BOTTOM_BY)) {
            boolean property = head && next.is(Segment.Kind.NAME) && !next.isTableLike() && sketch.wants.isEmpty();
            if (property) {
                functions.add(descending ? Function.MAX : Function.MIN);
            } else {
                orders.hinted(segment.requirePhrase().hints(), descending);
            }
            return;
        }
        boolean common = segment.requirePhrase().words().stream().anyMatch(OrderReader.COMMON::contains);
        if (common) {
            orders.common(descending);
        } else {
            orders.most(descending, lastName);
            head = head && sketch.wants.isEmpty();
        }
    }

    private void span(Segment segment) {
        sketch.span = DateUnit.valueOf(segment.requirePhrase().hints().get(0));
        groupNext = false;
    }

    private void by() {
        boolean figures = sketch.howMuch
                || sketch.wants.stream().anyMatch(want -> want.function() != null)
                || sketch.share
                || (sketch.wants.size() == 1 && isMeasure(sketch.wants.get(0).what()));
        Segment next = cursor.peek(0);
        boolean literal = next.is(Segment.Kind.VALUE) || next.is(Segment.Kind.QUOTED) || next.is(Segment.Kind.UNKNOWN);
        if (orders.isOpen() || (orders.hasLimit() && sketch.sorts.isEmpty() && !literal)) {
            orders.by();
        } else if (literal) {
            describe(Sense.THAT);
        } else if (figures) {
            groupNext = true;
        } else {
            describe(Sense.THAT);
        }
    }

    private static boolean isMeasure(@Nullable Segment segment) {
        return segment != null
                && segment.matches().stream()
                        .anyMatch(match ->
                                match.column() != null && match.column().isMeasure());
    }

    private void name(Segment segment) {
        Segment before = lastName;
        lastName = segment;
        if (orders.takes(segment, functions)) {
            functions.clear();
            return;
        }
        if (groupNext) {
            group(segment);
            return;
        }
        boolean verb = isVerb(segment) && (!sketch.wants.isEmpty() || !sketch.owners.isEmpty() || sketch.who);
        if (head && verb && functions.isEmpty()) {
            head = false;
        }
        if (head) {
            want(segment, before);
        } else if (!functions.isEmpty()) {
            if (!conditions.figure(functions.get(functions.size() - 1), segment)) {
                functions.forEach(function -> sketch.wants.add(new Sketch.Want(function, segment, distinct)));
            }
            functions.clear();
        } else if (!conditions.name(segment, isNextOperator(), verb)) {
            sketch.wants.add(new Sketch.Want(null, segment, false));
        }
    }

    private boolean isNextOperator() {
        Segment next = cursor.peek(0);
        return next.isLiteral()
                || cursor.nextDoesAny(OPERATORS)
                || next.is(Segment.Kind.UNKNOWN) && next.text().length() == 1;
    }

    private void group(Segment segment) {
        sketch.groups.add(segment);
        boolean more = cursor.nextDoes(Sense.AND) && cursor.peek(1).is(Segment.Kind.NAME)
                || cursor.peek(0).is(Segment.Kind.COMMA) && cursor.peek(1).is(Segment.Kind.NAME) && !head;
        if (more) {
            cursor.skip(1);
        } else {
            groupNext = false;
        }
    }

    private void want(Segment segment, @Nullable Segment before) {
        boolean owner = of && functions.isEmpty() && !sketch.wants.isEmpty();
        if (segment.possessive() && functions.isEmpty()) {
            sketch.owners.add(segment);
        } else if (owner) {
            sketch.owners.add(segment);
        } else if (!functions.isEmpty()) {
            functions.forEach(function -> sketch.wants.add(new Sketch.Want(function, segment, distinct)));
        } else if (before != null
                && cursor.previous() == before
                && isThing(before)
                && !segment.isTableLike()
                && removePlain(before)) {
            sketch.owners.add(before);
            sketch.wants.add(new Sketch.Want(null, segment, distinct));
        } else {
            sketch.wants.add(new Sketch.Want(null, segment, distinct));
        }
        sketch.distinct |= distinct;
        distinct = false;
        functions.clear();
        of = false;
    }

    private static boolean isThing(Segment segment) {
        return segment.isTableLike();
    }

    private boolean removePlain(Segment segment) {
        return sketch.wants.removeIf(want -> want.what() == segment && want.function() == null);
    }

    static boolean isVerb(Segment segment) {
        String lower = Words.lower(segment.text());
        return lower.indexOf(' ') < 0
                && ((lower.endsWith("ed") && lower.length() > 4) || ConditionReader.VERBS.contains(lower));
    }

    private void finish() {
        if (!functions.isEmpty()) {
            Function function = functions.get(functions.size() - 1);
            boolean bare = sketch.wants.size() == 1 && sketch.wants.get(0).function() == null;
            if (bare && function != Function.COUNT) {
                Sketch.Want want = sketch.wants.remove(0);
                sketch.wants.add(new Sketch.Want(function, want.what(), want.distinct()));
            } else if (function == Function.COUNT) {
                sketch.wants.add(new Sketch.Want(Function.COUNT, null, false));
            }
        }
        conditions.finish();
        orders.finish();
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
