package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.query.Expression.Function;
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
public final class SketchReader {
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
    private final OpenClause open = new OpenClause(sketch);
    private final ConditionReader conditions;
    private final ComparisonReader comparisons;
    private final OrderReader orders;
    private final WantReader wants;
    private final SuperlativeReader superlatives;
    private final Adjectives adjectives;
    private final boolean follows;
    private boolean groupNext;
    private @Nullable Segment lastName;

    private SketchReader(List<Segment> segments, boolean follows, @Nullable Segment before) {
        this.follows = follows;
        this.cursor = new SegmentCursor(segments);
        this.comparisons = new ComparisonReader(cursor, sketch, open);
        this.conditions = new ConditionReader(cursor, sketch, open, comparisons);
        this.orders = new OrderReader(cursor, sketch);
        this.wants = new WantReader(cursor, sketch);
        this.superlatives = new SuperlativeReader(cursor, sketch, wants, orders);
        this.adjectives = new Adjectives(cursor, sketch, before);
    }

    /**
     * Reads the segments.
     *
     * @param follows whether the question before asked for figures, which this one may group
     * @param before what the question before was about, or null
     */
    public static Sketch read(List<Segment> segments, boolean follows, @Nullable Segment before) {
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
                wants.of = false;
                wants.linked = true;
                open.pause();
            }
            case UNIT -> {}
            case SOFT -> {
                sketch.soft.add(segment.text());
                if (SegmentKinds.isVerb(segment) && !sketch.wants.isEmpty() && wants.functions.isEmpty()) {
                    wants.head = false;
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
        boolean bare = wants.head
                && sketch.wants.isEmpty()
                && wants.functions.isEmpty()
                && cursor.peek(0).is(Segment.Kind.NAME);
        if (superlative || (bare && open.column == null)) {
            orders.limit(segment.requireNumber());
        } else {
            comparisons.number(segment);
        }
    }

    private void value(Segment segment) {
        Segment next = cursor.peek(0);
        boolean adjective = wants.head && next.is(Segment.Kind.NAME);
        if (wants.head && wants.functions.contains(Function.COUNT) && !adjective) {
            wants.functions.clear();
            sketch.wants.add(new Sketch.Want(Function.COUNT, null, false));
        }
        if (groupNext && !segment.matches().isEmpty()) {
            name(segment);
            return;
        }
        boolean key = open.negated
                && !segment.matches().isEmpty()
                && segment.matches().stream()
                        .anyMatch(match -> match.column() != null
                                && match.column().foreign()
                                && sketch.wants.stream().anyMatch(want -> SegmentKinds.isOf(want.what(), match)));
        if (key) {
            conditions.truth(segment);
            return;
        }
        boolean noun =
                wants.head && sketch.wants.isEmpty() && sketch.owners.isEmpty() && !adjective && sketch.noun == null;
        noun &= Stemmer.isPlural(Words.lower(segment.text()))
                || Character.isUpperCase(segment.text().codePointAt(0));
        if (sketch.noun != null && SegmentKinds.isVerb(segment) && sketch.wants.isEmpty()) {
            wants.head = false;
        }
        if (noun && !segment.is(Segment.Kind.QUOTED) && cursor.peek(-2).kind() == Segment.Kind.PHRASE) {
            sketch.noun = segment;
        }
        boolean asked =
                sketch.who && sketch.wants.size() == 1 && sketch.wants.get(0).what() == lastName;
        Segment near = adjective || asked ? null : nearName(segment);
        if (near != null && wants.head && !sketch.wants.isEmpty()) {
            wants.drop(near);
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

    private void phrase(Segment segment) {
        Sense sense = segment.requirePhrase().sense();
        switch (sense) {
            case COUNT, SUM, AVERAGE -> wants.function(sense, segment);
            case MAXIMUM, MINIMUM -> superlatives.extreme(segment);
            case MOST, LEAST, TOP_BY, BOTTOM_BY -> superlatives.superlative(segment, lastName);
            case TOP, BOTTOM -> superlatives.top(segment, sense);
            case HOW_MUCH -> sketch.howMuch = true;
            case SHARE -> {
                sketch.share = true;
                sketch.wants.clear();
            }
            case DISTINCT -> wants.distinct = true;
            case EACH -> groupNext = true;
            case SPAN -> span(segment);
            case BY -> by();
            case ORDER, ASCENDING, DESCENDING, ALPHABETIC, NEWEST_FIRST, OLDEST_FIRST -> orders.begin(segment);
            case OF -> wants.of = true;
            case THAT, WITH, WHOSE, HAVE, PLACED -> describe(sense);
            case WHO, WHEN, WHERE, WHICH, WHETHER -> ask(sense);
            case SHOW -> show(segment);
            case COMPARE -> sketch.compare = true;
            case BOTH -> sketch.both = true;
            case AND, OR -> {
                wants.linked = true;
                if (!wants.head || cursor.previous().is(Segment.Kind.VALUE)) {
                    open.link(sense == Sense.OR);
                }
            }
            case FOLLOW_UP, THOSE -> {}
            default -> {
                if (!sketch.wants.isEmpty() || !sketch.owners.isEmpty()) {
                    wants.head = false;
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
        sketch.whether |= sense == Sense.WHETHER
                && first
                && wants.functions.isEmpty()
                && !sketch.who
                && !sketch.when
                && !sketch.where;
        Segment next = cursor.peek(0);
        sketch.distinct |= first
                && sense == Sense.WHICH
                && cursor.peek(-1).requirePhrase().words().size() == 1
                && next.is(Segment.Kind.NAME)
                && !next.isTableLike()
                && !cursor.peek(1).does(Sense.OF);
        if (sense == Sense.SHOW || first) {
            wants.restated |= !first && !wants.head;
            wants.head = true;
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
        wants.of = false;
        wants.linked = false;
        if (wants.functions.contains(Function.COUNT) && wants.head && (sense == Sense.THAT || sense == Sense.WITH)) {
            wants.functions.clear();
            sketch.wants.add(new Sketch.Want(Function.COUNT, null, false));
        }
        boolean have = sense == Sense.HAVE || sense == Sense.THAT || sense == Sense.WITH;
        if (!sketch.wants.isEmpty() || !sketch.owners.isEmpty() || (sketch.noun != null && have)) {
            wants.head = false;
        }
        if (sense == Sense.WHOSE || sense == Sense.THAT) {
            open.pause();
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
                && (SegmentKinds.isMoney(next) || SegmentKinds.isMeasure(next))
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
        if (orders.takes(segment, wants.functions)) {
            wants.functions.clear();
            return;
        }
        if (groupNext) {
            group(segment);
            return;
        }
        boolean verb =
                SegmentKinds.isVerb(segment) && (!sketch.wants.isEmpty() || !sketch.owners.isEmpty() || sketch.who);
        if (wants.head && verb && wants.functions.isEmpty()) {
            wants.head = false;
        }
        if (adjectives.isRatherValue(segment, wants.head || wants.functions.isEmpty())) {
            lastName = before;
            value(segment);
        } else if (adjectives.isAdjective(segment, wants.of, wants.head)) {
            adjective(segment);
        } else if (wants.head) {
            wants.want(segment, before);
            wants.linked = false;
        } else if (!wants.functions.isEmpty()) {
            if (!comparisons.figure(wants.functions.get(wants.functions.size() - 1), segment)) {
                wants.functions.forEach(
                        function -> sketch.wants.add(new Sketch.Want(function, segment, wants.distinct)));
            }
            wants.functions.clear();
        } else if (cursor.previous().does(Sense.THOSE) && !isNextOperator() && !verb) {
            sketch.wants.add(new Sketch.Want(null, segment, false));
        } else if (!conditions.name(segment, isNextOperator(), verb)) {
            sketch.wants.add(new Sketch.Want(null, segment, false));
        }
    }

    private void adjective(Segment segment) {
        boolean truth = segment.values().isEmpty()
                || (adjectives.isOpposite() && !segment.matches().isEmpty());
        if (!truth && open.negated && !adjectives.isOpposite()) {
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
                || (cursor.peek(0).is(Segment.Kind.COMMA) && cursor.peek(1).is(Segment.Kind.NAME) && !wants.head);
        if (more) {
            cursor.skip(1);
        } else {
            groupNext = false;
        }
    }

    private void finish() {
        wants.finish();
        conditions.finish();
        orders.finish();
        if (!follows && !wants.hasFigures()) {
            sketch.owners.addAll(sketch.groups);
            sketch.groups.clear();
        }
    }
}
