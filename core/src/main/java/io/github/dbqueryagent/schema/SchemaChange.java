package io.github.dbqueryagent.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What sets two readings of a schema apart. Immutable; each list is ordered by name.
 *
 * @param added the tables and views that are only in the later one
 * @param removed those that are only in the earlier one
 * @param changed those of which anything but the row estimate is another, or what they rest on
 */
public record SchemaChange(List<TableName> added, List<TableName> removed, List<TableName> changed) {
    /** Creates a change; the lists are copied. */
    public SchemaChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Returns what changed from one to the other. */
    public static SchemaChange between(DatabaseSchema before, DatabaseSchema after) {
        Map<TableName, Table> known = byName(before);
        Set<TableName> found = byName(after).keySet();
        return new SchemaChange(
                names(after).filter(name -> !known.containsKey(name)).toList(),
                names(before).filter(name -> !found.contains(name)).toList(),
                after.tables().stream()
                        .filter(table -> isAnother(table, known.get(table.name()))
                                || (known.containsKey(table.name()) && restsOnOthers(table.name(), before, after)))
                        .map(Table::name)
                        .toList());
    }

    /** Returns whether nothing changed. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static Stream<TableName> names(DatabaseSchema schema) {
        return schema.tables().stream().map(Table::name);
    }

    private static Map<TableName, Table> byName(DatabaseSchema schema) {
        var tables = new HashMap<TableName, Table>();
        schema.tables().forEach(table -> tables.put(table.name(), table));
        return tables;
    }

    private static boolean isAnother(Table table, @Nullable Table before) {
        return before != null && !withoutEstimate(table).equals(withoutEstimate(before));
    }

    private static boolean restsOnOthers(TableName table, DatabaseSchema before, DatabaseSchema after) {
        return !after.dependencies()
                .sourcesOf(table)
                .equals(before.dependencies().sourcesOf(table));
    }

    private static Table withoutEstimate(Table table) {
        return new Table(
                table.name(),
                table.kind(),
                table.comment(),
                table.columns(),
                table.keys(),
                table.indexes(),
                OptionalLong.empty());
    }
}
