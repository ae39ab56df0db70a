package io.github.dbqueryagent.schema;

import java.util.List;

/**
 * An index of a table. Immutable.
 *
 * @param name its name
 * @param unique whether no two rows have the same values in its columns
 * @param columns its columns in order; expressions are left out
 */
public record Index(String name, boolean unique, List<String> columns) {
    /** Creates an index; the list is copied. */
    public Index {
        columns = List.copyOf(columns);
    }
}
