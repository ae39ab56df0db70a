package io.github.dbqueryagent.linking;

import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of the visible schema that a question is about. Immutable.
 *
 * @param visible all that the asker may see
 * @param tables the tables that matter, best first
 * @param values values of columns that the question names
 */
public record LinkedSchema(VisibleSchema visible, List<LinkedTable> tables, List<ValueMatch> values) {
    /** Creates a linked schema; the lists are copied. */
    public LinkedSchema {
        tables = List.copyOf(tables);
        values = List.copyOf(values);
    }

    /** Returns the names of the tables. */
    public Set<TableName> tableNames() {
        return tables.stream().map(linked -> linked.table().name()).collect(Collectors.toUnmodifiableSet());
    }
}
