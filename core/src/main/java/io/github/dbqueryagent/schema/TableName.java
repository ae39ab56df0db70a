package io.github.dbqueryagent.schema;

import java.util.Comparator;

/**
 * The full name of a table or a view, as the catalogue writes it. Immutable; ordered by schema, then name.
 *
 * @param schema the schema; empty where the database has none
 * @param name the name in it
 */
public record TableName(String schema, String name) implements Comparable<TableName> {
    private static final Comparator<TableName> ORDER =
            Comparator.comparing(TableName::schema).thenComparing(TableName::name);

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
