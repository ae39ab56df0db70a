package io.github.dbqueryagent.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * All tables and views of a database that the account can read and the settings let in. Immutable.
 *
 * @param defaultSchema the schema in which names without one are looked up; empty where there are no schemas
 * @param tables the tables and views, ordered by name
 * @param dependencies what they rest on, also where that is no part of this schema
 * @param fingerprint changes whenever a table, a column, a type, a comment, a key or what a view rests on changes; row
 *     estimates do not count
 */
public record DatabaseSchema(String defaultSchema, List<Table> tables, Dependencies dependencies, String fingerprint) {
    /** Creates a schema; the list is copied and ordered. */
    public DatabaseSchema {
        tables = ordered(tables);
    }

    /** Returns the schema of these tables, of whose views is not known what they rest on. */
    public static DatabaseSchema of(String defaultSchema, List<Table> tables) {
        return of(defaultSchema, tables, Dependencies.ofStored(tables));
    }

    /** Returns the schema with the fingerprint of these tables and of what they rest on. */
    public static DatabaseSchema of(String defaultSchema, List<Table> tables, Dependencies dependencies) {
        List<Table> ordered = ordered(tables);
        return new DatabaseSchema(
                defaultSchema, ordered, dependencies, Fingerprint.of(defaultSchema, ordered, dependencies));
    }

    private static List<Table> ordered(List<Table> tables) {
        var ordered = new ArrayList<>(tables);
        ordered.sort(Comparator.comparing(Table::name));
        return Collections.unmodifiableList(ordered);
    }
}
