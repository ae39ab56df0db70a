package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import java.util.Objects;
import java.util.function.Function;

/** A policy that is another one for each asker, such as by role. Immutable. */
record PerAskerPolicy(Function<Asker, SqlPolicy> policies) implements SqlPolicy {
    private SqlPolicy of(Asker asker) {
        return Objects.requireNonNull(policies.apply(asker), "the policy of the asker is null");
    }

    @Override
    public String scope(Asker asker) {
        return of(asker).scope(asker);
    }

    @Override
    public boolean isVisible(Asker asker, TableName table) {
        return of(asker).isVisible(asker, table);
    }

    @Override
    public ColumnRule columnRule(Asker asker, ColumnName column) {
        return of(asker).columnRule(asker, column);
    }

    @Override
    public RowPolicy rows(Asker asker, TableName table) {
        return of(asker).rows(asker, table);
    }

    @Override
    public ViewTrust trust(Asker asker, TableName view) {
        return of(asker).trust(asker, view);
    }
}
