package io.github.dbqueryagent.schema;

/**
 * The full name of a table or a view, as the catalogue writes it. Immutable; ordered by schema, then name.
 *
 * @param schema the schema; empty where the database has none
 * @param name the name in it
 */
public record TableName(String schema, String name) implements Comparable<TableName> {
    /** As a record would, but without its detour: whoever reads a schema looks up a name for every column. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TableName that && name.equals(that.name) && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return 31 * schema.hashCode() + name.hashCode();
    }

    @Override
    public int compareTo(TableName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
