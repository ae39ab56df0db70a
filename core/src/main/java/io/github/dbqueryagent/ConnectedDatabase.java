package io.github.dbqueryagent;

import io.github.dbqueryagent.dialect.DatabaseUnavailableException;
import io.github.dbqueryagent.execution.QueryExecutor;
import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A registered database: what is known of it, and who may see what. Thread-safe. */
final class ConnectedDatabase {
    private final String name;
    private final SqlPolicy policy;
    private final SchemaLoader loader;
    private final AtomicReference<QueryExecutor> executor = new AtomicReference<>();
    private final java.util.function.Function<SchemaLoader.Loaded, QueryExecutor> executors;
    private final SeenSchemas seen = new SeenSchemas();

    ConnectedDatabase(
            String name,
            SqlPolicy policy,
            SchemaLoader loader,
            java.util.function.Function<SchemaLoader.Loaded, QueryExecutor> executors) {
        this.name = name;
        this.policy = policy;
        this.loader = loader;
        this.executors = executors;
    }

    String name() {
        return name;
    }

    /**
     * Returns what the asker may see, read anew when it has grown too old.
     *
     * @param tables the tables that the question is limited to; empty for all
     * @throws DatabaseUnavailableException if the database cannot be read
     */
    Seen see(Asker asker, List<String> tables, Deadline deadline) {
        SchemaLoader.Loaded loaded = loader.load(deadline);
        executor.compareAndSet(null, executors.apply(loaded));
        return seen.see(loaded, tables, policy.scope(asker), () ->
                VisibleSchema.of(name, loaded.dialect(), loaded.schema(), policy, asker));
    }

    QueryExecutor executor() {
        QueryExecutor ready = executor.get();
        if (ready == null) {
            throw new IllegalStateException("a schema is seen before anything runs");
        }
        return ready;
    }

    void refresh() {
        loader.forget();
        seen.forget();
    }

    /**
     * What an asker may see. Immutable.
     *
     * @param schema the schema
     * @param values values of its columns
     */
    record Seen(VisibleSchema schema, ValueIndex values) {}
}
