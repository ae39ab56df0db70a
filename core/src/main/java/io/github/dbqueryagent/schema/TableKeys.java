package io.github.dbqueryagent.schema;

import java.util.Collection;
import java.util.List;

/**
 * What names a table's rows, and what they point to. Immutable.
 *
 * @param primary the primary key's columns in order; empty if there is none
 * @param unique further sets of columns whose values name one row
 * @param foreign what its columns point to
 */
public record TableKeys(List<String> primary, List<List<String>> unique, List<ForeignKey> foreign) {
    private static final TableKeys NONE = new TableKeys(List.of(), List.of(), List.of());

    /** Creates keys; the lists are copied. */
    public TableKeys {
        primary = List.copyOf(primary);
        unique = unique.stream().map(List::copyOf).toList();
        foreign = List.copyOf(foreign);
    }

    /** Returns no keys. */
    public static TableKeys none() {
        return NONE;
    }

    /** Returns those keys whose columns are all among these. */
    TableKeys within(Collection<String> columns) {
        return new TableKeys(
                columns.containsAll(primary) ? primary : List.of(),
                unique.stream().filter(columns::containsAll).toList(),
                foreign.stream()
                        .filter(key -> columns.containsAll(key.columns()))
                        .toList());
    }
}
