package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.parser.query.Places;
import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.sketch.Segment;
import io.github.dbqueryagent.parser.sketch.SegmentKinds;
import io.github.dbqueryagent.parser.sketch.Sketch;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses what rows are ordered by. Not thread-safe; one reading each. */
final class OrderBinder {
    private final Binding binding;
    private final QueryDraft draft;
    private final FigureBinder figures;
    private final DateChooser dates;
    private final Sketch sketch;
    private final ColumnChooser columns;
    private final Evidence evidence;

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
        Expression by = sortKey(sort);
        if (by == null) {
            evidence.lost("the order");
            return;
        }
        if (Places.isAggregate(by)) {
            draft.groupBySubject();
        }
        draft.order.removeIf(step -> step.by().equals(by));
        draft.order.add(new Query.Order(by, sort.descending()));
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
        Optional<ColumnInfo> column = ColumnChooser.hinted(binding.subject(), hints, any -> !summed && isOrdered(any));
        if (column.isEmpty()) {
            column = columns.nearest(table -> ColumnChooser.hinted(table, hints, OrderBinder::isOrdered)
                            .isPresent())
                    .flatMap(table -> ColumnChooser.hinted(table, hints, OrderBinder::isOrdered));
            evidence.guesses++;
        }
        if (column.isEmpty()) {
            return null;
        }
        if (summed) {
            draft.rootUnder(column.get().table());
            return new Expression.Aggregate(Function.SUM, false, Binding.cell(column.get()));
        }
        boolean many = column.get().table() != binding.subject()
                && binding.isMany(binding.subject(), column.get().table());
        if (many) {
            draft.rootUnder(column.get().table());
            return new Expression.Aggregate(Function.AVG, false, Binding.cell(column.get()));
        }
        return Binding.cell(column.get());
    }

    private static boolean isOrdered(ColumnInfo column) {
        return column.type().isNumeric() || column.isTemporal() || column.type() == TypeFamily.TIME;
    }
}
