package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Cells;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.query.Places;
import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sketch.Clause;
import io.github.dbqueryagent.parser.sketch.SegmentKinds;
import io.github.dbqueryagent.parser.sketch.Sketch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses columns for all parts of a sketch, about one subject. Not thread-safe; one reading each. */
final class QueryBinder {
    private static final Set<String> ADDITIVE =
            Stemmer.stems("amount total revenue quantity sales cost profit spend income");

    private static final Set<String> COSTS = Stemmer.stems("costs expenses takings sales receipts");
    private static final double EXACT = 0.95;

    private final Binding binding;
    private final Sketch sketch;
    private final ColumnChooser columns;
    private final Evidence evidence;
    private final DateChooser dates;
    private final QueryDraft draft;
    private final FigureBinder figures;
    private final OrderBinder orders;
    private final CountBinder counts;

    QueryBinder(Binding binding) {
        this.binding = binding;
        this.sketch = binding.sketch();
        this.columns = binding.columns();
        this.evidence = binding.evidence();
        this.dates = new DateChooser(columns, evidence);
        this.draft = new QueryDraft(binding);
        this.figures = new FigureBinder(binding, draft);
        this.counts = new CountBinder(binding, draft, figures);
        this.orders = new OrderBinder(binding, draft, figures, dates);
    }

    Query bind() {
        findRoot();
        var clauses = new ClauseBinder(binding, dates, draft.root);
        sketch.groups().forEach(this::group);
        sketch.wants().forEach(this::want);
        if (sketch.span() != null && !isRate(sketch.span())) {
            span(sketch.span());
        }
        clauses.root(draft.root);
        for (Clause clause : sketch.clauses()) {
            if (clause instanceof Clause.Counted counted) {
                counts.counted(counted);
            } else if (clause instanceof Clause.Aggregated aggregated) {
                counts.aggregated(aggregated);
            } else if (!counts.summed(clause)) {
                draft.filters.addAll(clauses.bind(clause));
            }
        }
        sketch.sorts().forEach(orders::sort);
        draft.mergeValues();
        completeOutputs();
        evidence.soft += sketch.soft().size();
        sketch.unknown().forEach(evidence::lost);
        boolean perGroup = !sketch.groups().isEmpty()
                && sketch.superlative()
                && draft.order.stream().noneMatch(step -> Places.isAggregate(step.by()));
        if (perGroup) {
            evidence.lost("each");
        }
        evidence.flipped = sketch.flipped();
        return draft.query();
    }

    /** Rows of what is counted or added up are the ones to go through, with the subject as their group. */
    private void findRoot() {
        for (Sketch.Want want : sketch.wants()) {
            if (want.function() == Function.COUNT && want.what() != null) {
                rootAt(want.what());
            }
        }
        for (Clause clause : sketch.clauses()) {
            if (clause instanceof Clause.Counted counted && counts.isRoot(counted) && counted.thing() != null) {
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
            boolean verb = SegmentKinds.isSaidVerb(thing);
            (verb ? columns.tableBeside(thing) : columns.table(thing)).ifPresent(table -> {
                draft.root = table;
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
            draft.groups.addAll(Binding.identity(found.get().table()));
            draft.outputs.addAll(0, Binding.display(found.get().table()));
            draft.groups.addAll(Binding.display(found.get().table()));
            columns.name(found.get().table());
            return;
        }
        Optional<Binding.Pointed> pointed = binding.pointed(column, segment);
        if (pointed.isPresent()) {
            draft.groups.addAll(pointed.get().identity());
            draft.groups.addAll(pointed.get().display());
            draft.outputs.addAll(0, pointed.get().display());
        } else {
            draft.groups.add(Binding.cell(column));
            draft.outputs.add(Binding.cell(column));
        }
    }

    /** "What does it cost per month" asks for a monthly price, and not for months. */
    private boolean isRate(DateUnit unit) {
        String stem = unit.name().toLowerCase(Locale.ROOT);
        if (sketch.superlative()
                && binding.subject()
                        .first(column -> column.isMeasure() && column.has(stem))
                        .isPresent()) {
            return true;
        }
        return draft.outputs.stream()
                .flatMap(output -> Cells.of(output).stream())
                .anyMatch(cell -> binding.lexicon()
                        .find(cell.place().table())
                        .flatMap(table -> table.find(cell.column()))
                        .filter(column -> column.isMeasure() && column.has(stem))
                        .isPresent());
    }

    /** Returns the word that tells which date is meant: "reported per month". */
    private @Nullable Segment dated() {
        for (Clause clause : sketch.clauses()) {
            if (clause instanceof Clause.When when && when.near() != null) {
                return when.near();
            }
            if (clause instanceof Clause.Absent absent && SegmentKinds.isVerb(absent.column())) {
                return absent.column();
            }
        }
        return null;
    }

    private void span(DateUnit unit) {
        Optional<ColumnInfo> date = dates.choose(dated(), draft.root, unit == DateUnit.YEAR);
        if (date.isEmpty()) {
            evidence.lost("per " + unit.name().toLowerCase(Locale.ROOT));
            return;
        }
        Expression cell = Binding.cell(date.get());
        Expression span = date.get().isYear() ? cell : new Expression.Span(unit, cell);
        draft.groups.add(span);
        draft.outputs.add(0, span);
        if (sketch.sorts().isEmpty()) {
            draft.order.add(new Query.Order(span, false));
        }
    }

    private void want(Sketch.Want want) {
        Segment what = want.what();
        if (sketch.share()) {
            return;
        }
        if (what == null) {
            draft.outputs.add(soldQuantity().orElseGet(FigureBinder::rows));
        } else if (want.function() == Function.COUNT && isOfOneRow() && !what.isTableLike()) {
            plain(what);
        } else if (want.function() == Function.COUNT) {
            figures.count(what, want.distinct());
        } else if (want.function() != null) {
            draft.outputs.add(figures.figure(want.function(), what, draft.groupTables()));
        } else if (SegmentKinds.isMoney(what) && SegmentKinds.isVerb(what) && !sketch.howMuch()) {
            Optional<ColumnInfo> own = binding.ownMeasure(what);
            if (own.isPresent()) {
                draft.outputs.add(Binding.cell(own.get()));
            } else {
                evidence.lost(what.text());
            }
        } else if (isSummed(what) && !sketch.when()) {
            draft.outputs.add(figures.figure(Function.SUM, what, draft.groupTables()));
        } else {
            plain(what);
        }
    }

    /** "How many grams does the heaviest part weigh": one row has the figure, and nothing is added up. */
    private boolean isOfOneRow() {
        return sketch.superlative()
                && sketch.groups().isEmpty()
                && sketch.span() == null
                && sketch.sorts().stream().allMatch(sort -> sort.function() == null);
    }

    /** "How many bags have we sold" adds up quantities, where a row of sales has one. */
    private Optional<Expression> soldQuantity() {
        if (!binding.stems().contains("sell")
                || (sketch.noun() == null && sketch.clauses().isEmpty())) {
            return Optional.empty();
        }
        return columns.nearest(table -> columns.nearness(table) > CountBinder.LEAST_NEAR
                        && table.first(column -> column.isMeasure() && column.has("quantity"))
                                .isPresent())
                .flatMap(table -> table.first(column -> column.isMeasure() && column.has("quantity")))
                .map(column -> {
                    draft.rootUnder(column.table());
                    return new Expression.Aggregate(Function.SUM, false, Binding.cell(column));
                });
    }

    private boolean isSummed(Segment what) {
        boolean grouped = !sketch.groups().isEmpty() || sketch.span() != null;
        if (SegmentKinds.isMoney(what) && what.columnScore() < EXACT) {
            return true;
        }
        boolean additive = what.matches().stream()
                .anyMatch(match -> match.column() != null
                        && match.column().isMeasure()
                        && match.column().stems().stream().anyMatch(ADDITIVE::contains));
        boolean costs = grouped
                && what.isTableLike()
                && COSTS.contains(Stemmer.stem(Words.lower(what.text())))
                && Stemmer.isPlural(Words.lower(what.text()));
        if (costs) {
            return true;
        }
        boolean spread = sketch.span() != null
                && SegmentKinds.isMeasure(what)
                && what.matches().get(0).column() != null
                && what.matches().get(0).column().isMeasure()
                && what.matches().get(0).column().stems().stream().noneMatch(CountBinder.RATES::contains);
        if (spread && !what.isTableLike()) {
            return true;
        }
        boolean single = sketch.superlative() && !grouped;
        return additive && !what.isTableLike() && !single && (grouped || sketch.howMuch() || sketch.compare());
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
        boolean fullName = what.text().toLowerCase(Locale.ROOT).matches("(full |complete )?names?")
                && display.stream().allMatch(each -> each.has("name"));
        if (fullName) {
            draft.outputs.addAll(Binding.display(binding.subject()));
            return;
        }
        Optional<Binding.Pointed> pointed = binding.pointed(column, what);
        if (pointed.isPresent()) {
            draft.outputs.addAll(pointed.get().display());
        } else {
            draft.outputs.add(Binding.cell(column));
        }
    }

    private void thing(TableInfo table) {
        evidence.things++;
        evidence.keysShown += table.hasName() ? 0 : 1;
        if (sketch.when()) {
            Optional<ColumnInfo> date = dates.choose(null, table, false);
            if (date.isPresent()) {
                draft.outputs.add(Binding.cell(date.get()));
                return;
            }
        }
        draft.outputs.addAll(Binding.display(table));
    }

    private void completeOutputs() {
        if (sketch.share() && draft.filters.isEmpty()) {
            evidence.lost("the share");
            draft.outputs.add(FigureBinder.rows());
        } else if (sketch.share()) {
            draft.outputs.add(new Expression.Share(List.copyOf(draft.filters)));
            draft.filters.clear();
        }
        boolean compared = sketch.compare() && draft.groups.isEmpty();
        for (Condition filter : compared ? draft.filters : List.<Condition>of()) {
            if (filter instanceof Condition.OneOf oneOf) {
                draft.groups.add(oneOf.of());
                draft.outputs.add(0, oneOf.of());
            }
        }
        if (draft.outputs.isEmpty() && sketch.when()) {
            Segment near = sketch.names().isEmpty()
                    ? null
                    : sketch.names().get(sketch.names().size() - 1);
            dates.choose(near, draft.root, false).ifPresent(date -> draft.outputs.add(Binding.cell(date)));
        }
        if (draft.outputs.isEmpty() && sketch.where()) {
            binding.subject().columns().stream()
                    .filter(column -> column.has("city")
                            || column.has("country")
                            || column.has("address")
                            || column.has("location"))
                    .forEach(column -> draft.outputs.add(Binding.cell(column)));
        }
        if (draft.outputs.isEmpty() && sketch.whether()) {
            draft.outputs.add(FigureBinder.rows());
        } else if (draft.outputs.isEmpty()) {
            evidence.things++;
            evidence.keysShown += binding.subject().hasName() ? 0 : 1;
            draft.outputs.addAll(Binding.display(binding.subject()));
        } else if (sketch.whether()
                && draft.groups.isEmpty()
                && draft.outputs.stream().noneMatch(Places::isAggregate)) {
            draft.outputs.clear();
            draft.outputs.add(FigureBinder.rows());
        }
        boolean whoAndHowMany = sketch.who()
                && sketch.superlative()
                && !draft.groups.isEmpty()
                && draft.outputs.stream().allMatch(Places::isAggregate);
        if (whoAndHowMany) {
            draft.outputs.addAll(0, Binding.display(binding.subject()));
            draft.groups.addAll(Binding.display(binding.subject()));
        }
        if (sketch.showKey()
                && !draft.order.isEmpty()
                && !draft.outputs.contains(draft.order.get(0).by())) {
            draft.outputs.add(draft.order.get(0).by());
        }
    }
}
