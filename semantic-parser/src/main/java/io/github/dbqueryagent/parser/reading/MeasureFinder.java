package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Expression;
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
        var measures = new ArrayList<Measure>();
        for (TableInfo table : binding.lexicon().tables()) {
            if (binding.columns().isReachable(table)) {
                totalOf(table).ifPresent(measures::add);
                lineOf(table).ifPresent(measures::add);
            }
        }
        return measures.stream().max(Comparator.comparingDouble(measure -> fitness(measure, tables)));
    }

    private double fitness(Measure measure, List<TableInfo> tables) {
        double fitness = binding.columns().nearness(measure.table());
        for (TableInfo table : tables) {
            if (table != measure.table() && binding.isMany(measure.table(), table)) {
                fitness -= 2;
            }
        }
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

    private static Optional<Measure> totalOf(TableInfo table) {
        return table.columns().stream()
                .filter(column -> column.isMeasure()
                        && column.stems().stream().anyMatch(TOTAL::contains)
                        && column.stems().stream().noneMatch(PARTIAL::contains)
                        && (isTransaction(table) || column.has("total")))
                .max(Comparator.comparingInt(MeasureFinder::totality))
                .filter(column -> totality(column) > 0)
                .map(column -> new Measure(table, Binding.cell(column), table.label() + "." + column.label()));
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

    private static Set<String> stems(String... words) {
        return Stemmer.stems(String.join(" ", words));
    }
}
