package io.github.dbqueryagent.definition;

import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.schema.TableName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The tables and views of a database, looked up as it looks names up. Immutable. */
final class RelationNames {
    private final Set<TableName> exact;
    private final Map<TableName, Set<TableName>> anyCase = new HashMap<>();

    RelationNames(Collection<TableName> names, NameFolding folding) {
        this.exact = Set.copyOf(names);
        if (folding == NameFolding.INSENSITIVE) {
            exact.forEach(name ->
                    anyCase.computeIfAbsent(lower(name), key -> new HashSet<>()).add(name));
        }
    }

    /** Returns what the name, folded already, can mean: more than one if they differ by case alone; none if unknown. */
    Set<TableName> find(TableName name) {
        return exact.contains(name) ? Set.of(name) : anyCase.getOrDefault(lower(name), Set.of());
    }

    private static TableName lower(TableName name) {
        return new TableName(name.schema().toLowerCase(Locale.ROOT), name.name().toLowerCase(Locale.ROOT));
    }
}
