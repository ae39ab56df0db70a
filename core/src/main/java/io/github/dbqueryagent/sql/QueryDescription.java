package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a query does, without its tree: for rules that hosts add. Immutable.
 *
 * @param uses the tables and views that it reads, at any depth, each as often as it stands in a FROM
 * @param columns the columns that it reads, anywhere in it
 * @param functions the functions that it calls, in lower case
 * @param joins how many joins it has, at all depths together
 * @param unconnectedJoins how many of them no condition connects
 * @param outputs the columns that it gives out, in order
 * @param limit the row limit that it brings itself; empty without one
 */
public record QueryDescription(
        List<TableUse> uses,
        Set<ColumnName> columns,
        Set<String> functions,
        int joins,
        int unconnectedJoins,
        List<OutputColumn> outputs,
        OptionalLong limit) {
    /** Creates a description; the collections are copied. */
    public QueryDescription {
        uses = List.copyOf(uses);
        columns = Set.copyOf(columns);
        functions = Set.copyOf(functions);
        outputs = List.copyOf(outputs);
    }

    /** Returns the tables and views that it reads, at any depth. */
    public Set<TableName> tables() {
        return uses.stream().map(TableUse::table).collect(Collectors.toUnmodifiableSet());
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
