package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.parser.query.Places;
import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.sketch.Clause;
import io.github.dbqueryagent.parser.sketch.Segment;
import io.github.dbqueryagent.parser.sketch.SegmentKinds;
import io.github.dbqueryagent.parser.sketch.Sketch;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses columns for all parts of a sketch, about one subject. Not thread-safe; one reading each. */
final class QueryBinder {
    private static final Set<String> ADDITIVE =
            Stemmer.stems("amount total revenue quantity sales cost profit spend income");

    private final Binding binding;
    private final Sketch sketch;
    private final ColumnChooser columns;
    private final Evidence evidence;
    private final DateChooser dates;
    private final List<Expression> outputs = new ArrayList<>();
    private final Set<Expression> groups = new LinkedHashSet<>();
    private final List<Condition> filters = new ArrayList<>();
    private final List<Condition> having = new ArrayList<>();
    private final List<Query.Order> order = new ArrayList<>();
    private TableInfo root;

    QueryBinder(Binding binding) {
        this.binding = binding;
        this.sketch = binding.sketch();
        this.columns = binding.columns();
        this.evidence = binding.evidence();
        this.dates = new DateChooser(columns, evidence);
        this.root = binding.subject();
    }

    Query bind() {
        findRoot();
        var clauses = new ClauseBinder(binding, dates, root);
        sketch.groups().forEach(this::group);
        sketch.wants().forEach(this::want);
        if (sketch.span() != null) {
            span(sketch.span());
        }
        clauses.root(root);
        for (Clause clause : sketch.clauses()) {
            if (clause instanceof Clause.Counted counted) {
                counted(counted);
            } else if (clause instanceof Clause.Aggregated aggregated) {
                aggregated(aggregated);
            } else {
                filters.addAll(clauses.bind(clause));
            }
        }
        sketch.sorts().forEach(this::sort);
        completeOutputs();
        evidence.soft += sketch.soft().size();
        sketch.unknown().forEach(evidence::lost);
        boolean perGroup = !sketch.groups().isEmpty()
                && sketch.superlative()
                && order.stream().noneMatch(step -> Places.isAggregate(step.by()));
        if (perGroup) {
            evidence.lost("each");
        }
        evidence.flipped = sketch.flipped();
        boolean hidden = order.stream().anyMatch(step -> !outputs.contains(step.by()));
        boolean once = !hidden && sketch.distinct() && outputs.stream().noneMatch(Places::isAggregate);
        var named = new ArrayList<>(columns.named());
        named.sort(java.util.Comparator.naturalOrder());
        return new Query(
                Place.of(root.name()),
                Place.of(binding.subject().name()),
                List.copyOf(new LinkedHashSet<>(outputs)),
                once && groups.isEmpty() && order.stream().noneMatch(step -> Places.isAggregate(step.by())),
                withoutImplied(),
                List.copyOf(groups),
                having,
                order,
                sketch.limit(),
                named,
                List.copyOf(new java.util.TreeSet<>(binding.stems())));
    }

    /** Rows of what is counted or added up are the ones to go through, with the subject as their group. */
    private void findRoot() {
        for (Sketch.Want want : sketch.wants()) {
            if (want.function() == Function.COUNT && want.what() != null) {
                rootAt(want.what());
            }
        }
        for (Clause clause : sketch.clauses()) {
            if (clause instanceof Clause.Counted counted && counted.thing() != null && !isPerSubject(counted)) {
                rootAt(counted.thing());
            }
        }
        for (Sketch.Sort sort : sketch.sorts()) {
            if (sort.function() == Function.COUNT && sort.by() != null) {
                rootAt(sort.by());
            }
        }
    }

    private void rootAt(Segment thing) {
        if (thing.isTableLike()) {
            columns.table(thing).ifPresent(table -> {
                root = table;
                columns.name(table);
            });
        }
    }

    private void group(Segment segment) {
        Optional<Match> found = columns.any(segment);
        if (found.isEmpty()) {
            evidence.lost(segment.text());
            return;
        }
        ColumnInfo column = found.get().column();
        if (column == null) {
            groups.addAll(Binding.identity(found.get().table()));
            outputs.addAll(0, Binding.display(found.get().table()));
            groups.addAll(Binding.display(found.get().table()));
            columns.name(found.get().table());
            return;
        }
        Optional<Binding.Pointed> pointed = binding.pointed(column, segment);
        if (pointed.isPresent()) {
            groups.addAll(pointed.get().identity());
            groups.addAll(pointed.get().display());
            outputs.addAll(0, pointed.get().display());
        } else {
            groups.add(Binding.cell(column));
            outputs.add(Binding.cell(column));
        }
    }

    private void span(DateUnit unit) {
        Optional<ColumnInfo> date = dates.choose(null, root, unit == DateUnit.YEAR);
        if (date.isEmpty()) {
            evidence.lost("per " + unit.name().toLowerCase(java.util.Locale.ROOT));
            return;
        }
        Expression cell = Binding.cell(date.get());
        Expression span = date.get().isYear() ? cell : new Expression.Span(unit, cell);
        groups.add(span);
        outputs.add(0, span);
        if (sketch.sorts().isEmpty()) {
            order.add(new Query.Order(span, false));
        }
    }

    private void want(Sketch.Want want) {
        Segment what = want.what();
        if (sketch.share()) {
            return;
        }
        if (what == null) {
            outputs.add(rows());
        } else if (want.function() == Function.COUNT) {
            count(what, want.distinct());
        } else if (want.function() != null) {
            outputs.add(figure(want.function(), what, outputTables()));
        } else if (SegmentKinds.isMoney(what) && SegmentKinds.isVerb(what) && !sketch.howMuch()) {
            evidence.lost(what.text());
        } else if (isSummed(what)) {
            outputs.add(figure(Function.SUM, what, outputTables()));
        } else {
            plain(what);
        }
    }

    private boolean isSummed(Segment what) {
        boolean grouped = !sketch.groups().isEmpty() || sketch.span() != null;
        if (SegmentKinds.isMoney(what)) {
            return true;
        }
        boolean additive = what.matches().stream()
                .anyMatch(match -> match.column() != null
                        && match.column().isMeasure()
                        && match.column().stems().stream().anyMatch(ADDITIVE::contains));
        return additive && !what.isTableLike() && (grouped || sketch.howMuch() || sketch.compare());
    }

    private static Expression rows() {
        return new Expression.Aggregate(Function.COUNT, false, null);
    }

    private void count(Segment what, boolean once) {
        if (what.isTableLike()) {
            outputs.add(rows());
            return;
        }
        Optional<ColumnInfo> column = columns.column(what, any -> true);
        if (column.isEmpty()) {
            evidence.lost(what.text());
            outputs.add(rows());
            return;
        }
        boolean whole = column.get().type().isNumeric() && !column.get().key() && !once;
        outputs.add(
                new Expression.Aggregate(whole ? Function.SUM : Function.COUNT, !whole, Binding.cell(column.get())));
        root = column.get().table();
    }

    private List<TableInfo> outputTables() {
        var tables = new ArrayList<TableInfo>();
        for (Expression group : groups) {
            Places.of(group)
                    .forEach(place -> binding.lexicon().find(place.table()).ifPresent(tables::add));
        }
        return tables;
    }

    /** Returns the figure over the column that the words mean, and makes its table the root where rows would repeat. */
    private Expression figure(Function function, Segment what, List<TableInfo> tables) {
        if (SegmentKinds.isMoney(what) && (what.columnScore() < 0.9 || !isNear(what, tables))) {
            Optional<MeasureFinder.Measure> measure = new MeasureFinder(binding).money(tables);
            if (measure.isPresent()) {
                evidence.chose(0.95, 1);
                evidence.assumptions.add("'" + what.text() + "' was read as the sum of "
                        + measure.get().label() + ".");
                rootUnder(measure.get().table());
                return new Expression.Aggregate(function, false, measure.get().of());
            }
        }
        Optional<ColumnInfo> column = columns.column(
                what,
                any -> any.isMeasure() || ((function == Function.MAX || function == Function.MIN) && !any.foreign()));
        if (column.isEmpty() && what.isTableLike()) {
            return usualFigure(function, what);
        }
        if (column.isEmpty()) {
            evidence.lost(what.text());
            return rows();
        }
        rootUnder(column.get().table());
        return new Expression.Aggregate(function, false, Binding.cell(column.get()));
    }

    /** Returns whether a column of that very name can be added up without repeating rows of the tables. */
    private boolean isNear(Segment what, List<TableInfo> tables) {
        return what.matches().stream()
                .filter(match -> match.column() != null
                        && match.score() >= 0.9
                        && match.column().isMeasure())
                .anyMatch(match -> columns.isReachable(match.table())
                        && tables.stream()
                                .allMatch(table -> table == match.table() || !binding.isMany(match.table(), table)));
    }

    /** "The total of invoices" adds up what the table's figures are usually about. */
    private Expression usualFigure(Function function, Segment what) {
        Optional<ColumnInfo> usual = columns.table(what)
                .flatMap(table -> ColumnChooser.hinted(
                        table,
                        List.of("total", "amount", "price", "cost", "value", "quantity"),
                        ColumnInfo::isMeasure));
        if (usual.isEmpty()) {
            evidence.lost(what.text());
            return rows();
        }
        evidence.guess("The figure was taken to be the " + usual.get().label() + ".");
        rootUnder(usual.get().table());
        return new Expression.Aggregate(function, false, Binding.cell(usual.get()));
    }

    private void rootUnder(TableInfo table) {
        if (table != root && (groups.isEmpty() || binding.isMany(root, table))) {
            root = table;
        } else if (table != root && !groups.isEmpty()) {
            root = table;
        }
        columns.name(table);
    }

    private void plain(Segment what) {
        Optional<Match> found = columns.any(what);
        if (found.isEmpty()) {
            evidence.lost(what.text());
            return;
        }
        ColumnInfo column = found.get().column();
        if (column == null) {
            thing(found.get().table());
            return;
        }
        List<ColumnInfo> display = binding.subject().displayColumns();
        boolean fullName = what.text().toLowerCase(java.util.Locale.ROOT).matches("(full |complete )?names?")
                && display.stream().allMatch(each -> each.has("name"));
        if (fullName) {
            outputs.addAll(Binding.display(binding.subject()));
            return;
        }
        Optional<Binding.Pointed> pointed = binding.pointed(column, what);
        if (pointed.isPresent()) {
            outputs.addAll(pointed.get().display());
        } else {
            outputs.add(Binding.cell(column));
        }
    }

    private void thing(TableInfo table) {
        evidence.things++;
        evidence.keysShown += table.hasName() ? 0 : 1;
        if (sketch.when()) {
            Optional<ColumnInfo> date = dates.choose(null, table, false);
            if (date.isPresent()) {
                outputs.add(Binding.cell(date.get()));
                return;
            }
        }
        outputs.addAll(Binding.display(table));
    }

    /** Whether the number of related things is a condition on each subject, rather than on groups of what is counted. */
    private boolean isPerSubject(Clause.Counted counted) {
        boolean counts = sketch.wants().stream().anyMatch(want -> want.function() != null);
        boolean few = (counted.sign().startsWith("<") && !counted.sign().equals("<>"))
                || counted.number().signum() == 0;
        return counted.thing() != null && counted.thing().isTableLike() && (counts || few);
    }

    private void perSubject(Clause.Counted counted, Segment thing) {
        Optional<TableInfo> table = columns.table(thing);
        if (table.isEmpty() || table.get() == binding.subject()) {
            evidence.lost(thing.text());
            return;
        }
        filters.add(new Condition.Many(
                Place.of(table.get().name()), counted.sign(), counted.number().toPlainString()));
    }

    private void counted(Clause.Counted counted) {
        if (isPerSubject(counted) && counted.thing() != null) {
            perSubject(counted, counted.thing());
            return;
        }
        Expression figure;
        if (counted.thing() == null || counted.thing().isTableLike()) {
            figure = rows();
        } else {
            figure = figure(Function.SUM, counted.thing(), outputTables());
        }
        groupBySubject();
        having.add(new Condition.Comparison(
                figure, counted.sign(), new Expression.Figure(counted.number().toPlainString())));
    }

    private void aggregated(Clause.Aggregated aggregated) {
        Expression figure = figure(aggregated.function(), aggregated.column(), outputTables());
        groupBySubject();
        having.add(new Condition.Comparison(
                figure,
                aggregated.sign(),
                new Expression.Figure(aggregated.number().toPlainString())));
    }

    /** Groups by what is shown, and by the subject's key when the subject itself is shown. */
    private void groupBySubject() {
        boolean plainSubject = outputs.stream()
                .anyMatch(output -> !Places.isAggregate(output)
                        && Places.of(output).contains(Place.of(binding.subject().name())));
        boolean nothing = outputs.isEmpty() || outputs.stream().allMatch(Places::isAggregate);
        if (sketch.span() == null && (plainSubject || nothing) && root != binding.subject()) {
            groups.addAll(Binding.identity(binding.subject()));
        }
    }

    private void sort(Sketch.Sort sort) {
        Expression by = sortKey(sort);
        if (by == null) {
            evidence.lost("the order");
            return;
        }
        if (Places.isAggregate(by)) {
            groupBySubject();
        }
        order.removeIf(step -> step.by().equals(by));
        order.add(new Query.Order(by, sort.descending()));
    }

    private @Nullable Expression sortKey(Sketch.Sort sort) {
        Segment by = sort.by();
        boolean popular = sort.function() == Function.COUNT
                && by == null
                && sketch.wants().stream()
                        .anyMatch(want -> want.function() == null
                                && want.what() != null
                                && want.what().isTableLike()
                                && !outputs.isEmpty()
                                && Places.of(outputs.get(0))
                                        .contains(Place.of(binding.subject().name())))
                && root == binding.subject();
        if (popular) {
            evidence.guess("What is most popular was taken to be what was sold most.");
            return hinted(List.of("*quantity"));
        }
        if (sort.function() == Function.COUNT) {
            return by == null || by.isTableLike() ? rows() : figure(Function.SUM, by, outputTables());
        }
        if (by != null && (sort.function() != null || SegmentKinds.isMoney(by))) {
            return figure(sort.function() == null ? Function.SUM : sort.function(), by, outputTables());
        }
        if (by != null) {
            return named(by);
        }
        if (sort.hints().isEmpty()) {
            return outputs.isEmpty() ? null : outputs.get(0);
        }
        return hinted(sort.hints());
    }

    private @Nullable Expression named(Segment by) {
        Optional<Match> found = columns.any(by);
        if (found.isEmpty()) {
            return null;
        }
        ColumnInfo column = found.get().column();
        if (column == null) {
            return Binding.display(found.get().table()).get(0);
        }
        for (Expression output : outputs) {
            boolean same = output instanceof Expression.Aggregate aggregate
                    && Binding.cell(column).equals(aggregate.of());
            if (same) {
                return output;
            }
        }
        boolean many = column.table() != root && binding.isMany(root, column.table());
        if (many && column.isMeasure()) {
            return figure(Function.SUM, by, outputTables());
        }
        return Binding.cell(column);
    }

    private @Nullable Expression hinted(List<String> hints) {
        if (hints.get(0).equals("*revenue")) {
            Optional<MeasureFinder.Measure> measure = new MeasureFinder(binding).money(List.of(binding.subject()));
            measure.ifPresent(found -> rootUnder(found.table()));
            return measure.<Expression>map(found -> new Expression.Aggregate(Function.SUM, false, found.of()))
                    .orElse(null);
        }
        boolean summed = hints.get(0).startsWith("*");
        if (hints.contains("date")) {
            Optional<ColumnInfo> date = dates.ofTable(binding.subject());
            if (date.isPresent()) {
                return Binding.cell(date.get());
            }
        }
        Optional<ColumnInfo> column = ColumnChooser.hinted(binding.subject(), hints, any -> !summed && isOrdered(any));
        if (column.isEmpty()) {
            column = columns.nearest(table -> ColumnChooser.hinted(table, hints, QueryBinder::isOrdered)
                            .isPresent())
                    .flatMap(table -> ColumnChooser.hinted(table, hints, QueryBinder::isOrdered));
            evidence.guesses++;
        }
        if (column.isEmpty()) {
            return null;
        }
        if (summed) {
            rootUnder(column.get().table());
            return new Expression.Aggregate(Function.SUM, false, Binding.cell(column.get()));
        }
        boolean many = column.get().table() != binding.subject()
                && binding.isMany(binding.subject(), column.get().table());
        if (many) {
            rootUnder(column.get().table());
            return new Expression.Aggregate(Function.AVG, false, Binding.cell(column.get()));
        }
        return Binding.cell(column.get());
    }

    private static boolean isOrdered(ColumnInfo column) {
        return column.type().isNumeric() || column.isTemporal() || column.type() == TypeFamily.TIME;
    }

    private void completeOutputs() {
        if (sketch.share() && filters.isEmpty()) {
            evidence.lost("the share");
            outputs.add(rows());
        } else if (sketch.share()) {
            outputs.add(new Expression.Share(List.copyOf(filters)));
            filters.clear();
        }
        boolean compared = sketch.compare() && groups.isEmpty();
        for (Condition filter : compared ? filters : List.<Condition>of()) {
            if (filter instanceof Condition.OneOf oneOf) {
                groups.add(oneOf.of());
                outputs.add(0, oneOf.of());
            }
        }
        if (outputs.isEmpty() && sketch.when()) {
            Segment near = sketch.names().isEmpty()
                    ? null
                    : sketch.names().get(sketch.names().size() - 1);
            dates.choose(near, root, false).ifPresent(date -> outputs.add(Binding.cell(date)));
        }
        if (outputs.isEmpty() && sketch.where()) {
            binding.subject().columns().stream()
                    .filter(column -> column.has("city")
                            || column.has("country")
                            || column.has("address")
                            || column.has("location"))
                    .forEach(column -> outputs.add(Binding.cell(column)));
        }
        if (outputs.isEmpty() && sketch.whether()) {
            outputs.add(rows());
        } else if (outputs.isEmpty()) {
            evidence.things++;
            evidence.keysShown += binding.subject().hasName() ? 0 : 1;
            outputs.addAll(Binding.display(binding.subject()));
        } else if (sketch.whether() && outputs.stream().noneMatch(Places::isAggregate)) {
            outputs.clear();
            outputs.add(rows());
        }
        boolean ranked = !order.isEmpty()
                && Places.isAggregate(order.get(0).by())
                && sketch.limit() != null
                && !sketch.superlative();
        if (ranked && !outputs.contains(order.get(0).by())) {
            outputs.add(order.get(0).by());
        }
    }

    /** A thing that must exist is implied by a condition on it or behind it. */
    private List<Condition> withoutImplied() {
        var kept = new ArrayList<Condition>();
        for (Condition filter : filters) {
            boolean bare = filter instanceof Condition.Related related
                    && !related.negated()
                    && related.conditions().isEmpty();
            if (!bare || !isImplied((Condition.Related) filter)) {
                kept.add(filter);
            }
        }
        return kept;
    }

    private boolean isImplied(Condition.Related related) {
        var others = new LinkedHashSet<Place>();
        filters.stream().filter(filter -> filter != related).forEach(filter -> {
            others.addAll(Places.of(filter));
            if (filter instanceof Condition.Related inner && !inner.negated()) {
                others.add(inner.place());
            }
        });
        outputs.forEach(output -> others.addAll(Places.of(output)));
        groups.forEach(group -> others.addAll(Places.of(group)));
        others.add(Place.of(root.name()));
        return others.stream()
                .anyMatch(place -> place.equals(related.place())
                        || binding.path(binding.subject().name(), place)
                                .map(steps -> steps.stream()
                                        .anyMatch(step ->
                                                step.to().equals(related.place().table())))
                                .orElse(false));
    }
}
