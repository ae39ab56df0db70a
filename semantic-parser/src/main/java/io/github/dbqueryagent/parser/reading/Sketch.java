package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.parser.query.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a question says, in its own words: the parts are told apart, but no column is chosen yet. Not thread-safe. */
final class Sketch {
    /** What is asked for: a name, a figure over it, or rows. */
    record Want(
            Expression.@Nullable Function function,
            @Nullable Segment what,
            boolean distinct) {}

    /** An order: by a name, by a figure over it, or by what hints name. */
    record Sort(
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

    /** Returns all names that the question uses, in order. */
    List<Segment> names() {
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
}
