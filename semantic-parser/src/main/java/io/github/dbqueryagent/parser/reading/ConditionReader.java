package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.language.Period;
import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.query.Expression.Function;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions into a sketch. Not thread-safe; one question each. */
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
final class ConditionReader {
    /** Verbs without a regular ending whose thing or date a schema may have. */
    static final Set<String> VERBS = Set.of(
            "sold",
            "bought",
            "spent",
            "spend",
            "spends",
            "paid",
            "pay",
            "pays",
            "earn",
            "earns",
            "made",
            "held",
            "won",
            "sell",
            "sells",
            "buy",
            "buys",
            "order",
            "ship",
            "ships",
            "born",
            "sent",
            "cost",
            "costs",
            "weigh",
            "weighs",
            "review",
            "purchase",
            "earning",
            "costing",
            "weighing",
            "spending",
            "selling",
            "buying",
            "returned",
            "died",
            "taught",
            "written",
            "wrote");

    private final SegmentCursor cursor;
    private final Sketch sketch;
    private @Nullable Segment column;
    private boolean negated;
    private boolean or;
    private boolean linked;
    private @Nullable String pattern;
    private @Nullable List<Clause> absentThings;

    ConditionReader(SegmentCursor cursor, Sketch sketch) {
        this.cursor = cursor;
        this.sketch = sketch;
    }

    boolean hasColumn() {
        return column != null;
    }

    void pause() {
        column = null;
    }

    void link(boolean isOr) {
        or = isOr;
        linked = true;
        if (!isOr) {
            absentThings = null;
        }
    }

    /** Takes the value, compared with the column named last, or with the one that holds it. */
    void value(Segment value, @Nullable Segment near) {
        if (pattern != null) {
            fits(value);
            return;
        }
        Segment named = column == null ? near : column;
        if (named == null
                && cursor.previous().is(Segment.Kind.VALUE)
                && !sketch.clauses.isEmpty()
                && sketch.clauses.get(sketch.clauses.size() - 1) instanceof Clause.Is before
                && before.operands().get(0) == cursor.previous()) {
            named = before.column();
        }
        if (linked && extendsLast(value, named)) {
            linked = false;
            or = false;
            return;
        }
        Segment next = cursor.peek(0);
        boolean after = named == null && next.is(Segment.Kind.NAME) && !next.isTableLike() && sharesColumn(next, value);
        if (after) {
            cursor.skip(1);
        }
        var operands = new ArrayList<Segment>();
        operands.add(value);
        add(new Clause.Is(after ? next : named, "=", operands, negated));
        column = null;
        linked = false;
    }

    /** "Germany and France" are two values of one column, so that a row has one or the other. */
    private boolean extendsLast(Segment value, @Nullable Segment named) {
        List<Clause> target = absentThings == null ? sketch.clauses : absentThings;
        int last = target.size() - 1;
        if (last < 0 || !(target.get(last) instanceof Clause.Is is) || (named != null && named != is.column())) {
            return false;
        }
        Segment first = is.operands().get(0);
        boolean same = (first.values().isEmpty() && value.values().isEmpty()) || commonColumn(first, value);
        if (!same || !first.isLiteral() || first.is(Segment.Kind.NUMBER)) {
            return false;
        }
        var operands = new ArrayList<>(is.operands());
        operands.add(value);
        target.set(last, new Clause.Is(is.column(), is.sign(), operands, is.negated()));
        return true;
    }

    private static boolean commonColumn(Segment one, Segment other) {
        return one.values().stream()
                .anyMatch(match -> other.values().stream()
                        .anyMatch(candidate -> candidate.column().equals(match.column())));
    }

    private static boolean sharesColumn(Segment name, Segment value) {
        return name.matches().stream()
                .anyMatch(match -> match.column() != null
                        && value.values().stream()
                                .anyMatch(candidate ->
                                        candidate.column().equals(match.column().fullName())));
    }

    boolean isNegated() {
        return negated;
    }

    /** Takes the absence of things with a value: "without open invoices". */
    void absent(Segment value, Segment thing) {
        sketch.clauses.add(new Clause.Has(thing, true, List.of(new Clause.Is(null, "=", List.of(value), false))));
        negated = false;
        linked = false;
    }

    /** Takes a property that a thing has or lacks. */
    void truth(Segment name) {
        add(new Clause.Absent(name, !negated));
    }

    void period(Segment segment, @Nullable Segment near) {
        Period period = segment.requirePeriod();
        add(new Clause.When(column == null ? near : column, period, negated));
        column = null;
    }

    void number(Segment segment) {
        compare(segment, "=", List.of());
    }

    /** Takes a comparison, a negation or a pattern. */
    void operator(Segment segment, @Nullable Segment near) {
        Sense sense = segment.requirePhrase().sense();
        List<String> hints = segment.requirePhrase().hints();
        switch (sense) {
            case GREATER -> comparison(">", hints, near);
            case AT_LEAST -> comparison(">=", hints, near);
            case LESS -> comparison("<", hints, near);
            case AT_MOST -> comparison("<=", hints, near);
            case BETWEEN -> between(near);
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
                negated = !negated;
                if (column == null && near != null && sense == Sense.DIFFERENT && !near.isTableLike()) {
                    column = near;
                }
            }
            case MISSING -> missing(near, false);
            case PRESENT -> missing(near, true);
            default -> {}
        }
    }

    private void missing(@Nullable Segment near, boolean present) {
        Segment name = column == null ? near : column;
        Segment next = cursor.peek(0);
        if (name == null && next.is(Segment.Kind.NAME)) {
            name = cursor.take();
        }
        if (name != null) {
            add(new Clause.Absent(name, present != negated));
            column = null;
        }
    }

    private void pattern(@Nullable Segment near, String form) {
        pattern = form;
        column = column == null ? near : column;
    }

    private void fits(Segment text) {
        String form = pattern == null ? "%?%" : pattern;
        add(new Clause.Fits(column, text, form.replace("?", Words.lower(text.text())), negated));
        pattern = null;
        column = null;
    }

    /** Takes an unknown word where a text is due. */
    boolean takesText(Segment segment) {
        if (pattern != null) {
            fits(segment);
            return true;
        }
        boolean due = column != null && !column.isTableLike() && !SegmentKinds.isVerb(column);
        boolean proper = Character.isUpperCase(segment.text().codePointAt(0))
                || segment.text().length() == 1;
        if (!due || !proper) {
            return false;
        }
        add(new Clause.Is(column, "=", List.of(segment), negated));
        column = null;
        return true;
    }

    private void between(@Nullable Segment near) {
        Segment name = column == null ? near : column;
        if (cursor.peek(0).is(Segment.Kind.NUMBER) && cursor.peek(2).is(Segment.Kind.NUMBER)) {
            Segment low = cursor.take();
            cursor.skip(1);
            add(new Clause.Range(name, low, cursor.take()));
            column = null;
        } else {
            sketch.unknown.add("between");
        }
    }

    private void comparison(String sign, List<String> hints, @Nullable Segment near) {
        String actual = negated ? opposite(sign) : sign;
        sketch.flipped |= negated;
        negated = false;
        Segment next = cursor.peek(0);
        Function function = SegmentKinds.functionOf(next);
        if (next.is(Segment.Kind.NUMBER)) {
            cursor.skip(1);
            compare(next, actual, hints);
        } else if (function != null && function != Function.COUNT) {
            cursor.skip(1);
            Segment name = column;
            if (cursor.peek(0).is(Segment.Kind.NAME) && !cursor.peek(0).isTableLike()) {
                name = cursor.take();
            } else if (name == null && near != null && !near.isTableLike()) {
                name = near;
            }
            add(new Clause.VersusAll(hints.isEmpty() ? name : null, hints, actual, function));
            column = null;
            skipWhole();
        } else if (next.is(Segment.Kind.NAME) && (column != null || near != null)) {
            Segment left = column == null ? near : column;
            cursor.skip(1);
            add(new Clause.Versus(java.util.Objects.requireNonNull(left), actual, next));
            column = null;
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
        if (negated) {
            actual = opposite(actual);
            negated = false;
        }
        boolean age = cursor.peek(0).text().startsWith("year")
                && cursor.peek(1).text().equals("old");
        cursor.skipUnits();
        Segment next = cursor.peek(0);
        if (column != null && MeasureFinder.isMoney(column) && column.columnScore() < 0.9) {
            if (cursor.peek(-1).text().startsWith("time")) {
                sketch.unknown.add(cursor.peek(-1).text());
            }
            add(new Clause.Aggregated(Function.SUM, column, actual, value));
        } else if (age && column == null && hints.isEmpty()) {
            add(new Clause.Hinted(List.of("age"), null, actual, value));
        } else if (!hints.isEmpty() || column != null) {
            add(new Clause.Hinted(hints, column, actual, value));
        } else if (cursor.nextDoes(Sense.DISTINCT) && cursor.peek(1).is(Segment.Kind.NAME)) {
            cursor.skip(1);
            add(new Clause.Counted(cursor.take(), actual, value));
        } else if (next.is(Segment.Kind.NAME)) {
            cursor.skip(1);
            add(
                    next.isTableLike()
                            ? new Clause.Counted(next, actual, value)
                            : new Clause.Hinted(List.of(), next, actual, value));
        } else if (next.is(Segment.Kind.VALUE) && cursor.peek(1).is(Segment.Kind.NAME)) {
            cursor.skip(2);
            add(new Clause.Is(null, "=", List.of(next), false));
            add(new Clause.Counted(cursor.peek(-1), actual, value));
        } else if (next.is(Segment.Kind.VALUE)) {
            cursor.skip(1);
            add(new Clause.Is(null, "=", List.of(next), false));
            add(new Clause.Counted(null, actual, value));
        } else {
            add(new Clause.Hinted(List.of(), null, actual, value));
        }
        column = null;
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
        String actual = sign == null ? "=" : negated ? opposite(sign) : sign;
        negated = false;
        BigDecimal value = number.requireNumber();
        add(
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

    /** Takes a name in a description; false if it is rather something more that is wanted. */
    boolean name(Segment name, boolean beforeOperator, boolean verb) {
        boolean linking =
                verb && cursor.peek(0).is(Segment.Kind.NAME) && cursor.peek(0).isTableLike();
        if (linking) {
            if (name.isTableLike()) {
                has(name);
            }
            return true;
        }
        if (beforeOperator) {
            boolean thing = (name.isTableLike() && !name.isColumnLike()) || verb;
            if (name.isTableLike() && (verb || (negated && cursor.peek(0).is(Segment.Kind.VALUE)))) {
                has(name);
            }
            column =
                    thing && !verb && name.columnScore() == 0 && !cursor.peek(0).isLiteral() ? null : name;
            return true;
        }
        if (name.isTableLike()) {
            has(name);
            return true;
        }
        if (cursor.peek(0).is(Segment.Kind.PERIOD)) {
            column = name;
            return true;
        }
        boolean more = linked && !verb && !negated && cursor.previous().does(Sense.AND);
        linked = false;
        if (more) {
            return false;
        }
        add(new Clause.Absent(name, !negated));
        return true;
    }

    private void has(Segment thing) {
        boolean known = !negated
                && sketch.names().stream()
                        .anyMatch(name -> name != thing && name.text().equals(thing.text()));
        if (known) {
            return;
        }
        boolean verb = negated
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
        if (negated) {
            var inner = new ArrayList<Clause>();
            sketch.clauses.add(new Clause.Has(thing, true, inner));
            absentThings = inner;
            negated = false;
        } else {
            add(new Clause.Has(thing, false, List.of()));
        }
        linked = false;
    }

    private void add(Clause clause) {
        if (or && linked && !sketch.clauses.isEmpty() && absentThings == null) {
            Clause last = sketch.clauses.remove(sketch.clauses.size() - 1);
            var either = new ArrayList<Clause>(last instanceof Clause.Either some ? some.clauses() : List.of(last));
            either.add(clause);
            sketch.clauses.add(new Clause.Either(either));
            or = false;
        } else if (absentThings != null && !(clause instanceof Clause.Counted)) {
            absentThings.add(clause);
        } else {
            sketch.clauses.add(clause);
        }
        linked = false;
        negated = false;
    }

    private static String opposite(String sign) {
        return switch (sign) {
            case ">" -> "<=";
            case ">=" -> "<";
            case "<" -> ">=";
            case "<=" -> ">";
            case "=" -> "<>";
            default -> sign;
        };
    }

    void finish() {
        if (pattern != null) {
            sketch.unknown.add("containing");
        }
        if (negated) {
            sketch.unknown.add("not");
        }
    }
}
