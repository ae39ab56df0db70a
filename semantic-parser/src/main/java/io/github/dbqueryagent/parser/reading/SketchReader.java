package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Words;
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
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
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
    private final Adjectives adjectives;
    private final List<Function> functions = new ArrayList<>();
    private boolean head = true;
    private boolean distinct;
    private boolean of;
    private boolean groupNext;
    private boolean restated;
    private boolean linked;
    private @Nullable Segment lastName;

    private final boolean follows;

    private SketchReader(List<Segment> segments, boolean follows, @Nullable Segment before) {
        this.follows = follows;
        this.cursor = new SegmentCursor(segments);
        this.conditions = new ConditionReader(cursor, sketch);
        this.orders = new OrderReader(cursor, sketch);
        this.adjectives = new Adjectives(cursor, sketch, before);
    }

    /**
     * Reads the segments.
     *
     * @param follows whether the question before asked for figures, which this one may group
     * @param before what the question before was about, or null
     */
    static Sketch read(List<Segment> segments, boolean follows, @Nullable Segment before) {
        var reader = new SketchReader(segments, follows, before);
        while (reader.cursor.hasNext()) {
            reader.step(reader.cursor.take());
        }
        reader.finish();
        reader.sketch.unknown.addAll(Audit.lost(segments, reader.sketch));
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
                linked = true;
                conditions.pause();
            }
            case UNIT -> {}
            case SOFT -> {
                sketch.soft.add(segment.text());
                if (SegmentKinds.isVerb(segment) && !sketch.wants.isEmpty() && functions.isEmpty()) {
                    head = false;
                }
            }
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
        if (head && functions.contains(Function.COUNT) && !adjective) {
            functions.clear();
            sketch.wants.add(new Sketch.Want(Function.COUNT, null, false));
        }
        if (groupNext && !segment.matches().isEmpty()) {
            name(segment);
            return;
        }
        boolean key = conditions.isNegated()
                && !segment.matches().isEmpty()
                && segment.matches().stream()
                        .anyMatch(match -> match.column() != null
                                && match.column().foreign()
                                && sketch.wants.stream().anyMatch(want -> SegmentKinds.isOf(want.what(), match)));
        if (key) {
            conditions.truth(segment);
            return;
        }
        boolean noun = head && sketch.wants.isEmpty() && sketch.owners.isEmpty() && !adjective && sketch.noun == null;
        noun &= Stemmer.isPlural(Words.lower(segment.text()))
                || Character.isUpperCase(segment.text().codePointAt(0));
        if (sketch.noun != null && SegmentKinds.isVerb(segment) && sketch.wants.isEmpty()) {
            head = false;
        }
        if (noun && !segment.is(Segment.Kind.QUOTED) && cursor.peek(-2).kind() == Segment.Kind.PHRASE) {
            sketch.noun = segment;
        }
        boolean asked =
                sketch.who && sketch.wants.size() == 1 && sketch.wants.get(0).what() == lastName;
        Segment near = adjective || asked ? null : nearName(segment);
        if (near != null && head && !sketch.wants.isEmpty()) {
            dropWant(near);
        }
        conditions.value(segment, near);
    }

    /** Returns the name right before a value, which may be its column. */
    private @Nullable Segment nearName(Segment value) {
        Segment before = cursor.previous();
        boolean touching = before.is(Segment.Kind.NAME)
                || before.does(Sense.EQUAL)
                || before.does(Sense.NOT)
                || before.does(Sense.DIFFERENT);
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
            case COUNT, SUM, AVERAGE -> function(sense, segment);
            case MAXIMUM, MINIMUM -> extreme(segment);
            case MOST, LEAST, TOP_BY, BOTTOM_BY -> superlative(segment);
            case TOP, BOTTOM -> top(segment, sense);
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
            case WHO, WHEN, WHERE, WHICH, WHETHER -> ask(sense);
            case SHOW -> show(segment);
            case COMPARE -> sketch.compare = true;
            case BOTH -> sketch.both = true;
            case AND, OR -> {
                linked = true;
                if (!head || cursor.previous().is(Segment.Kind.VALUE)) {
                    conditions.link(sense == Sense.OR);
                }
            }
            case FOLLOW_UP, THOSE -> {}
            default -> {
                if (!sketch.wants.isEmpty() || !sketch.owners.isEmpty()) {
                    head = false;
                }
                conditions.operator(segment, lastName);
            }
        }
    }

    /** "First" counts from the top only before a number; else it is part of something else. */
    private void top(Segment segment, Sense sense) {
        if (segment.text().equalsIgnoreCase("first") && !cursor.peek(0).is(Segment.Kind.NUMBER)) {
            sketch.soft.add(segment.text());
            orders.onlyOrder();
        } else {
            orders.top(sense == Sense.TOP);
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
        sketch.whether |=
                sense == Sense.WHETHER && first && functions.isEmpty() && !sketch.who && !sketch.when && !sketch.where;
        Segment next = cursor.peek(0);
        sketch.distinct |= first
                && sense == Sense.WHICH
                && cursor.peek(-1).requirePhrase().words().size() == 1
                && next.is(Segment.Kind.NAME)
                && !next.isTableLike()
                && !cursor.peek(1).does(Sense.OF);
        if (sense == Sense.SHOW || first) {
            restated |= !first && !head;
            head = true;
            groupNext = false;
        }
    }

    /** A command begins a sentence or follows a mark; elsewhere its verb is part of what is said. */
    private void show(Segment segment) {
        Segment before = cursor.previous();
        boolean begins = (sketch.wants.isEmpty() && sketch.clauses.isEmpty() && sketch.owners.isEmpty())
                || before.is(Segment.Kind.COMMA)
                || before.does(Sense.AND)
                || before.does(Sense.SHOW);
        if (begins) {
            ask(Sense.SHOW);
        } else {
            sketch.unknown.add(segment.text());
        }
    }

    private void describe(Sense sense) {
        of = false;
        linked = false;
        if (functions.contains(Function.COUNT) && head && (sense == Sense.THAT || sense == Sense.WITH)) {
            functions.clear();
            sketch.wants.add(new Sketch.Want(Function.COUNT, null, false));
        }
        boolean have = sense == Sense.HAVE || sense == Sense.THAT || sense == Sense.WITH;
        if (!sketch.wants.isEmpty() || !sketch.owners.isEmpty() || (sketch.noun != null && have)) {
            head = false;
        }
        if (sense == Sense.WHOSE || sense == Sense.THAT) {
            conditions.pause();
        }
    }

    private void function(Sense sense, Segment segment) {
        if (sense == Sense.COUNT
                && cursor.previous().is(Segment.Kind.NAME)
                && segment.text().startsWith("number")) {
            of = true;
            return;
        }
        Function function = sense == Sense.COUNT ? Function.COUNT : sense == Sense.SUM ? Function.SUM : Function.AVG;
        if (sense == Sense.COUNT && functions.contains(Function.SUM)) {
            functions.remove(Function.SUM);
        }
        functions.add(function);
    }

    private void extreme(Segment segment) {
        boolean maximum = segment.does(Sense.MAXIMUM);
        Segment next = cursor.peek(0);
        boolean described = !head
                || (of && !sketch.wants.isEmpty())
                || cursor.previous().does(Sense.WITH)
                || cursor.previous().does(Sense.HAVE);
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
        boolean figures = follows
                || sketch.howMuch
                || sketch.wants.stream().anyMatch(want -> want.function() != null)
                || sketch.share
                || (sketch.wants.size() == 1
                        && SegmentKinds.isMeasure(sketch.wants.get(0).what()));
        Segment next = cursor.peek(0);
        boolean named = next.is(Segment.Kind.NAME)
                && (cursor.peek(1).is(Segment.Kind.VALUE) || cursor.peek(1).is(Segment.Kind.QUOTED));
        boolean ranked = next.is(Segment.Kind.NAME)
                && !figures
                && !sketch.wants.isEmpty()
                && (MeasureFinder.isMoney(next) || SegmentKinds.isMeasure(next))
                && !next.isTableLike();
        boolean literal =
                named || next.is(Segment.Kind.VALUE) || next.is(Segment.Kind.QUOTED) || next.is(Segment.Kind.UNKNOWN);
        if (orders.isOpen() || (orders.hasLimit() && sketch.sorts.isEmpty() && !literal)) {
            orders.by();
        } else if (ranked) {
            orders.ranked();
        } else if (literal) {
            describe(Sense.THAT);
        } else if (figures) {
            groupNext = true;
        } else {
            describe(Sense.THAT);
        }
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
        boolean verb =
                SegmentKinds.isVerb(segment) && (!sketch.wants.isEmpty() || !sketch.owners.isEmpty() || sketch.who);
        if (head && verb && functions.isEmpty()) {
            head = false;
        }
        if (adjectives.isRatherValue(segment, head || functions.isEmpty())) {
            lastName = before;
            value(segment);
        } else if (adjectives.isAdjective(segment, of, head)) {
            adjective(segment);
        } else if (head) {
            want(segment, before);
            linked = false;
        } else if (!functions.isEmpty()) {
            if (!conditions.figure(functions.get(functions.size() - 1), segment)) {
                functions.forEach(function -> sketch.wants.add(new Sketch.Want(function, segment, distinct)));
            }
            functions.clear();
        } else if (cursor.previous().does(Sense.THOSE) && !isNextOperator() && !verb) {
            sketch.wants.add(new Sketch.Want(null, segment, false));
        } else if (!conditions.name(segment, isNextOperator(), verb)) {
            sketch.wants.add(new Sketch.Want(null, segment, false));
        }
    }

    private void adjective(Segment segment) {
        boolean truth = segment.values().isEmpty()
                || (adjectives.isOpposite() && !segment.matches().isEmpty());
        if (!truth && conditions.isNegated() && !adjectives.isOpposite()) {
            conditions.absent(segment, cursor.take());
        } else if (truth) {
            conditions.truth(segment);
        } else {
            conditions.value(segment, null);
        }
    }

    private boolean isNextOperator() {
        boolean operatorAfter = cursor.peek(1).phrase() != null
                && OPERATORS.contains(cursor.peek(1).phrase().sense());
        if (cursor.nextDoes(Sense.OF) && (cursor.peek(1).isLiteral() || operatorAfter)) {
            cursor.skip(1);
        }
        Segment next = cursor.peek(0);
        Segment then = cursor.peek(1);
        boolean another = next.does(Sense.NOT) && !then.isLiteral() && lastName != null && lastName.isTableLike();
        if (another) {
            return false;
        }
        return next.isLiteral()
                || cursor.nextDoesAny(OPERATORS)
                || (next.is(Segment.Kind.UNKNOWN) && next.text().length() == 1);
    }

    private void group(Segment segment) {
        sketch.groups.add(segment);
        boolean more = (cursor.nextDoes(Sense.AND) && cursor.peek(1).is(Segment.Kind.NAME))
                || (cursor.peek(0).is(Segment.Kind.COMMA) && cursor.peek(1).is(Segment.Kind.NAME) && !head);
        if (more) {
            cursor.skip(1);
        } else {
            groupNext = false;
        }
    }

    private void want(Segment segment, @Nullable Segment before) {
        if (restated && functions.isEmpty()) {
            restate();
        }
        averageOfCounts(segment);
        boolean counted = functions.isEmpty()
                && segment.isTableLike()
                && !linked
                && sketch.wants.removeIf(want -> want.function() == Function.COUNT && want.what() == null);
        if (counted) {
            functions.add(Function.COUNT);
        }
        boolean follows = !linked && !sketch.wants.isEmpty() && segment.isTableLike() && !restarted();
        boolean owner = functions.isEmpty() && !sketch.wants.isEmpty() && (of || follows);
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
            sketch.wants.add(new Sketch.Want(sameFunction(segment), segment, distinct));
        }
        sketch.distinct |= distinct;
        distinct = false;
        functions.clear();
        of = false;
    }

    /** "Which customers …? Show their names": what is shown is said again, more exactly. */
    private void restate() {
        restated = false;
        for (Sketch.Want want : List.copyOf(sketch.wants)) {
            if (want.function() == null && want.what() != null && want.what().isTableLike()) {
                sketch.wants.remove(want);
                sketch.owners.add(want.what());
            }
        }
    }

    private boolean restarted() {
        return cursor.previous().does(Sense.SHOW) || cursor.previous().does(Sense.WHICH);
    }

    /** "Average price and score" means the average of both. */
    private @Nullable Function sameFunction(Segment segment) {
        if (!linked || sketch.wants.isEmpty() || segment.isTableLike() || !SegmentKinds.isMeasure(segment)) {
            return null;
        }
        Function last = sketch.wants.get(sketch.wants.size() - 1).function();
        return last == Function.COUNT ? null : last;
    }

    /** "Average number of rooms" is the average of a column of numbers; an average of counts is not read. */
    private void averageOfCounts(Segment segment) {
        if (functions.size() > 1 && functions.contains(Function.COUNT)) {
            functions.remove(Function.COUNT);
            if (segment.isTableLike()) {
                sketch.unknown.add("average number of " + segment.text());
            }
        }
    }

    private static boolean isThing(Segment segment) {
        return segment.isTableLike();
    }

    private boolean removePlain(Segment segment) {
        return sketch.wants.removeIf(want -> want.what() == segment && want.function() == null);
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
        if (!hasFigures()) {
            sketch.owners.addAll(sketch.groups);
            sketch.groups.clear();
        }
    }

    /** Without a figure "each" says no more than "all". */
    private boolean hasFigures() {
        boolean wanted = sketch.wants.stream()
                .anyMatch(want -> want.function() != null
                        || SegmentKinds.isMeasure(want.what())
                        || (want.what() != null && MeasureFinder.isMoney(want.what())));
        boolean sorted = sketch.sorts.stream().anyMatch(sort -> sort.function() != null || sketch.superlative);
        boolean counted = sketch.clauses.stream()
                .anyMatch(clause -> clause instanceof Clause.Counted || clause instanceof Clause.Aggregated);
        return follows || wanted || sorted || counted || sketch.share || sketch.howMuch;
    }
}
