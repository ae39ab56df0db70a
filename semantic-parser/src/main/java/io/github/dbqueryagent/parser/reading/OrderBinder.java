package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.parser.query.Places;
import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sketch.SegmentKinds;
import io.github.dbqueryagent.parser.sketch.Sketch;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses what rows are ordered by. Not thread-safe; one reading each. */
final class OrderBinder {
    private static final Set<String> ADDED = Stemmer.stems("amount total quantity hours count");
    private static final List<String> SIZES =
            List.of("size", "area", "capacity", "population", "amount", "total", "price", "salary");

    private static final List<String> PAY = List.of("salary", "wage", "pay", "income", "earnings");

    private final Binding binding;
    private final QueryDraft draft;
    private final FigureBinder figures;
    private final DateChooser dates;
    private final Sketch sketch;
    private final ColumnChooser columns;
    private final Evidence evidence;
    /** Whether the column that was chosen last grows as what was asked about shrinks. */
    private boolean flipped;

    OrderBinder(Binding binding, QueryDraft draft, FigureBinder figures, DateChooser dates) {
        this.binding = binding;
        this.draft = draft;
        this.figures = figures;
        this.dates = dates;
        this.sketch = binding.sketch();
        this.columns = binding.columns();
        this.evidence = binding.evidence();
    }

    /** Adds the order to the draft. */
    void sort(Sketch.Sort sort) {
        flipped = false;
        Expression by = sortKey(sort);
        if (by == null) {
            evidence.lost("the order");
            return;
        }
        if (Places.isAggregate(by)) {
            draft.groupBySubject();
        }
        if (sketch.limit() != null && by instanceof Expression.Cell cell && isNullable(cell)) {
            // What has no value is neither the most nor the least.
            draft.filters.add(new Condition.Missing(cell, true));
        }
        draft.order.removeIf(step -> step.by().equals(by));
        draft.order.add(new Query.Order(by, sort.descending() != flipped));
    }

    private @Nullable Expression sortKey(Sketch.Sort sort) {
        Segment by = sort.by();
        boolean popular = sort.function() == Function.COUNT
                && by == null
                && sketch.wants().stream()
                        .anyMatch(want -> want.function() == null
                                && want.what() != null
                                && want.what().isTableLike()
                                && !draft.outputs.isEmpty()
                                && Places.of(draft.outputs.get(0))
                                        .contains(Place.of(binding.subject().name())))
                && draft.root == binding.subject();
        if (popular) {
            evidence.guess("What is most popular was taken to be what was sold most.");
            return hinted(List.of("*quantity"));
        }
        if (sort.function() == Function.COUNT) {
            return by == null || by.isTableLike()
                    ? FigureBinder.rows()
                    : figures.figure(Function.SUM, by, draft.groupTables());
        }
        Optional<ColumnInfo> own = by == null || sort.function() != null ? Optional.empty() : binding.ownMeasure(by);
        if (by != null && own.isEmpty() && sort.function() == null && PAY.contains(Words.lower(by.text()))) {
            own = ColumnChooser.hinted(binding.subject(), PAY, ColumnInfo::isMeasure);
        }
        if (by != null && own.isPresent() && SegmentKinds.isMoney(by)) {
            return Binding.cell(own.get());
        }
        if (by != null && (sort.function() != null || SegmentKinds.isMoney(by))) {
            return figures.figure(sort.function() == null ? Function.SUM : sort.function(), by, draft.groupTables());
        }
        if (by != null) {
            return named(by);
        }
        if (sort.hints().isEmpty()) {
            return draft.outputs.isEmpty() ? null : draft.outputs.get(0);
        }
        return hinted(sort.hints());
    }

    private @Nullable Expression named(Segment by) {
        if (by.text().matches("(?i)dates?|days?|times?")) {
            Optional<ColumnInfo> own = dates.ofTable(binding.subject());
            if (own.isPresent()) {
                return Binding.cell(own.get());
            }
        }
        Optional<Match> found = columns.any(by);
        if (found.isEmpty()) {
            return null;
        }
        ColumnInfo column = found.get().column();
        if (column == null) {
            return Binding.display(found.get().table()).get(0);
        }
        for (Expression output : draft.outputs) {
            boolean same = output instanceof Expression.Aggregate aggregate
                    && Binding.cell(column).equals(aggregate.of());
            if (same) {
                return output;
            }
        }
        boolean many = column.table() != draft.root && binding.isMany(draft.root, column.table());
        if (many && column.isMeasure()) {
            return figures.figure(Function.SUM, by, draft.groupTables());
        }
        return Binding.cell(column);
    }

    private @Nullable Expression hinted(List<String> hints) {
        if (hints.get(0).equals("*shown")) {
            List<Expression> figures =
                    draft.outputs.stream().filter(Places::isAggregate).toList();
            Optional<Expression> shown = figures.isEmpty() ? shownMeasure() : Optional.of(figures.get(0));
            if (shown.isEmpty() && draft.outputs.equals(Binding.display(binding.subject())) && !sketch.superlative()) {
                shown = ColumnChooser.hinted(binding.subject(), SIZES, ColumnInfo::isMeasure)
                        .map(Binding::cell);
            }
            return shown.orElse(draft.outputs.isEmpty() ? null : draft.outputs.get(0));
        }
        if (hints.get(0).equals("*revenue")) {
            Optional<MeasureFinder.Measure> measure = new MeasureFinder(binding).money(List.of(binding.subject()));
            measure.ifPresent(found -> draft.rootUnder(found.table()));
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
        Optional<ColumnChooser.Hinted> hinted =
                ColumnChooser.directed(binding.subject(), hints, any -> !summed && isOrdered(any));
        if (hinted.isEmpty() && !summed) {
            Optional<Expression> shown = shownMeasure();
            if (shown.isPresent()) {
                return shown.get();
            }
        }
        if (hinted.isEmpty()) {
            hinted = columns.nearest(table -> ColumnChooser.hinted(table, hints, OrderBinder::isOrdered)
                            .isPresent())
                    .flatMap(table -> ColumnChooser.directed(table, hints, OrderBinder::isOrdered));
            evidence.guesses++;
        }
        if (hinted.isEmpty()) {
            return null;
        }
        flipped = hinted.get().flipped();
        Optional<ColumnInfo> column = hinted.map(ColumnChooser.Hinted::column);
        if (summed) {
            draft.rootUnder(column.get().table());
            return new Expression.Aggregate(Function.SUM, false, Binding.cell(column.get()));
        }
        boolean many = column.get().table() != binding.subject()
                && binding.isMany(binding.subject(), column.get().table());
        if (many && !column.get().isMeasure()) {
            return null;
        }
        if (many) {
            draft.rootUnder(column.get().table());
            boolean added = column.get().stems().stream().anyMatch(ADDED::contains);
            return new Expression.Aggregate(added ? Function.SUM : Function.AVG, false, Binding.cell(column.get()));
        }
        return Binding.cell(column.get());
    }

    /** "Products and their premium, the most expensive first" are ordered by what is shown. */
    private Optional<Expression> shownMeasure() {
        List<Expression> measures = draft.outputs.stream()
                .filter(output -> output instanceof Expression.Cell cell
                        && binding.subject().name().equals(cell.place().table())
                        && binding.subject()
                                .find(cell.column())
                                .filter(ColumnInfo::isMeasure)
                                .isPresent())
                .toList();
        return measures.size() == 1 ? Optional.of(measures.get(0)) : Optional.empty();
    }

    private boolean isNullable(Expression.Cell cell) {
        return binding.lexicon()
                .find(cell.place().table())
                .flatMap(table -> table.find(cell.column()))
                .map(column -> column.column().nullable())
                .orElse(false);
    }

    private static boolean isOrdered(ColumnInfo column) {
        return column.type().isNumeric() || column.isTemporal() || column.type() == TypeFamily.TIME;
    }
}
