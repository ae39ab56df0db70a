package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.segment.Segment;
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
    private static final Set<String> PERSONS =
            Set.of("people", "person", "persons", "everybody", "everyone", "anybody", "anyone", "somebody", "whoever");
    private static final Set<Sense> SUPERLATIVES =
            EnumSet.of(Sense.MOST, Sense.LEAST, Sense.TOP_BY, Sense.BOTTOM_BY, Sense.MAXIMUM, Sense.MINIMUM);

    private final SegmentCursor cursor;
    private final Sketch sketch = new Sketch();
    private final OpenClause open = new OpenClause(sketch);
    private final ConditionReader conditions;
    private final ComparisonReader comparisons;
    private final FigureReader figures;
    private final OrderReader orders;
    private final WantReader wants;
    private final AskReader asking;
    private final SuperlativeReader superlatives;
    private final WordRoles roles;
    private final ByReader bys;
    private final boolean follows;
    /** Whether a sentence after the question has begun. */
    private boolean sentence;
    /** Whether a span of time is what is asked for, and not what figures are asked for each of. */
    private boolean spanAsked;

    private @Nullable Segment lastName;

    private SketchReader(List<Segment> segments, boolean follows, @Nullable Segment before) {
        this.follows = follows;
        this.cursor = new SegmentCursor(segments);
        this.comparisons = new ComparisonReader(cursor, sketch, open);
        this.figures = new FigureReader(cursor, open);
        this.conditions = new ConditionReader(cursor, sketch, open, comparisons);
        this.orders = new OrderReader(cursor, sketch);
        this.wants = new WantReader(cursor, sketch);
        this.asking = new AskReader(cursor, sketch, wants, open);
        this.superlatives = new SuperlativeReader(cursor, sketch, wants, orders);
        this.roles = new WordRoles(cursor, sketch, before);
        this.bys = new ByReader(cursor, sketch, wants, orders, asking, follows);
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
                sentence |= segment.text().matches("[.?!]") && !sketch.wants.isEmpty();
            }
            case UNIT -> {}
            case STATE -> state(segment);
            case SOFT -> {
                sketch.soft.add(segment.text());
                sketch.who |= sketch.wants.isEmpty() && PERSONS.contains(Words.lower(segment.text()));
                boolean who = cursor.peek(-2).does(Sense.WHO) && SegmentKinds.isSaidVerb(segment);
                boolean verb = SegmentKinds.isVerb(segment) && !sketch.wants.isEmpty();
                if ((who || verb) && wants.functions.isEmpty()) {
                    wants.head = false;
                }
            }
            case UNKNOWN -> unknown(segment);
        }
    }

    /** Before a period a state tells which date is meant. */
    private void state(Segment segment) {
        boolean adjective =
                cursor.peek(0).is(Segment.Kind.NAME) || cursor.peek(0).is(Segment.Kind.VALUE);
        if (!adjective && (!sketch.wants.isEmpty() || !sketch.owners.isEmpty())) {
            wants.head = false;
        }
        if (cursor.peek(0).is(Segment.Kind.PERIOD)) {
            lastName = segment;
        } else {
            open.add(new Clause.State(segment, open.negated));
        }
    }

    private void unknown(Segment segment) {
        if (conditions.takesText(segment)) {
            return;
        }
        sketch.unknown.add(segment.text());
    }

    private void number(Segment segment) {
        if (segment.text().equalsIgnoreCase("once") && cursor.onlySoft() && !sketch.wants.isEmpty()) {
            sketch.distinct = true;
            return;
        }
        boolean superlative = cursor.nextDoesAny(SUPERLATIVES) || cursor.nextDoes(Sense.TOP);
        boolean bare = wants.head
                && sketch.wants.isEmpty()
                && wants.functions.isEmpty()
                && (cursor.peek(0).is(Segment.Kind.NAME)
                        || (cursor.peek(0).is(Segment.Kind.VALUE)
                                && Stemmer.isPlural(Words.lower(cursor.peek(0).text()))));
        if (superlative || (bare && open.column == null)) {
            orders.limit(segment.requireNumber());
        } else {
            comparisons.number(segment, lastName);
        }
    }

    private void value(Segment segment) {
        if (roles.isRedundant(segment)) {
            sketch.passed.add(segment);
            return;
        }
        boolean compared = (cursor.nextDoes(Sense.AFTER) || cursor.nextDoes(Sense.BEFORE))
                && segment.matches().stream()
                        .anyMatch(match ->
                                match.column() != null && match.column().isTemporal());
        if (compared || roles.isDateOfPeriod(segment)) {
            lastName = segment;
            return;
        }
        Segment next = cursor.peek(0);
        boolean adjective = wants.head && next.is(Segment.Kind.NAME);
        if (wants.head && wants.functions.contains(Function.COUNT) && !adjective) {
            wants.functions.clear();
            sketch.wants.add(new Sketch.Want(Function.COUNT, null, false));
        }
        if (asking.groupNext && !segment.matches().isEmpty()) {
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
        Segment near = adjective || asked ? null : roles.nearName(segment, lastName);
        if (near != null && wants.head && !sketch.wants.isEmpty()) {
            wants.drop(near);
        }
        conditions.value(segment, near);
    }

    private void phrase(Segment segment) {
        Sense sense = segment.requirePhrase().sense();
        switch (sense) {
            case COUNT, SUM, AVERAGE -> wants.function(sense, segment);
            case MAXIMUM, MINIMUM -> superlatives.extreme(segment);
            case MOST, LEAST, TOP_BY, BOTTOM_BY -> superlatives.superlative(segment, lastName);
            case TOP, BOTTOM -> superlatives.top(segment, sense);
            case HOW_MUCH -> {
                sketch.howMuch = true;
                asking.askNext = cursor.previous().does(Sense.AND) && !sketch.wants.isEmpty();
            }
            case SHARE -> {
                sketch.share = true;
                sketch.wants.clear();
            }
            case DISTINCT -> {
                boolean last = !sketch.wants.isEmpty() && !cursor.peek(0).is(Segment.Kind.NAME);
                sketch.distinct |= last;
                wants.distinct = !last;
            }
            case EACH -> asking.groupNext = true;
            case SPAN -> span(segment);
            case BY -> bys.by();
            case ORDER, ASCENDING, DESCENDING, ALPHABETIC, NEWEST_FIRST, OLDEST_FIRST -> orders.begin(segment);
            case OF -> wants.of = true;
            case THAT, WITH, WHOSE, HAVE, PLACED -> {
                wants.whatDo |= sense == Sense.HAVE
                        && sketch.wants.isEmpty()
                        && cursor.previous().text().equalsIgnoreCase("what");
                asking.describe(sense);
            }
            case WHO, WHEN, WHERE, WHICH, WHETHER -> asking.ask(sense);
            case SHOW -> asking.show(segment);
            case COMPARE -> sketch.compare = true;
            case BOTH -> sketch.both = true;
            case AND, OR -> {
                wants.linked = true;
                // "Either" begins a choice, and links nothing to what stands before.
                boolean begins = segment.text().equalsIgnoreCase("either");
                if (!begins && (!wants.head || cursor.previous().is(Segment.Kind.VALUE))) {
                    open.link(sense == Sense.OR);
                }
            }
            case THOSE -> comparisons.same(segment);
            case FOLLOW_UP, THAN, FILLER -> {}
            case HIGHER, LOWER -> {
                if (!wants.compares()) {
                    comparisons.split(segment);
                }
            }
            case AFTER, BEFORE -> comparisons.time(segment, lastName);
            default -> {
                if (!sketch.wants.isEmpty() || !sketch.owners.isEmpty() || !sketch.unknown.isEmpty() || sketch.who) {
                    wants.head = false;
                }
                conditions.operator(segment, lastName);
            }
        }
    }

    private void span(Segment segment) {
        sketch.span = DateUnit.valueOf(segment.requirePhrase().hints().get(0));
        spanAsked = Words.lower(segment.text()).matches(".*\\b(which|what)\\b.*");
        asking.groupNext = false;
    }

    private void name(Segment segment) {
        Segment before = lastName;
        lastName = segment;
        if (SegmentKinds.isMeasure(segment) && !segment.isTableLike()) {
            wants.measure = segment;
        }
        sketch.howMuch |= wants.whatDo && sketch.wants.isEmpty() && SegmentKinds.isMoney(segment);
        if (!isDue(segment)) {
            described(segment, before);
        }
    }

    /** Takes a name that something before waits for: an order, a group, a question that was asked again; false if none does. */
    private boolean isDue(Segment segment) {
        boolean alone =
                cursor.previous().is(Segment.Kind.COMMA) || cursor.previous().does(Sense.FOLLOW_UP);
        if (sentence && alone && cursor.onlySoft() && !segment.isTableLike() && wants.functions.isEmpty()) {
            sentence = false;
            wants.insteadOfThing(segment);
        } else if (asking.askNext) {
            asking.askNext = false;
            sketch.wants.add(new Sketch.Want(null, segment, false));
        } else if (orders.takes(segment, wants.functions)) {
            wants.functions.clear();
        } else if (asking.groupNext && SegmentKinds.isPrepositional(segment)) {
            // "How many projects are each of them working on": whose projects was said.
            asking.groupNext = false;
            sketch.passed.add(segment);
        } else if (asking.groupNext) {
            group(segment);
        } else {
            return false;
        }
        return true;
    }

    private void described(Segment segment, @Nullable Segment before) {
        boolean verb = !wants.forgetAdjunct(segment, before)
                && roles.isVerb(segment, before, wants)
                && (!sketch.wants.isEmpty() || !sketch.owners.isEmpty() || sketch.who);
        if (wants.head && verb && wants.functions.isEmpty()) {
            wants.head = false;
        }
        boolean same = sketch.who && before != null && PERSONS.contains(Words.lower(segment.text()));
        boolean said = roles.isRedundant(segment) || roles.isLeadingBack(segment);
        if (said || same || (sentence && roles.isStatement(segment))) {
            // "Who …? Only people that …" speaks of the same persons.
            sketch.passed.add(segment);
        } else if (roles.isGiving(segment)) {
            wants.head = false;
            sketch.passed.add(segment);
        } else if (roles.isVague(segment, wants)) {
            wants.head = false;
            sketch.soft.add(segment.text());
            sketch.passed.add(segment);
        } else if (roles.isTruth(segment, before, wants)) {
            wants.head = false;
            conditions.truth(segment);
        } else if (roles.isRatherValue(segment, wants.head || wants.functions.isEmpty())) {
            lastName = before;
            value(segment);
        } else if (roles.isAdjective(segment, wants.of, wants.head)) {
            adjective(segment);
        } else {
            wantOrCondition(segment, before, verb);
        }
    }

    private void wantOrCondition(Segment segment, @Nullable Segment before, boolean verb) {
        if (wants.head && isGroupCondition(segment)) {
            wants.functions.clear();
            wants.head = false;
        } else if (wants.head) {
            wants.want(segment, before);
            wants.linked = false;
        } else if (!wants.functions.isEmpty()) {
            if (!figures.bounded(wants.functions.get(wants.functions.size() - 1), segment)) {
                wants.functions.forEach(
                        function -> sketch.wants.add(new Sketch.Want(function, segment, wants.distinct)));
            }
            wants.functions.clear();
        } else if (cursor.previous().does(Sense.THOSE) && !roles.isNextOperator(lastName) && !verb) {
            sketch.wants.add(new Sketch.Want(null, segment, false));
        } else if (!conditions.name(segment, roles.isNextOperator(lastName), verb)) {
            sketch.wants.add(new Sketch.Want(null, segment, false));
        }
    }

    /** "For which brands is the average price above 80": a figure with a bound after what is asked for. */
    private boolean isGroupCondition(Segment segment) {
        return wants.functions.size() == 1
                && sketch.wants.size() == 1
                && sketch.wants.get(0).function() == null
                && !wants.linked
                && figures.bounded(wants.functions.get(0), segment);
    }

    private void adjective(Segment segment) {
        boolean truth = segment.values().isEmpty()
                || (roles.isOpposite() && !segment.matches().isEmpty());
        if (!truth && open.negated && !roles.isOpposite()) {
            conditions.absent(segment, cursor.take());
        } else if (truth) {
            conditions.truth(segment);
        } else {
            conditions.value(segment, null);
        }
    }

    private void group(Segment segment) {
        sketch.groups.add(segment);
        boolean more = (cursor.nextDoes(Sense.AND) && cursor.peek(1).is(Segment.Kind.NAME))
                || (cursor.peek(0).is(Segment.Kind.COMMA) && cursor.peek(1).is(Segment.Kind.NAME) && !wants.head);
        if (more) {
            cursor.skip(1);
        } else {
            asking.groupNext = false;
        }
    }

    private void finish() {
        sketch.showKey = asking.askNext && sketch.superlative;
        wants.finish();
        wants.amount();
        conditions.finish();
        new SketchFinish(sketch, spanAsked).finish();
        orders.finish();
        if (!follows && !wants.hasFigures()) {
            sketch.owners.addAll(sketch.groups);
            sketch.groups.clear();
        }
    }
}
