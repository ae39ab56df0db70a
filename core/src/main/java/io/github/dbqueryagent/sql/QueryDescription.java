package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a query does, without its tree: for rules that hosts add. Immutable.
 *
 * @param uses the tables and views that it reads, at any depth, each as often as it stands in a FROM
 * @param columns the columns that it reads, anywhere in it
 * @param functions the functions that it calls, in lower case
 * @param combined how it combines rows
 * @param outputs the columns that it gives out, in order
 * @param comparedFreely the columns that decide on rows otherwise than bare and compared with given values, or for being
 *     equal to another bare column: their values could be read off the rows that are left
 * @param limit the row limit that it brings itself; empty without one
 */
public record QueryDescription(
        List<TableUse> uses,
        Set<ColumnName> columns,
        Set<String> functions,
        Combined combined,
        List<OutputColumn> outputs,
        Set<ColumnName> comparedFreely,
        OptionalLong limit) {
    /** Creates a description; the collections are copied. */
    public QueryDescription {
        uses = List.copyOf(uses);
        columns = Set.copyOf(columns);
        functions = Set.copyOf(functions);
        outputs = List.copyOf(outputs);
        comparedFreely = Set.copyOf(comparedFreely);
    }

    /** Returns the tables and views that it reads, at any depth. */
    public Set<TableName> tables() {
        return uses.stream().map(TableUse::table).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns how many joins it has, at all depths together. */
    public int joins() {
        return combined.joins();
    }

    /** Returns how many of its joins no condition connects. */
    public int unconnectedJoins() {
        return combined.unconnectedJoins();
    }

    /**
     * How a query combines rows. Immutable.
     *
     * @param joins how many joins it has, at all depths together
     * @param unconnectedJoins how many of them no condition connects
     * @param most the most rows that it can combine
     */
    public record Combined(int joins, int unconnectedJoins, MostRows most) {}

    /**
     * The rows of all that stands in FROM multiplied, where a WITH query counts as often as it is read: no step can have more.
     * Immutable.
     *
     * @param made the product of the rows that are made by functions, VALUES and recursions; not a number if it is not known
     * @param tables how often each table counts
     */
    public record MostRows(double made, Map<TableName, Double> tables) {
        static final MostRows ONE = new MostRows(1, Map.of());

        /** Creates it; the map is copied. */
        public MostRows {
            tables = Map.copyOf(tables);
        }

        MostRows times(double rows) {
            return new MostRows(made * rows, tables);
        }

        MostRows times(TableName table) {
            return times(new MostRows(1, Map.of(table, 1.0)));
        }

        MostRows times(MostRows other) {
            var all = new HashMap<>(tables);
            other.tables.forEach((table, times) -> all.merge(table, times, Double::sum));
            return new MostRows(made * other.made, all);
        }

        /**
         * Returns the product; empty if it is not known.
         *
         * @param rows the rows of each table; empty for one of which they are not known
         */
        public OptionalDouble product(Function<TableName, OptionalLong> rows) {
            double product = made;
            for (Map.Entry<TableName, Double> table : tables.entrySet()) {
                OptionalLong of = rows.apply(table.getKey());
                if (of.isEmpty()) {
                    return OptionalDouble.empty();
                }
                product *= Math.pow((double) Math.max(1, of.getAsLong()), table.getValue());
            }
            return Double.isNaN(product) ? OptionalDouble.empty() : OptionalDouble.of(product);
        }
    }

    /**
     * A table where it stands in a FROM, and what its rows are chosen and ordered by. Immutable.
     *
     * @param table the table or view
     * @param alias the name that it goes by there: its alias, or its own name
     * @param equal the columns that equal values of which there are few: given ones, or those of another table in FROM whose
     *     rows are chosen
     * @param ranges the columns that given values bound
     * @param order the columns by which the whole query's rows are ordered, all in one direction; only where it reads no
     *     other table
     */
    public record TableUse(TableName table, String alias, List<String> equal, List<String> ranges, List<String> order) {
        /** Creates a use; the lists are copied. */
        public TableUse {
            equal = List.copyOf(equal);
            ranges = List.copyOf(ranges);
            order = List.copyOf(order);
        }
    }
}
