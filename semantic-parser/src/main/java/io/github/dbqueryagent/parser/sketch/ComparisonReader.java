package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.segment.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads comparisons with numbers and figures into a sketch. Not thread-safe; one question each. */
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
final class ComparisonReader {
    /** Numbers that count how often something was done. */
    private static final Set<String> TIMES = Set.of("once", "twice");

    private static final Set<String> DAYS = Set.of("day", "date", "time", "deadline", "moment");
    private static final Set<String> LATE = Set.of("late", "overdue", "behind", "past due", "too late");

    private static final double VAGUE = 0.6;

    private final SegmentCursor cursor;
    private final Sketch sketch;
    private final OpenClause open;

    ComparisonReader(SegmentCursor cursor, Sketch sketch, OpenClause open) {
        this.cursor = cursor;
        this.sketch = sketch;
        this.open = open;
    }

    /** Takes a number that stands alone, or begins a range: "5 to 10". */
    void number(Segment segment, @Nullable Segment near) {
        boolean range = cursor.nextDoes(Sense.PLACED)
                && Words.lower(cursor.peek(0).text()).matches("to|through")
                && cursor.peek(1).is(Segment.Kind.NUMBER);
        if (range) {
            cursor.skip(1);
            Segment high = cursor.take();
            List<String> units = units();
            String unit = unit();
            cursor.skipUnits();
            open.add(new Clause.Range(units, open.column == null ? near : open.column, segment, high, unit));
            open.column = null;
            return;
        }
        compare(segment, "=", List.of(), near);
    }

    /** Takes two numbers as the bounds of the column named last. */
    void between(@Nullable Segment near) {
        Segment name = open.column == null ? near : open.column;
        Segment before = cursor.peek(-2);
        if (cursor.peek(0).is(Segment.Kind.NUMBER) && cursor.peek(1).is(Segment.Kind.UNIT)) {
            cursor.dropUnit(1);
        }
        if (cursor.peek(0).is(Segment.Kind.NUMBER) && cursor.peek(2).is(Segment.Kind.NUMBER)) {
            Segment low = cursor.take();
            cursor.skip(1);
            Segment high = cursor.take();
            List<String> units = units();
            String unit = unit();
            cursor.skipUnits();
            passMeasuring(before, units);
            boolean after = (name == null || name.isTableLike() || isVague(name))
                    && cursor.peek(0).is(Segment.Kind.NAME)
                    && SegmentKinds.isMeasure(cursor.peek(0));
            open.add(new Clause.Range(units, after ? cursor.take() : name, low, high, unit));
            open.column = null;
        } else {
            sketch.unknown.add("between");
        }
    }

    /** Takes what follows a word of comparison: a number, a figure over all rows, or another column. */
    void comparison(String sign, List<String> hints, @Nullable Segment near) {
        sketch.flipped |= open.negated;
        boolean negated = open.negated;
        String actual = open.signed(sign);
        boolean pronoun = cursor.skipIf(Sense.THOSE);
        if (pronoun && !cursor.hasNext()) {
            if (open.column != null) {
                open.add(new Clause.Absent(open.column, !negated));
                open.column = null;
            }
            return;
        }
        Segment next = cursor.peek(0);
        Function function = SegmentKinds.functionOf(next);
        if (next.is(Segment.Kind.NUMBER)) {
            Segment before = cursor.peek(-2);
            cursor.skip(1);
            passMeasuring(before, units());
            compare(next, actual, hints, near);
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
        } else if (isNamed(next) && (open.column != null || near != null || !hints.isEmpty())) {
            Segment left = open.column != null ? open.column : near != null ? near : next;
            cursor.skip(1);
            forget(left);
            open.add(new Clause.Versus(hints, Objects.requireNonNull(left), actual, next));
            open.column = null;
            skipOwner();
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

    /** "The same city as a location" compares two things of their own, which is not read. */
    void same(Segment segment) {
        boolean compared = segment.text().equalsIgnoreCase("the same")
                && cursor.peek(0).is(Segment.Kind.NAME)
                && cursor.peek(1).text().equalsIgnoreCase("as");
        if (compared) {
            sketch.unknown.add(segment.text());
        }
    }

    /** Takes "less stock than the reorder level": the words of comparison stand on both sides of the column. */
    void split(Segment segment) {
        String sign = segment.does(Sense.HIGHER) ? ">" : "<";
        boolean split = cursor.peek(0).is(Segment.Kind.NAME) && cursor.peek(1).does(Sense.THAN);
        if (!split) {
            sketch.unknown.add(segment.text());
            return;
        }
        open.column = cursor.take();
        cursor.skip(1);
        comparison(sign, List.of(), open.column);
    }

    /** Takes "after" and "before" with a column of dates after it. */
    void time(Segment segment, @Nullable Segment near) {
        cursor.skipIf(Sense.THOSE);
        Segment next = cursor.peek(0);
        boolean general = DAYS.contains(Words.lower(next.text())) && datedVerb(1) > 0;
        if (!next.is(Segment.Kind.NAME) && !general) {
            // "Look after" ends a question as "look" would.
            (cursor.onlySoft() ? sketch.soft : sketch.unknown).add(segment.text());
            return;
        }
        next = dayOf(cursor.take());
        String sign = open.signed(segment.does(Sense.AFTER) ? ">" : "<");
        Segment left = open.column == null ? lastDone(near) : open.column;
        forget(left);
        open.add(new Clause.Versus(List.of(), left == null ? next : left, sign, next));
        open.column = null;
        skipOwner();
    }

    /** "After the day that we had promised": the verb names the date. */
    private Segment dayOf(Segment day) {
        int verb = DAYS.contains(Words.lower(day.text())) ? datedVerb(0) : -1;
        if (verb < 0) {
            return day;
        }
        cursor.skip(verb);
        return cursor.take();
    }

    /** Returns where a verb with a date stands behind "that we had", counted from what comes next; -1 if there is none. */
    private int datedVerb(int from) {
        int verb = from;
        while (cursor.peek(verb).does(Sense.THAT)
                || cursor.peek(verb).does(Sense.HAVE)
                || cursor.peek(verb).does(Sense.THOSE)) {
            verb++;
        }
        return SegmentKinds.isDated(cursor.peek(verb)) ? verb : -1;
    }

    /** "Before the end of their lease": whose end it is was plain. */
    private void skipOwner() {
        int ahead = cursor.peek(1).does(Sense.THOSE) ? 2 : 1;
        if (cursor.nextDoes(Sense.OF)
                && cursor.peek(ahead).is(Segment.Kind.NAME)
                && cursor.peek(ahead).isTableLike()) {
            cursor.skip(ahead + 1);
        }
    }

    /** "Measures more than 400 square metres" says no more than its units, if no column is called like the verb. */
    private void passMeasuring(Segment verb, List<String> units) {
        if (!units.isEmpty() && verb.is(Segment.Kind.UNKNOWN) && Thesaurus.isVerb(Words.lower(verb.text()))) {
            sketch.unknown.remove(verb.text());
        }
    }

    /** Whether a word names a column so badly that what is named after the numbers is meant: "measures 3 to 4 square metres". */
    private static boolean isVague(Segment name) {
        return Thesaurus.isVerb(Words.lower(name.text()))
                && (name.matches().isEmpty() || name.matches().get(0).score() < VAGUE);
    }

    private static boolean isNamed(Segment segment) {
        return segment.is(Segment.Kind.NAME)
                || (segment.is(Segment.Kind.VALUE) && !segment.matches().isEmpty());
    }

    /** What is compared is not asked for as a state of its own: "paid after the due date". */
    private void forget(@Nullable Segment name) {
        sketch.clauses.removeIf(clause -> (clause instanceof Clause.Absent absent && absent.column() == name)
                || (clause instanceof Clause.State state
                        && (state.words() == name
                                || LATE.contains(Words.lower(state.words().text()))))
                || (clause instanceof Clause.Has has && has.thing() == name));
    }

    /** A number with its sign, what hints at its column, and its units. */
    private record Bound(BigDecimal value, String sign, List<String> hints, List<String> units, String unit) {
        List<String> allHints() {
            var all = new ArrayList<>(hints);
            all.addAll(units);
            return all;
        }
    }

    private void compare(Segment number, String sign, List<String> hints, @Nullable Segment near) {
        String actual = open.signed(orMore(sign));
        boolean age = cursor.peek(0).text().startsWith("year")
                && cursor.peek(1).text().equals("old");
        boolean counted = cursor.peek(0).is(Segment.Kind.UNIT)
                && Words.lower(cursor.peek(0).text()).startsWith("time");
        boolean times = hints.isEmpty() && (counted || TIMES.contains(Words.lower(number.text())));
        List<String> units = units();
        String unit = unit();
        cursor.skipUnits();
        var bound = new Bound(number.requireNumber(), orMore(actual), hints, units, unit);
        Segment above = unit.matches("people|persons?") ? followed(near) : null;
        if (above != null) {
            open.add(new Clause.Counted(above, bound.sign(), bound.value()));
            open.column = null;
            return;
        }
        ofWhat(units);
        if (age && open.column == null && hints.isEmpty()) {
            open.add(new Clause.Hinted(List.of("age"), null, bound.sign(), bound.value(), ""));
        } else if (open.column != null || !hints.isEmpty() || (times && near != null)) {
            onColumn(bound, times, near);
        } else {
            onThing(bound);
        }
        open.column = null;
    }

    /** Takes what says whom people follow: "reporting to them"; else "the boss of four people" was said before. Null if neither. */
    private @Nullable Segment followed(@Nullable Segment near) {
        if (cursor.peek(0).is(Segment.Kind.NAME) && SegmentKinds.isSelfKey(cursor.peek(0))) {
            Segment verb = cursor.take();
            cursor.skipIf(Sense.PLACED);
            cursor.skipIf(Sense.THOSE);
            return verb;
        }
        return near != null && SegmentKinds.isSelfKey(near) ? near : null;
    }

    /** Returns the sign with "or more" and "or less", which may stand before or after a unit. */
    private String orMore(String sign) {
        if (sign.equals("=") && cursor.skipIf(Sense.OR_MORE)) {
            return ">=";
        }
        return sign.equals("=") && cursor.skipIf(Sense.OR_LESS) ? "<=" : sign;
    }

    /** "Three of our drugs" are three drugs, "20 hours of overtime" are overtime; a verb yields to the thing after it. */
    private void ofWhat(List<String> units) {
        boolean thing = cursor.nextDoes(Sense.OF)
                && cursor.peek(1).is(Segment.Kind.NAME)
                && cursor.peek(1).isTableLike();
        boolean measure = cursor.nextDoes(Sense.OF) && SegmentKinds.isMeasure(cursor.peek(1)) && !units.isEmpty();
        if (thing || measure) {
            cursor.skip(1);
        }
        if (measure && !thing) {
            open.column = cursor.take();
        }
        Segment next = cursor.peek(0);
        boolean verb = open.column != null && SegmentKinds.isVerbal(open.column) && next.is(Segment.Kind.NAME);
        if (verb && next.isTableLike()) {
            open.column = null;
        }
    }

    private void onColumn(Bound bound, boolean times, @Nullable Segment near) {
        Segment column = open.column;
        if (column != null && SegmentKinds.isMoney(column) && column.columnScore() < 0.9) {
            if (cursor.peek(-1).text().startsWith("time")) {
                sketch.unknown.add(cursor.peek(-1).text());
            }
            open.add(new Clause.Aggregated(Function.SUM, column, bound.sign(), bound.value()));
        } else if (times) {
            Segment counted = column == null ? lastDone(near) : column;
            forget(counted);
            open.add(new Clause.Counted(
                    SegmentKinds.asThing(Objects.requireNonNull(counted)), bound.sign(), bound.value()));
        } else {
            open.add(new Clause.Hinted(bound.allHints(), column, bound.sign(), bound.value(), bound.unit()));
        }
    }

    /** "Have ordered twice" counts what was done and asks for no state; without such words it is what stands nearby. */
    private @Nullable Segment lastDone(@Nullable Segment near) {
        int last = sketch.clauses.size() - 1;
        return last >= 0 && sketch.clauses.get(last) instanceof Clause.State state && !state.negated()
                ? state.words()
                : near;
    }

    private void onThing(Bound bound) {
        Segment next = cursor.peek(0);
        boolean ofOne = !bound.unit().isEmpty() && !Stemmer.isPlural(bound.unit());
        if (ofOne && next.is(Segment.Kind.NAME) && next.isTableLike()) {
            // "Two-star reviews" have two stars; "two stars" would be counted.
            open.add(new Clause.Hinted(bound.units(), null, bound.sign(), bound.value(), bound.unit()));
        } else if (cursor.nextDoes(Sense.DISTINCT) && cursor.peek(1).is(Segment.Kind.NAME)) {
            cursor.skip(1);
            open.add(new Clause.Counted(cursor.take(), bound.sign(), bound.value()));
        } else if (next.is(Segment.Kind.NAME)) {
            cursor.skip(1);
            boolean texts = (SegmentKinds.isText(next) || SegmentKinds.isDated(next))
                    && Stemmer.isPlural(Words.lower(next.text()));
            open.add(
                    next.isTableLike() || texts
                            ? new Clause.Counted(SegmentKinds.asThing(next), bound.sign(), bound.value())
                            : new Clause.Hinted(List.of(), next, bound.sign(), bound.value(), bound.unit()));
        } else if (next.is(Segment.Kind.VALUE) && cursor.peek(1).is(Segment.Kind.NAME)) {
            cursor.skip(2);
            open.add(new Clause.Is(null, "=", List.of(next), false));
            open.add(new Clause.Counted(cursor.peek(-1), bound.sign(), bound.value()));
        } else if (next.is(Segment.Kind.VALUE)) {
            cursor.skip(1);
            open.add(new Clause.Is(null, "=", List.of(next), false));
            open.add(new Clause.Counted(null, bound.sign(), bound.value()));
        } else {
            open.add(new Clause.Hinted(bound.units(), null, bound.sign(), bound.value(), bound.unit()));
        }
    }

    private String unit() {
        return cursor.peek(0).is(Segment.Kind.UNIT) ? Words.lower(cursor.peek(0).text()) : "";
    }

    /** Returns words of the columns that are counted in the units which follow. */
    private List<String> units() {
        var columns = new ArrayList<String>();
        for (int i = 0; cursor.peek(i).is(Segment.Kind.UNIT); i++) {
            columns.addAll(Words.unitColumns(Words.lower(cursor.peek(i).text())));
        }
        return columns;
    }
}
