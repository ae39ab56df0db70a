package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sketch.Clause;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the two columns that a comparison is about. Not thread-safe; one reading each. */
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
final class VersusBinder {
    private static final Set<String> ACTUAL = Stemmer.stems("actual spent used real current consumed");
    private static final Set<String> BUYING = Stemmer.stems("pay paid cost buy");
    private static final Set<String> LIMITS =
            Stemmer.stems("minimum maximum reorder target planned limit threshold safety");

    private final Binding binding;
    private final ColumnChooser columns;
    private final TableInfo root;

    VersusBinder(Binding binding, TableInfo root) {
        this.binding = binding;
        this.columns = binding.columns();
        this.root = root;
    }

    /** Returns the comparison; empty if the words name no two columns. */
    Optional<Condition> bind(Clause.Versus versus) {
        boolean same = versus.left() == versus.right();
        Optional<ColumnInfo> right = columns.column(versus.right(), column -> !column.key());
        Optional<ColumnInfo> left = !versus.hints().isEmpty()
                ? hintedMeasure(versus.hints())
                : right.flatMap(found -> same
                        ? otherDate(found)
                        : columns.column(
                                versus.left(),
                                column -> !column.key() && !column.equals(found) && isComparable(column, found)));
        if (left.isPresent()
                && right.isPresent()
                && left.get().table() != right.get().table()) {
            // What arrived is what was expected, whatever else can arrive.
            Optional<ColumnInfo> own = right.get().isTemporal() ? otherDate(right.get()) : Optional.empty();
            left = own.isPresent() ? own : left;
        }
        boolean comparable = left.isPresent() && right.isPresent() && isComparable(left.get(), right.get());
        if (comparable && !left.get().equals(right.get()) && !isBehind(versus.right())) {
            return Optional.of(new Condition.Comparison(
                    comparand(left.get(), right.get()), versus.sign(), comparand(right.get(), left.get())));
        }
        if (BUYING.contains(Stemmer.stem(Words.lower(versus.right().text()).split(" ")[0]))) {
            Optional<Condition> prices = prices(versus.sign());
            if (prices.isPresent()) {
                return prices;
            }
        }
        Optional<Condition> counterpart = counterpart(versus);
        if (counterpart.isEmpty()
                && left.isEmpty()
                && right.isPresent()
                && right.get().isMeasure()) {
            ColumnInfo limit = right.get();
            return limit.table()
                    .first(column -> column.isMeasure()
                            && !column.equals(limit)
                            && (column.stems().stream().anyMatch(ACTUAL::contains)
                                    || (limit.stems().stream().anyMatch(LIMITS::contains)
                                            && limit.stems().containsAll(column.stems()))))
                    .map(actual -> new Condition.Comparison(Binding.cell(actual), versus.sign(), Binding.cell(limit)));
        }
        if (counterpart.isEmpty()
                && left.isEmpty()
                && right.isPresent()
                && right.get().isTemporal()) {
            return otherDate(right.get())
                    .map(other -> new Condition.Comparison(
                            comparand(other, right.get()), versus.sign(), comparand(right.get(), other)));
        }
        return counterpart;
    }

    /** A time is compared with a day by its own day. */
    static Expression comparand(ColumnInfo column, ColumnInfo other) {
        boolean time = column.type() != TypeFamily.DATE && other.type() == TypeFamily.DATE;
        return time ? new Expression.Span(DateUnit.DAY, Binding.cell(column)) : Binding.cell(column);
    }

    /** "Sold for less than we pay": the price of the sale and that of the purchase. */
    private Optional<Condition> prices(String sign) {
        Optional<ColumnInfo> bought = root.first(column -> column.isMeasure()
                && (column.has("purchase") || column.has("cost") || column.has("buy") || column.has("acquisition")));
        Optional<ColumnInfo> sold = root.first(column -> column.isMeasure()
                && column.has("price")
                && !bought.map(column::equals).orElse(false));
        return bought.isPresent()
                ? sold.map(price -> new Condition.Comparison(Binding.cell(price), sign, Binding.cell(bought.get())))
                : Optional.empty();
    }

    private Optional<ColumnInfo> hintedMeasure(List<String> hints) {
        return ColumnChooser.hinted(root, hints, ColumnInfo::isMeasure);
    }

    private static boolean isComparable(ColumnInfo one, ColumnInfo other) {
        return one.type() == other.type()
                || (one.type().isNumeric() && other.type().isNumeric())
                || (one.type().isCalendar() && other.type().isCalendar());
    }

    /** Whether the words rather name a table behind a key than a column: "than their manager". */
    private boolean isBehind(Segment words) {
        double key = words.matches().stream()
                .filter(match -> match.column() != null && match.column().foreign() && match.table() == root)
                .mapToDouble(Match::score)
                .max()
                .orElse(0);
        double column = words.matches().stream()
                .filter(match -> match.column() != null && !match.column().key())
                .mapToDouble(Match::score)
                .max()
                .orElse(0);
        return key > column;
    }

    /** "More than their manager" compares with the same column of the row that a key leads to. */
    private Optional<Condition> counterpart(Clause.Versus versus) {
        Optional<ColumnInfo> left = !versus.hints().isEmpty()
                ? hintedMeasure(versus.hints())
                : columns.column(
                        versus.left(),
                        column -> !column.key() && column.type() != TypeFamily.TEXT && column.table() == root);
        for (Match match : versus.right().matches()) {
            if (left.isPresent() && match.column() != null && match.column().foreign() && match.table() == root) {
                Optional<Binding.Pointed> pointed = binding.behind(match.column());
                Optional<ColumnInfo> other = pointed.flatMap(found -> found.table()
                        .first(column -> column.stems().equals(left.get().stems())));
                if (other.isPresent()) {
                    var cell = new Expression.Cell(
                            pointed.get().place(), other.get().name());
                    return Optional.of(new Condition.Comparison(Binding.cell(left.get()), versus.sign(), cell));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the date that something happened on, to be compared with the one when it should have. */
    private Optional<ColumnInfo> otherDate(ColumnInfo date) {
        List<ColumnInfo> others = date.table().columns().stream()
                .filter(column -> !column.equals(date)
                        && column.isTemporal()
                        && column.column().nullable())
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }
}
