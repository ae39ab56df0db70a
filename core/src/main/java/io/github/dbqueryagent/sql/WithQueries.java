package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The WITH queries that can be named at a place, and those that cannot be named yet. Not thread-safe; one query each. */
final class WithQueries {
    /** A WITH query under its name. */
    record Named(String name, List<ScopeColumn> columns) {}

    private final @Nullable WithQueries outer;
    private final Map<String, Named> known = new HashMap<>();
    private final Map<String, Integer> references = new HashMap<>();
    private final Set<String> pending = new HashSet<>();

    WithQueries(@Nullable WithQueries outer) {
        this.outer = outer;
    }

    void announce(String name) {
        if (!pending.add(lower(name))) {
            throw new SqlRefusal(
                    SqlRule.ALIAS, "Two WITH queries are called " + name + ". Give each a name of its own.", name);
        }
    }

    void define(String name, List<ScopeColumn> columns) {
        pending.remove(lower(name));
        known.put(lower(name), new Named(name, columns));
    }

    @Nullable
    Named find(String name) {
        Named found = known.get(lower(name));
        if (found != null) {
            references.merge(lower(name), 1, Integer::sum);
        }
        return found != null || outer == null ? found : outer.find(name);
    }

    /** Returns how often the query was named so far. */
    int references(String name) {
        return references.getOrDefault(lower(name), 0);
    }

    /**
     * Returns whether the name belongs to this WITH query itself or to a later one: databases differ in what they take it
     * for then.
     */
    boolean isPending(String name) {
        return pending.contains(lower(name))
                || (outer != null && !known.containsKey(lower(name)) && outer.isPending(name));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
