package io.github.dbqueryagent.advice;

import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import java.util.Objects;

/**
 * An index that would keep a table from being read from end to end. Immutable.
 *
 * @param table the table
 * @param columns the columns, in the index's order
 * @param reason why, as a sentence
 * @param statement the statement that would make the index; nobody runs it but the host
 */
public record IndexAdvice(TableName table, List<String> columns, String reason, String statement) {
    /** Creates advice; the list is copied. */
    public IndexAdvice {
        Objects.requireNonNull(table, "table");
        columns = List.copyOf(columns);
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(statement, "statement");
    }
}
