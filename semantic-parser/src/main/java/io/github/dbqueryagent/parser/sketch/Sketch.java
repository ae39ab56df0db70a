package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.parser.language.Period;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.segment.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question says, in its own words: the parts are told apart, but no column is chosen yet. Not thread-safe; one
 * question each.
 */
public final class Sketch {
    /** What is asked for: a name, a figure over it, or rows. */
    public record Want(
            Expression.@Nullable Function function,
            @Nullable Segment what,
            boolean distinct) {}

    /** An order: by a name, by a figure over it, or by what hints name. */
    public record Sort(
            Expression.@Nullable Function function,
            @Nullable Segment by,
            List<String> hints,
            boolean descending) {}

    final List<Want> wants = new ArrayList<>();
    final List<Segment> owners = new ArrayList<>();
    final List<Clause> clauses = new ArrayList<>();
    final List<Segment> groups = new ArrayList<>();
    final List<Sort> sorts = new ArrayList<>();
    final List<String> unknown = new ArrayList<>();
    final List<String> soft = new ArrayList<>();
    /** Verbs that say no more than the words around them. */
    final List<Segment> passed = new ArrayList<>();
    /** Periods that say nothing which other words do not say. */
    final List<Period> passedPeriods = new ArrayList<>();

    @Nullable
    DateUnit span;

    @Nullable
    Integer limit;

    @Nullable
    Segment noun;

    boolean distinct;
    boolean whether;
    boolean who;
    boolean when;
    boolean where;
    boolean howMuch;
    boolean compare;
    boolean share;
    boolean both;
    boolean superlative;
    boolean flipped;
    boolean showKey;
    boolean whole;

    /** Returns what is asked for, in order. */
    public List<Want> wants() {
        return List.copyOf(wants);
    }

    /** Returns the things that own what is asked for. */
    public List<Segment> owners() {
        return List.copyOf(owners);
    }

    /** Returns the conditions. */
    public List<Clause> clauses() {
        return List.copyOf(clauses);
    }

    /** Returns what figures are asked for each of. */
    public List<Segment> groups() {
        return List.copyOf(groups);
    }

    /** Returns the orders, the first one first. */
    public List<Sort> sorts() {
        return List.copyOf(sorts);
    }

    /** Returns words that have no part in it. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Returns general words that were passed over. */
    public List<String> soft() {
        return List.copyOf(soft);
    }

    /** Returns the span of time that figures are asked for each of, or null. */
    public @Nullable DateUnit span() {
        return span;
    }

    /** Returns how many rows are asked for at most, or null for all. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** Returns a value that stands for the thing that is asked about, or null. */
    public @Nullable Segment noun() {
        return noun;
    }

    /** Returns whether equal rows are asked for once. */
    public boolean distinct() {
        return distinct;
    }

    /** Returns whether yes or no is asked. */
    public boolean whether() {
        return whether;
    }

    /** Returns whether a person is asked for. */
    public boolean who() {
        return who;
    }

    /** Returns whether a date is asked for. */
    public boolean when() {
        return when;
    }

    /** Returns whether a place is asked for. */
    public boolean where() {
        return where;
    }

    /** Returns whether an amount is asked for. */
    public boolean howMuch() {
        return howMuch;
    }

    /** Returns whether values are to be set side by side. */
    public boolean compare() {
        return compare;
    }

    /** Returns whether a part of the whole is asked for. */
    public boolean share() {
        return share;
    }

    /** Returns whether two values must hold together. */
    public boolean both() {
        return both;
    }

    /** Returns whether the most or the least is asked for. */
    public boolean superlative() {
        return superlative;
    }

    /** Returns whether a negated comparison was turned round. */
    public boolean flipped() {
        return flipped;
    }

    /** Returns whether the figure that rows are ordered by is asked for, too. */
    public boolean showKey() {
        return showKey;
    }

    /** Returns whether figures are meant of all related things together. */
    public boolean whole() {
        return whole;
    }

    /** Adds a thing that owns what is asked for, which the question itself leaves unsaid. */
    public void addOwner(Segment owner) {
        owners.add(owner);
    }

    /** Returns all names that the question uses, in order. */
    public List<Segment> names() {
        var names = new ArrayList<Segment>();
        wants.stream().map(Want::what).forEach(what -> addName(what, names));
        owners.forEach(owner -> addName(owner, names));
        groups.forEach(group -> addName(group, names));
        sorts.stream().map(Sort::by).forEach(by -> addName(by, names));
        clauses.forEach(clause -> addNames(clause, names));
        names.removeIf(name -> name.matches().isEmpty());
        return names;
    }

    private static void addNames(Clause clause, List<Segment> names) {
        if (clause instanceof Clause.Is is) {
            addName(is.column(), names);
        } else if (clause instanceof Clause.Range range) {
            addName(range.column(), names);
        } else if (clause instanceof Clause.Versus versus) {
            addName(versus.left(), names);
            addName(versus.right(), names);
        } else if (clause instanceof Clause.Counted counted) {
            addName(counted.thing(), names);
        } else if (clause instanceof Clause.Aggregated aggregated) {
            addName(aggregated.column(), names);
        } else if (clause instanceof Clause.VersusAll versus) {
            addName(versus.column(), names);
        } else if (clause instanceof Clause.Has has) {
            addName(has.thing(), names);
            has.inner().forEach(inner -> addNames(inner, names));
        } else if (clause instanceof Clause.When when) {
            addName(when.near(), names);
        } else if (clause instanceof Clause.Fits fits) {
            addName(fits.column(), names);
        } else if (clause instanceof Clause.Absent absent) {
            addName(absent.column(), names);
        } else if (clause instanceof Clause.Either either) {
            either.clauses().forEach(inner -> addNames(inner, names));
        } else if (clause instanceof Clause.Hinted hinted) {
            addName(hinted.column(), names);
        }
    }

    private static void addName(@Nullable Segment segment, List<Segment> names) {
        if (segment != null && segment.is(Segment.Kind.NAME)) {
            names.add(segment);
        }
    }

    /** Whether the words are a value of the column whose value was said last: "by web and by phone". */
    boolean isAnother(Segment words) {
        int last = clauses.size() - 1;
        return last >= 0
                && clauses.get(last) instanceof Clause.Is is
                && words.values().stream()
                        .anyMatch(value -> is.operands().stream()
                                .flatMap(operand -> operand.values().stream())
                                .anyMatch(other -> other.column().equals(value.column())));
    }
}
