package io.github.dbqueryagent.lexing;

import io.github.dbqueryagent.schema.TableName;
import java.util.List;

/**
 * One thing wrong with a query. Immutable.
 *
 * @param rule what it breaks
 * @param message what is wrong and what would be right, without values
 * @param names the tables, columns or functions that it is about
 * @param places for a table that is not there, its name as it was written, and for a column, the tables in which it was
 *     looked for, nearest first, or which have it; empty for other rules
 */
public record SqlFault(SqlRule rule, String message, List<String> names, List<TableName> places) {
    /** Creates a fault; the lists are copied. */
    public SqlFault {
        names = List.copyOf(names);
        places = List.copyOf(places);
    }
}
