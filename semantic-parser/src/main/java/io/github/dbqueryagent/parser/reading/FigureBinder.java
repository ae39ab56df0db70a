package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sketch.SegmentKinds;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses what figures are computed over. Not thread-safe; one reading each. */
final class FigureBinder {
    private static final double FAIR = 0.6;
    private static final Set<String> COUNTED = Stemmer.stems("number count quantity total hour minute day point");

    private static final Set<String> MONEY = Stemmer.stems("amount total price cost fee value sum");

    private final Binding binding;
    private final QueryDraft draft;
    private final ColumnChooser columns;
    private final Evidence evidence;

    FigureBinder(Binding binding, QueryDraft draft) {
        this.binding = binding;
        this.draft = draft;
        this.columns = binding.columns();
        this.evidence = binding.evidence();
    }

    /** Returns the number of rows. */
    static Expression rows() {
        return new Expression.Aggregate(Function.COUNT, false, null);
    }

    /** Adds the number of things, or of the different values of a column. */
    void count(Segment what, boolean once) {
        if (what.isTableLike()) {
            draft.outputs.add(rows());
            return;
        }
        Optional<ColumnInfo> column = columns.column(what, any -> true);
        if (column.isEmpty()) {
            evidence.lost(what.text());
            draft.outputs.add(rows());
            return;
        }
        if (column.get().type().isCalendar() && !once) {
            // "How many people did we hire": what has the date is counted.
            draft.outputs.add(rows());
            draft.root = column.get().table();
            return;
        }
        boolean things = what.tableScore() > FAIR && Stemmer.isPlural(Words.lower(what.text()));
        if (things && !once && !column.get().stems().stream().anyMatch(COUNTED::contains)) {
            draft.outputs.add(rows());
            columns.table(what).ifPresent(table -> draft.root = table);
            return;
        }
        String[] words = Words.lower(what.text()).split(" ");
        String last = Stemmer.stem(words[words.length - 1]);
        List<String> stems = column.get().stems();
        boolean sums = MONEY.contains(stems.get(stems.size() - 1)) && stems.contains(last) && !MONEY.contains(last);
        if (sums && !once) {
            // "How many expense claims" asks for claims, not for the claimed amount.
            draft.outputs.add(rows());
            draft.root = column.get().table();
            return;
        }
        boolean whole = column.get().type().isNumeric() && !column.get().key() && !once;
        draft.outputs.add(
                new Expression.Aggregate(whole ? Function.SUM : Function.COUNT, !whole, Binding.cell(column.get())));
        draft.root = column.get().table();
    }

    /** Returns the figure over the column that the words mean, and makes its table the root where rows would repeat. */
    Expression figure(Function function, Segment what, List<TableInfo> tables) {
        Optional<ColumnInfo> own = ownMeasure(what, tables);
        if (own.isEmpty() && SegmentKinds.isMoney(what) && (what.columnScore() < 0.9 || !isNear(what, tables))) {
            Optional<MeasureFinder.Measure> measure = new MeasureFinder(binding).money(tables);
            if (measure.isPresent()) {
                evidence.chose(0.95, 1);
                evidence.assumptions.add("'" + what.text() + "' was read as the sum of "
                        + measure.get().label() + ".");
                draft.rootUnder(measure.get().table());
                return new Expression.Aggregate(function, false, measure.get().of());
            }
        }
        boolean things = what.isTableLike() && Stemmer.isPlural(Words.lower(what.text()));
        Optional<ColumnInfo> usual = things ? usual(what) : Optional.empty();
        if (usual.isPresent()) {
            return usualFigure(function, usual.get());
        }
        boolean ordered = (function == Function.MAX || function == Function.MIN) && !SegmentKinds.isPartOfMeasure(what);
        Optional<ColumnInfo> column = columns.column(what, any -> any.isMeasure() || (ordered && !any.foreign()));
        if (column.isEmpty() && what.isTableLike() && !things) {
            usual = usual(what);
        }
        if (column.isEmpty() && usual.isPresent()) {
            return usualFigure(function, usual.get());
        }
        if (column.isEmpty()) {
            evidence.lost(what.text());
            return rows();
        }
        draft.rootUnder(column.get().table());
        return new Expression.Aggregate(function, false, Binding.cell(column.get()));
    }

    /** Returns the measure of the subject, or of what is grouped by, that the words may mean. */
    private Optional<ColumnInfo> ownMeasure(Segment what, List<TableInfo> tables) {
        return what.matches().stream()
                .filter(match -> match.column() != null
                        && match.column().isMeasure()
                        && match.score() >= FAIR
                        && (match.table() == binding.subject() || tables.contains(match.table()))
                        && isWhole(match.table(), tables))
                .findFirst()
                .map(Match::column);
    }

    /** Whether no row of the table repeats when the tables are joined to it. */
    private boolean isWhole(TableInfo table, List<TableInfo> tables) {
        return tables.stream().allMatch(other -> other == table || !binding.isMany(table, other));
    }

    /** Returns whether a column of that very name can be added up without repeating rows of the tables. */
    private boolean isNear(Segment what, List<TableInfo> tables) {
        return what.matches().stream()
                .filter(match -> match.column() != null
                        && match.score() >= 0.9
                        && match.column().isMeasure())
                .anyMatch(match -> columns.isReachable(match.table()) && isWhole(match.table(), tables));
    }

    /** "The total of invoices" adds up what the table's figures are usually about. */
    private Optional<ColumnInfo> usual(Segment what) {
        return columns.table(what).flatMap(table -> new MeasureFinder(binding).usual(table));
    }

    private Expression usualFigure(Function function, ColumnInfo usual) {
        evidence.guess("The figure was taken to be the " + usual.label() + ".");
        draft.rootUnder(usual.table());
        return new Expression.Aggregate(function, false, Binding.cell(usual));
    }
}
