package io.github.dbqueryagent.schema;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the tables and views of a database rest on: whose rows can be seen through each of them. Immutable.
 *
 * <p>It also holds what was left out of the schema that it belongs to, so that nothing hides behind a filter.
 */
public final class Dependencies {
    private final Map<TableName, Set<TableName>> direct;

    private Dependencies(Map<TableName, Set<TableName>> direct) {
        this.direct = direct;
    }

    /**
     * Returns the dependencies that are made of these steps.
     *
     * @param direct for each table and view of which it is known, what it takes rows from without a detour; one that is
     *     missing is not known. Copied
     */
    public static Dependencies of(Map<TableName, ? extends Collection<TableName>> direct) {
        var copy = new HashMap<TableName, Set<TableName>>();
        direct.forEach((relation, sources) -> copy.put(relation, Set.copyOf(sources)));
        return new Dependencies(copy);
    }

    /** Returns what can be said without a catalogue's word: stored tables rest on nothing, and views are not known. */
    public static Dependencies ofStored(Collection<Table> tables) {
        var direct = new HashMap<TableName, Set<TableName>>();
        for (Table table : tables) {
            if (table.kind() == Table.Kind.TABLE) {
                direct.put(table.name(), Set.of());
            }
        }
        return new Dependencies(direct);
    }

    /**
     * Returns all tables and views, ordered by name, whose rows can be seen through this one: what it selects from, what
     * that selects from, and so on to the end. Itself is not among them.
     *
     * @return the tables and views, none for a plain table; empty if not all of them are known
     */
    public Optional<Set<TableName>> sourcesOf(TableName relation) {
        var found = new TreeSet<TableName>();
        var next = new ArrayDeque<TableName>();
        next.add(relation);
        while (!next.isEmpty()) {
            Set<TableName> sources = direct.get(next.remove());
            if (sources == null) {
                return Optional.empty();
            }
            for (TableName source : sources) {
                if (!source.equals(relation) && found.add(source)) {
                    next.add(source);
                }
            }
        }
        return Optional.of(Collections.unmodifiableSet(found));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dependencies that && direct.equals(that.direct);
    }

    @Override
    public int hashCode() {
        return direct.hashCode();
    }

    @Override
    public String toString() {
        return "Dependencies[of " + direct.size() + " tables and views]";
    }
}
