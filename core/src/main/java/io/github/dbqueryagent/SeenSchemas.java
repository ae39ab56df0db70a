package io.github.dbqueryagent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.SchemaSnapshot;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Schemas through policies, built once for each scope while the schema stays the same. Thread-safe. */
final class SeenSchemas {
    private static final int MOST_SCOPES = 1_000;

    private final Cache<Key, ConnectedDatabase.Seen> byKey =
            Caffeine.newBuilder().maximumSize(MOST_SCOPES).build();

    /** Two, since questions that began before a new reading go on with the old one. */
    private final Cache<Long, ValueIndex> byGeneration =
            Caffeine.newBuilder().maximumSize(2).build();

    ConnectedDatabase.Seen see(
            SchemaSnapshot snapshot, List<String> tables, String scope, Supplier<VisibleSchema> through) {
        return byKey.get(new Key(snapshot.generation(), scope, tables), key -> {
            VisibleSchema visible = through.get();
            VisibleSchema restricted = tables.isEmpty() ? visible : visible.restrictedTo(named(visible, tables));
            ValueIndex values = byGeneration.get(snapshot.generation(), generation -> ValueIndex.of(snapshot.values()));
            return new ConnectedDatabase.Seen(restricted, values.visibleIn(restricted));
        });
    }

    void forget() {
        byKey.invalidateAll();
    }

    private static Set<TableName> named(VisibleSchema visible, List<String> names) {
        var found = new LinkedHashSet<TableName>();
        var missing = new ArrayList<String>();
        for (String name : names) {
            List<TableName> matches = visible.tables().stream()
                    .map(Table::name)
                    .filter(table -> table.name().equalsIgnoreCase(name)
                            || table.toString().equalsIgnoreCase(name))
                    .toList();
            if (matches.isEmpty()) {
                missing.add(name);
            }
            found.addAll(matches);
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "tables has %s, but each must be a table that the asker may see", missing));
        }
        return found;
    }

    private record Key(long generation, String scope, List<String> tables) {}
}
