package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.segment.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition that is being said, and how it joins those before. Not thread-safe; one question each. */
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
final class OpenClause {
    private final Sketch sketch;

    @Nullable
    Segment column;

    boolean negated;
    boolean linked;
    private boolean or;
    private @Nullable List<Clause> absentThings;

    OpenClause(Sketch sketch) {
        this.sketch = sketch;
    }

    /** Forgets the column: what comes next speaks of another. */
    void pause() {
        column = null;
    }

    /** Links what comes next to what was said last. */
    void link(boolean isOr) {
        or = isOr;
        linked = true;
        if (!isOr) {
            absentThings = null;
        }
    }

    /** Adds the absence of a thing; conditions that follow describe the thing. */
    void absent(Segment thing) {
        var inner = new ArrayList<Clause>();
        sketch.clauses.add(new Clause.Has(thing, true, inner));
        absentThings = inner;
        negated = false;
    }

    /** Adds a condition that is complete. */
    void add(Clause clause) {
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

    /** "Germany and France" are two values of one column, so that a row has one or the other. */
    boolean extendsLast(Segment value, @Nullable Segment named) {
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
        linked = false;
        or = false;
        return true;
    }

    private static boolean commonColumn(Segment one, Segment other) {
        return one.values().stream()
                .anyMatch(match -> other.values().stream()
                        .anyMatch(candidate -> candidate.column().equals(match.column())));
    }

    /** Returns the sign, or its opposite after a negation, which is thereby spent. */
    String signed(String sign) {
        String actual = negated ? opposite(sign) : sign;
        negated = false;
        return actual;
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
}
