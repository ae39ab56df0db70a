package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Period;
import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.segment.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads conditions into a sketch, other than comparisons with numbers. Not thread-safe; one question each. */
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
final class ConditionReader {
    /** A verb that names a column no better than this says nothing of it. */
    private static final double VAGUE = 0.84;

    private static final double MEASURED = 0.5;

    private final SegmentCursor cursor;
    private final Sketch sketch;
    private final OpenClause open;
    private final ComparisonReader comparisons;
    private @Nullable String pattern;
    /** The word that denies persons, while nothing else is denied by it. */
    private @Nullable Segment nobody;

    ConditionReader(SegmentCursor cursor, Sketch sketch, OpenClause open, ComparisonReader comparisons) {
        this.cursor = cursor;
        this.sketch = sketch;
        this.open = open;
        this.comparisons = comparisons;
    }

    /** Takes the value, compared with the column named last, or with the one that holds it. */
    void value(Segment value, @Nullable Segment near) {
        if (pattern != null) {
            fits(value);
            return;
        }
        Segment named = open.column == null ? near : open.column;
        if (named == null
                && cursor.previous().is(Segment.Kind.VALUE)
                && !sketch.clauses.isEmpty()
                && sketch.clauses.get(sketch.clauses.size() - 1) instanceof Clause.Is before
                && before.operands().get(0) == cursor.previous()) {
            named = before.column();
        }
        if (open.linked && open.extendsLast(value, named)) {
            return;
        }
        Segment next = cursor.peek(0);
        boolean after = named == null && next.is(Segment.Kind.NAME) && !next.isTableLike() && sharesColumn(next, value);
        if (after) {
            cursor.skip(1);
        }
        var operands = new ArrayList<Segment>();
        operands.add(value);
        open.add(new Clause.Is(after ? next : named, "=", operands, open.negated));
        open.column = null;
        open.linked = false;
    }

    private static boolean sharesColumn(Segment name, Segment value) {
        return name.matches().stream()
                .anyMatch(match -> match.column() != null
                        && value.values().stream()
                                .anyMatch(candidate ->
                                        candidate.column().equals(match.column().fullName())));
    }

    /** Takes the absence of things with a value: "without open invoices". */
    void absent(Segment value, Segment thing) {
        sketch.clauses.add(new Clause.Has(thing, true, List.of(new Clause.Is(null, "=", List.of(value), false))));
        open.negated = false;
        open.linked = false;
    }

    /** Takes a property that a thing has or lacks. */
    void truth(Segment name) {
        open.add(new Clause.Absent(name, !open.negated));
    }

    void period(Segment segment, @Nullable Segment near) {
        Period period = segment.requirePeriod();
        Segment dated = near == null || !SegmentKinds.isDated(near) ? doneBefore() : null;
        Segment date = open.column == null ? (dated == null ? near : dated) : open.column;
        open.add(new Clause.When(date, period, open.negated));
        open.column = null;
    }

    /** "Moved out of their room in 2025": takes back the verb with a date that was read as a state, for its date is meant. */
    private @Nullable Segment doneBefore() {
        int last = sketch.clauses.size() - 1;
        Clause clause = last < 0 ? null : sketch.clauses.get(last);
        Segment done = null;
        if (clause instanceof Clause.Absent absent && absent.negated()) {
            done = absent.column();
        } else if (clause instanceof Clause.State state && !state.negated()) {
            boolean set = !state.words().states().isEmpty()
                    && state.words().states().get(0).set();
            done = set ? state.words() : null;
        }
        if (done == null || !SegmentKinds.isDated(done) || !SegmentKinds.isSaidVerb(done)) {
            return null;
        }
        sketch.clauses.remove(last);
        return done;
    }

    /** Takes a comparison, a negation or a pattern. */
    void operator(Segment segment, @Nullable Segment near) {
        Sense sense = segment.requirePhrase().sense();
        List<String> hints = segment.requirePhrase().hints();
        switch (sense) {
            case GREATER -> comparisons.comparison(">", hints, near);
            case AT_LEAST -> comparisons.comparison(">=", hints, near);
            case LESS -> comparisons.comparison("<", hints, near);
            case AT_MOST -> comparisons.comparison("<=", hints, near);
            case BETWEEN -> comparisons.between(near);
            case CONTAINS -> {
                boolean thing = cursor.peek(0).is(Segment.Kind.VALUE)
                        && segment.requirePhrase().words().size() == 1;
                if (!thing) {
                    pattern(near, "%?%");
                }
            }
            case STARTS -> pattern(near, "?%");
            case ENDS -> pattern(near, "%?");
            case NOT, DIFFERENT -> {
                open.negated = !open.negated;
                nobody = segment.isTableLike() ? segment : null;
                if (open.column == null && near != null && sense == Sense.DIFFERENT && !near.isTableLike()) {
                    open.column = near;
                }
            }
            case MISSING -> missing(near, false);
            case PRESENT -> missing(near, true);
            default -> {}
        }
    }

    private void missing(@Nullable Segment near, boolean present) {
        Segment name = open.column == null ? near : open.column;
        Segment next = cursor.peek(0);
        if (name == null && next.is(Segment.Kind.NAME)) {
            name = cursor.take();
        }
        if (name != null) {
            open.add(new Clause.Absent(name, present != open.negated));
            open.column = null;
        }
    }

    private void pattern(@Nullable Segment near, String form) {
        pattern = form;
        open.column = open.column == null ? near : open.column;
    }

    private void fits(Segment text) {
        String form = pattern == null ? "%?%" : pattern;
        open.add(new Clause.Fits(open.column, text, form.replace("?", Words.lower(text.text())), open.negated));
        pattern = null;
        open.column = null;
    }

    /** Takes an unknown word where a text is due. */
    boolean takesText(Segment segment) {
        if (pattern != null) {
            fits(segment);
            return true;
        }
        boolean due = open.column != null && !open.column.isTableLike() && !SegmentKinds.isVerb(open.column);
        boolean proper = Character.isUpperCase(segment.text().codePointAt(0))
                || segment.text().length() == 1;
        if (!due || !proper) {
            return false;
        }
        open.add(new Clause.Is(open.column, "=", List.of(segment), open.negated));
        open.column = null;
        return true;
    }

    /** Takes a name in a description; false if it is rather something more that is wanted. */
    boolean name(Segment name, boolean beforeOperator, boolean verb) {
        boolean linking =
                verb && cursor.peek(0).is(Segment.Kind.NAME) && cursor.peek(0).isTableLike();
        if (linking) {
            if (name.isTableLike()) {
                has(name);
            }
            sketch.passed.add(name);
            return true;
        }
        if (beforeOperator) {
            boolean thing = (name.isTableLike() && !name.isColumnLike()) || verb;
            boolean measured = verb && name.columnScore() > MEASURED;
            if (name.isTableLike()
                    && !measured
                    && (verb || (open.negated && cursor.peek(0).is(Segment.Kind.VALUE)))) {
                has(name);
            }
            open.column =
                    thing && !verb && name.columnScore() == 0 && !cursor.peek(0).isLiteral() ? null : name;
            return true;
        }
        if (name.isTableLike()) {
            has(name);
            return true;
        }
        if (cursor.peek(0).is(Segment.Kind.PERIOD)) {
            open.column = name;
            return true;
        }
        boolean more =
                open.linked && !verb && !open.negated && cursor.previous().does(Sense.AND);
        open.linked = false;
        if (more) {
            return false;
        }
        if (verb && name.columnScore() < VAGUE) {
            boolean confirmed = cursor.nextDoes(Sense.BY) && sharesColumn(name, cursor.peek(1));
            if (!confirmed) {
                sketch.soft.add(name.text());
            }
            sketch.passed.add(name);
            return true;
        }
        open.add(new Clause.Absent(name, !open.negated));
        return true;
    }

    private void has(Segment thing) {
        boolean known = !open.negated
                && sketch.names().stream()
                        .anyMatch(name -> name != thing && name.text().equals(thing.text()));
        if (known) {
            return;
        }
        boolean verb = open.negated
                && cursor.peek(0).is(Segment.Kind.NAME)
                && cursor.peek(0).isTableLike()
                && sketch.names().stream()
                        .anyMatch(name -> name != thing
                                && name.isTableLike()
                                && name.matches().get(0).table()
                                        == thing.matches().get(0).table());
        if (verb) {
            return;
        }
        if (open.negated) {
            open.absent(thing);
        } else {
            open.add(new Clause.Has(thing, false, List.of()));
        }
        open.linked = false;
    }

    void finish() {
        if (pattern != null) {
            sketch.unknown.add("containing");
        }
        if (open.negated && nobody != null) {
            // "Has nobody in it": persons themselves are what is not there.
            open.absent(nobody);
        } else if (open.negated) {
            sketch.unknown.add("not");
        }
    }
}
