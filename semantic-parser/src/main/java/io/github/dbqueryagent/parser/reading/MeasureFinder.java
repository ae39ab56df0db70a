package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.sketch.Clause;
import io.github.dbqueryagent.parser.sketch.SegmentKinds;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what words of money and quantity add up: a column of totals, or quantity times price. Not thread-safe. */
final class MeasureFinder {
    private static final Set<String> TOTAL =
            stems("total", "amount", "revenue", "sum", "subtotal", "paid", "price", "value");
    private static final Set<String> AMOUNTS = stems("amount", "total", "balance", "principal", "salary", "revenue");
    private static final Set<String> PRICE = stems("price", "cost", "amount", "fee");
    private static final Set<String> RECEIVED = stems("received", "paid", "come", "collected", "income", "got");
    private static final List<String> USUAL = List.of("total", "amount", "price", "cost", "value", "quantity");
    private static final Set<String> PAID = stems("paid", "received", "collected");
    private static final Set<String> PARTIAL = stems(
            "tax",
            "discount",
            "shipping",
            "fee",
            "refund",
            "unit",
            "list",
            "cost",
            "balance",
            "budget",
            "limit",
            "point");

    private final Binding binding;

    MeasureFinder(Binding binding) {
        this.binding = binding;
    }

    /** A measure and the table whose rows it adds up. */
    record Measure(TableInfo table, Expression of, String label) {}

    /** Returns the measures of money, those first from which all of the tables can be reached without repeating rows. */
    Optional<Measure> money(List<TableInfo> tables) {
        Optional<Measure> single = ofValueTable();
        if (single.isPresent()) {
            return single;
        }
        var measures = new ArrayList<Measure>();
        for (TableInfo table : binding.lexicon().tables()) {
            if (binding.columns().isReachable(table)) {
                totalOf(table).or(() -> priceOf(table, tables)).ifPresent(measures::add);
                lineOf(table).ifPresent(measures::add);
            }
        }
        return measures.stream().max(Comparator.comparingDouble(measure -> fitness(measure, tables)));
    }

    /** "Money on savings accounts" is the one amount of the table whose rows the value tells apart. */
    private Optional<Measure> ofValueTable() {
        for (TableInfo table : binding.lexicon().tables()) {
            List<ColumnInfo> amounts = table.columns().stream()
                    .filter(column ->
                            column.isMeasure() && column.stems().stream().anyMatch(AMOUNTS::contains))
                    .toList();
            if (amounts.size() == 1 && isOfKind(table)) {
                return Optional.of(new Measure(
                        table,
                        Binding.cell(amounts.get(0)),
                        table.label() + "." + amounts.get(0).label()));
            }
        }
        return Optional.empty();
    }

    private boolean isOfKind(TableInfo table) {
        return binding.sketch().clauses().stream()
                .anyMatch(clause -> clause instanceof Clause.Is is
                        && is.operands().get(0).values().size() == 1
                        && is.operands().get(0).values().get(0).column().table().equals(table.name())
                        && binding.columns().nearness(table) >= 0);
    }

    private double fitness(Measure measure, List<TableInfo> tables) {
        double fitness = binding.columns().nearness(measure.table());
        for (TableInfo table : tables) {
            if (table != measure.table() && binding.isMany(measure.table(), table)) {
                fitness -= 2;
            }
        }
        fitness += isDone(measure.table()) ? 0.5 : 0;
        fitness += isOfValue(measure.table()) ? 0.3 : 0;
        boolean sale = measure.table().stems().stream().anyMatch(stems("order", "sale", "invoice")::contains);
        fitness += sale ? 0.35 : 0;
        fitness += measure.table().stems().stream().anyMatch(stems("payment", "item", "line", "detail")::contains)
                ? -0.05
                : 0;
        fitness -=
                measure.table().stems().stream().anyMatch(stems("return", "refund", "purchase", "supplier")::contains)
                        ? 0.4
                        : 0;
        return fitness;
    }

    /** Whether a verb of the question speaks of the table: what was paid out stands with the payouts. */
    private boolean isDone(TableInfo table) {
        return binding.sketch().clauses().stream()
                .anyMatch(clause -> clause instanceof Clause.Has has
                        && !has.negated()
                        && SegmentKinds.isSaidVerb(has.thing())
                        && binding.columns().table(has.thing()).orElse(null) == table);
    }

    /** "Received" money stands in the amount paid and not in the amount due. */
    private int saidness(ColumnInfo column) {
        boolean received = binding.stems().stream().anyMatch(RECEIVED::contains)
                && column.stems().stream().anyMatch(PAID::contains);
        boolean said =
                column.stems().stream().anyMatch(stem -> binding.stems().contains(stem) && !TOTAL.contains(stem));
        return (received ? 3 : 0) + (said ? 2 : 0);
    }

    private Optional<Measure> totalOf(TableInfo table) {
        return table.columns().stream()
                .filter(column -> column.isMeasure()
                        && column.stems().stream().anyMatch(TOTAL::contains)
                        && column.stems().stream().noneMatch(PARTIAL::contains)
                        && (isTransaction(table) || column.has("total")))
                .max(Comparator.comparingInt(column -> totality(column) + saidness(column)))
                .filter(column -> totality(column) > 0)
                .map(column -> new Measure(table, Binding.cell(column), table.label() + "." + column.label()));
    }

    /** What was spent on things that the question names is what they cost. */
    private Optional<Measure> priceOf(TableInfo table, List<TableInfo> tables) {
        boolean spoken = binding.columns().named().contains(table.name()) || tables.contains(table) || isOfValue(table);
        return spoken
                ? table.first(column ->
                                column.isMeasure() && column.stems().stream().anyMatch(PRICE::contains))
                        .map(column -> new Measure(table, Binding.cell(column), table.label() + "." + column.label()))
                : Optional.empty();
    }

    /** Whether a value of the question stands in the table. */
    private boolean isOfValue(TableInfo table) {
        return binding.sketch().clauses().stream()
                .anyMatch(clause -> clause instanceof Clause.Is is
                        && is.operands().get(0).values().stream()
                                .anyMatch(value -> value.column().table().equals(table.name())));
    }

    private static int totality(ColumnInfo column) {
        int rank = column.has("total") ? 4 : 0;
        rank += column.has("amount") || column.has("revenue") || column.has("revenu") ? 3 : 0;
        rank += column.has("grand") || column.has("paid") ? 1 : 0;
        rank -= column.has("sub") || column.has("subtotal") ? 2 : 0;
        return rank + (column.type() == TypeFamily.INTEGER ? -2 : 0);
    }

    /** A table of things that happened has a date or points to one that has. */
    private static boolean isTransaction(TableInfo table) {
        return table.columns().stream().anyMatch(ColumnInfo::isTemporal)
                || table.table().foreignKeys().size() >= 2;
    }

    private static Optional<Measure> lineOf(TableInfo table) {
        Optional<ColumnInfo> quantity = table.first(column -> column.isMeasure()
                && (column.has("quantity")
                        || (column.has("unit") && column.stems().size() == 1)));
        Optional<ColumnInfo> price = table.first(column -> column.isMeasure() && column.has("price"));
        boolean total =
                table.first(column -> column.isMeasure() && column.has("total")).isPresent();
        if (quantity.isEmpty() || price.isEmpty() || total) {
            return Optional.empty();
        }
        Expression line = new Expression.Arithmetic(Binding.cell(quantity.get()), "*", Binding.cell(price.get()));
        String label = quantity.get().label() + " times " + price.get().label();
        return Optional.of(new Measure(table, line, label + " of the " + table.label()));
    }

    /** Returns the column that figures about the table are usually about. */
    Optional<ColumnInfo> usual(TableInfo table) {
        return USUAL.stream()
                .flatMap(word -> table.columns().stream().filter(column -> column.isMeasure() && column.has(word)))
                .distinct()
                .reduce((first, later) -> saidness(later) > saidness(first) ? later : first);
    }

    private static Set<String> stems(String... words) {
        return Stemmer.stems(String.join(" ", words));
    }
}
