package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Units;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sketch.Clause;
import io.github.dbqueryagent.parser.sketch.SegmentKinds;
import io.github.dbqueryagent.parser.sketch.Sketch;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds conditions on numbers and figures of related things. Not thread-safe; one reading each. */
final class CountBinder {
    private static final Set<String> COUNTED_FIRST = Stemmer.stems("number count total maximum");
    private static final Set<String> COUNTED_LAST = Stemmer.stems("count quantity total capacity");
    static final Set<String> RATES = Stemmer.stems(
            "rate price rating score age percent percentage average level year grade gpa temperature salary height weight");
    /** Farther away a figure is hardly meant. */
    static final double LEAST_NEAR = -0.15;

    private static final double EXACT = 0.95;

    private final Binding binding;
    private final QueryDraft draft;
    private final FigureBinder figures;
    private final Sketch sketch;
    private final ColumnChooser columns;
    private final Evidence evidence;

    CountBinder(Binding binding, QueryDraft draft, FigureBinder figures) {
        this.binding = binding;
        this.draft = draft;
        this.figures = figures;
        this.sketch = binding.sketch();
        this.columns = binding.columns();
        this.evidence = binding.evidence();
    }

    /** Returns whether the thing's rows are what the query goes through. */
    boolean isRoot(Clause.Counted counted) {
        return counted.thing() != null
                && !isPerSubject(counted)
                && ownCount(counted.thing()).isEmpty();
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
        draft.filters.add(new Condition.Many(
                Place.of(table.get().name()), counted.sign(), counted.number().toPlainString()));
    }

    /** "Dormitories with at least 100 rooms", "loans renewed twice", where a column holds the number. */
    private Optional<ColumnInfo> ownCount(Segment thing) {
        if (SegmentKinds.isSaidVerb(thing)) {
            return thing.matches().stream()
                    .filter(match -> match.table() == binding.subject())
                    .flatMap(match -> Optional.ofNullable(match.column()).stream())
                    .filter(CountBinder::isCount)
                    .findFirst();
        }
        String[] words = Words.lower(thing.text()).split(" ");
        String stem = Stemmer.stem(words[words.length - 1]);
        return binding.subject().first(column -> column.has(stem) && isCount(column));
    }

    private static boolean isCount(ColumnInfo column) {
        List<String> stems = column.stems();
        return column.isMeasure()
                && (COUNTED_FIRST.contains(stems.get(0)) || COUNTED_LAST.contains(stems.get(stems.size() - 1)));
    }

    /** Returns the row of the same table that a key leads to: a manager, a parent, what something replaces. */
    private Optional<Binding.Pointed> above(Segment thing) {
        return thing.matches().stream()
                .flatMap(match -> Optional.ofNullable(match.column()).stream())
                .filter(column -> column.foreign() && column.table() == binding.subject())
                .findFirst()
                .flatMap(column -> binding.behind(column).filter(found -> found.table() == column.table()));
    }

    /** "Who has at least four people reporting to them": those whom so many rows point to. */
    private void followed(Clause.Counted counted, Binding.Pointed above) {
        draft.root = above.table();
        draft.outputs.removeAll(Binding.display(above.table()));
        draft.outputs.removeAll(above.display());
        draft.outputs.addAll(0, above.display());
        draft.groups.addAll(above.identity());
        draft.groups.addAll(above.display());
        draft.having.add(new Condition.Comparison(
                FigureBinder.rows(),
                counted.sign(),
                new Expression.Figure(counted.number().toPlainString())));
    }

    void counted(Clause.Counted counted) {
        Optional<Binding.Pointed> above =
                counted.thing() == null || sketch.wants().stream().anyMatch(want -> want.function() != null)
                        ? Optional.empty()
                        : above(counted.thing());
        if (above.isPresent()) {
            followed(counted, above.get());
            return;
        }
        Optional<ColumnInfo> own = counted.thing() == null ? Optional.empty() : ownCount(counted.thing());
        if (own.isPresent()) {
            draft.filters.add(new Condition.Comparison(
                    Binding.cell(own.get()),
                    counted.sign(),
                    new Expression.Figure(counted.number().toPlainString())));
            return;
        }
        if (isPerSubject(counted) && counted.thing() != null) {
            perSubject(counted, counted.thing());
            return;
        }
        Expression figure;
        if (counted.thing() == null || counted.thing().isTableLike()) {
            figure = FigureBinder.rows();
        } else {
            figure = figures.figure(Function.SUM, counted.thing(), draft.groupTables());
        }
        draft.groupBySubject();
        draft.having.add(new Condition.Comparison(
                figure, counted.sign(), new Expression.Figure(counted.number().toPlainString())));
    }

    /** "Technicians who logged more than 100 hours" adds up the hours of each; false if the clause says nothing such. */
    boolean summed(Clause clause) {
        if (!(clause instanceof Clause.Hinted hinted)
                || (hinted.hints().isEmpty() && !sketch.whole())
                || sketch.wants().stream().anyMatch(want -> want.function() != null)) {
            return false;
        }
        boolean named = hinted.column() != null
                && (!SegmentKinds.isSaidVerb(hinted.column()) || hinted.column().columnScore() > EXACT);
        if (!named
                && ColumnChooser.hinted(
                                binding.subject(),
                                hinted.hints(),
                                column -> column.isMeasure()
                                        && (column.stems().stream().noneMatch(RATES::contains)
                                                || hinted.hints().stream().anyMatch(RATES::contains)))
                        .isPresent()) {
            return false;
        }
        Optional<ColumnInfo> many = named && hinted.column() != null
                ? columns.column(hinted.column(), ColumnInfo::isMeasure)
                        .filter(column -> column.table() != binding.subject()
                                && binding.isMany(binding.subject(), column.table()))
                : columns.nearest(table -> table != binding.subject()
                                && columns.nearness(table) > LEAST_NEAR
                                && binding.isMany(binding.subject(), table)
                                && ColumnChooser.hinted(table, hinted.hints(), ColumnInfo::isMeasure)
                                        .isPresent())
                        .flatMap(table -> ColumnChooser.hinted(table, hinted.hints(), ColumnInfo::isMeasure));
        if (many.isEmpty()) {
            return false;
        }
        draft.rootUnder(many.get().table());
        draft.groupBySubject();
        draft.having.add(new Condition.Comparison(
                new Expression.Aggregate(Function.SUM, false, Binding.cell(many.get())),
                hinted.sign(),
                new Expression.Figure(Units.converted(
                                hinted.number(), hinted.unit(), many.get().words())
                        .orElse(hinted.number())
                        .toPlainString())));
        return true;
    }

    void aggregated(Clause.Aggregated aggregated) {
        Expression figure = figures.figure(aggregated.function(), aggregated.column(), draft.groupTables());
        draft.groupBySubject();
        draft.having.add(new Condition.Comparison(
                figure,
                aggregated.sign(),
                new Expression.Figure(aggregated.number().toPlainString())));
    }
}
