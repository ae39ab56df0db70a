package io.github.dbqueryagent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.execution.QueryExecutor;
import io.github.dbqueryagent.extraction.SchemaSnapshot;
import io.github.dbqueryagent.extraction.SchemaSource;
import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.UnknownTableException;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaChange;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A registered database: what is known of it, who may see what, and what runs queries on it. Thread-safe. */
final class ConnectedDatabase {
    private final String name;
    private final SqlPolicy policy;
    private final SchemaSource source;
    private final Function<SqlDialect, QueryExecutor> executors;
    private final Object executorLock = new Object();
    private volatile @Nullable QueryExecutor executor;
    private final SeenSchemas seen = new SeenSchemas();

    ConnectedDatabase(
            String name, SqlPolicy policy, SchemaSource source, Function<SqlDialect, QueryExecutor> executors) {
        this.name = name;
        this.policy = policy;
        this.source = source;
        this.executors = executors;
    }

    String name() {
        return name;
    }

    /**
     * Returns what the asker may see, read anew when it has grown too old.
     *
     * @param tables the tables that the question is limited to; empty for all
     * @throws UnknownTableException if one of the tables is not there for the asker
     * @throws io.github.dbqueryagent.dialect.DatabaseUnavailableException if the database cannot be read
     */
    Seen see(Asker asker, List<String> tables, Deadline deadline) {
        SchemaSnapshot snapshot = source.snapshot(deadline);
        return seen.see(
                snapshot,
                tables,
                policy.scope(asker),
                () -> VisibleSchema.of(name, snapshot.dialect(), snapshot.schema(), policy, asker));
    }

    /** Returns what changed when the schema was last read, once. */
    Optional<SchemaChange> takeChange() {
        return source.takeChange();
    }

    /** Returns what runs queries; it is there once a schema was seen, since that tells the dialect. */
    QueryExecutor executor(SqlDialect dialect) {
        QueryExecutor ready = executor;
        if (ready == null) {
            synchronized (executorLock) {
                ready = executor == null ? executors.apply(dialect) : executor;
                executor = ready;
            }
        }
        return ready;
    }

    void refresh() {
        source.forget();
        seen.forget();
    }

    /**
     * What an asker may see. Immutable.
     *
     * @param schema the schema
     * @param values values of its columns
     * @param whole what the schema was made from, to tell what is hidden and for nothing else
     */
    record Seen(VisibleSchema schema, ValueIndex values, DatabaseSchema whole) {}

    /** Schemas through policies, built once for each scope while the schema stays the same. Thread-safe. */
    private static final class SeenSchemas {
        private static final int MOST_SCOPES = 1_000;

        private final Cache<Key, Seen> byKey = Caffeine.newBuilder()
                .maximumSize(MOST_SCOPES)
                .executor(Runnable::run)
                .build();

        /** Two, since questions that began before a new reading go on with the old one. */
        private final Cache<Long, ValueIndex> byGeneration =
                Caffeine.newBuilder().maximumSize(2).executor(Runnable::run).build();

        Seen see(SchemaSnapshot snapshot, List<String> tables, String scope, Supplier<VisibleSchema> through) {
            return byKey.get(new Key(snapshot.generation(), scope, tables), key -> {
                VisibleSchema visible = through.get();
                VisibleSchema restricted = tables.isEmpty() ? visible : visible.restrictedTo(named(visible, tables));
                ValueIndex values =
                        byGeneration.get(snapshot.generation(), generation -> ValueIndex.of(snapshot.values()));
                return new Seen(restricted, values.visibleIn(restricted), snapshot.schema());
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
                throw new UnknownTableException(missing);
            }
            return found;
        }

        private record Key(long generation, String scope, List<String> tables) {}
    }
}
