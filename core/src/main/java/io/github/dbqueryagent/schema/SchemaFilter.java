package io.github.dbqueryagent.schema;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which schemas and tables are read at all. Immutable; names are compared without regard to case.
 *
 * @param schemas the schemas to read, in lower case; empty for all but the database's own
 * @param excludedTables tables to leave out, in lower case, each {@code name} or {@code schema.name}
 */
public record SchemaFilter(Set<String> schemas, Set<String> excludedTables) {
    private static final SchemaFilter ALL = new SchemaFilter(Set.of(), Set.of());

    /** Creates a filter; the names are copied in lower case. */
    public SchemaFilter {
        schemas = lowerCase(schemas);
        excludedTables = lowerCase(excludedTables);
    }

    /** Returns the filter that lets everything in but the database's own schemas. */
    public static SchemaFilter all() {
        return ALL;
    }

    /** Returns whether the table is to be read. */
    public boolean letsIn(TableName table) {
        String schema = table.schema().toLowerCase(Locale.ROOT);
        String name = table.name().toLowerCase(Locale.ROOT);
        return (schemas.isEmpty() || schemas.contains(schema))
                && !excludedTables.contains(name)
                && !excludedTables.contains(schema + "." + name);
    }

    private static Set<String> lowerCase(Set<String> names) {
        var lower = new TreeSet<String>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return java.util.Collections.unmodifiableSet(lower);
    }
}
