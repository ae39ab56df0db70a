package io.github.dbqueryagent;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.execution.QueryExecutor;
import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.SchemaSnapshot;
import io.github.dbqueryagent.schema.SchemaSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A registered database: what is known of it, who may see what, and what runs queries on it. Thread-safe. */
final class ConnectedDatabase {
    private final String name;
    private final SqlPolicy policy;
    private final SchemaSource source;
    private final Function<SqlDialect, QueryExecutor> executors;
    private final AtomicReference<QueryExecutor> executor = new AtomicReference<>();
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

    /** Returns what runs queries; it is there once a schema was seen, since that tells the dialect. */
    QueryExecutor executor(SqlDialect dialect) {
        return executor.updateAndGet(ready -> ready == null ? executors.apply(dialect) : ready);
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
     */
    record Seen(VisibleSchema schema, ValueIndex values) {}
}
