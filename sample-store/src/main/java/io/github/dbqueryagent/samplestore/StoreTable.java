package io.github.dbqueryagent.samplestore;

import java.util.List;

/**
 * A table or, if it has a query, a view of the sample store, independent of any database. A name has double quotes
 * where the database must quote it. Immutable.
 */
record StoreTable(
        String schema, String name, String comment, List<Column> columns, Constraints constraints, String query) {

    /** A column; an empty comment means that the name tells enough. */
    record Column(String name, String type, boolean nullable, boolean unique, String comment) {}

    /** A foreign key to the primary key of another table, which is named with its schema. */
    record ForeignKey(List<String> columns, String target) {}

    /** Keys, conditions that rows must meet, and columns with an index. */
    record Constraints(
            List<String> primaryKey, List<ForeignKey> foreignKeys, List<String> checks, List<String> indexes) {}

    /** Returns the name with the schema, as {@code schema.txt} writes it. */
    String id() {
        return schema + "." + name;
    }

    /** Returns whether rows of the table refer to other rows of it. */
    boolean refersToItself() {
        return constraints.foreignKeys().stream().anyMatch(key -> key.target().equals(id()));
    }

    boolean isView() {
        return !query.isEmpty();
    }
}
