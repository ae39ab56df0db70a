package io.github.dbqueryagent.lexing;

import java.util.List;

/**
 * One thing wrong with a query. Immutable.
 *
 * @param rule what it breaks
 * @param message what is wrong and what would be right, without values
 * @param names the tables, columns or functions that it is about
 */
public record SqlFault(SqlRule rule, String message, List<String> names) {
    /** Creates a fault; the list is copied. */
    public SqlFault {
        names = List.copyOf(names);
    }
}
