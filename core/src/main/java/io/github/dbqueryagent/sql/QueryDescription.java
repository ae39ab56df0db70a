package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a query does, without its tree: for rules that hosts add. Immutable.
 *
 * @param tables the tables and views that it reads, at any depth
 * @param columns the columns that it reads, anywhere in it
 * @param functions the functions that it calls, in lower case
 * @param joins how many joins it has, at all depths together
 * @param unconnectedJoins how many of them no condition connects
 * @param outputs the columns that it gives out, in order
 * @param limit the row limit that it brings itself; empty without one
 */
public record QueryDescription(
        Set<TableName> tables,
        Set<ColumnName> columns,
        Set<String> functions,
        int joins,
        int unconnectedJoins,
        List<OutputColumn> outputs,
        OptionalLong limit) {
    /** Creates a description; the collections are copied. */
    public QueryDescription {
        tables = Set.copyOf(tables);
        columns = Set.copyOf(columns);
        functions = Set.copyOf(functions);
        outputs = List.copyOf(outputs);
    }
}
