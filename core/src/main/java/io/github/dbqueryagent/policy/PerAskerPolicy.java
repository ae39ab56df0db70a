package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.personal.PersonalAction;
import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.personal.PersonalColumn;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    public Map<String, @Nullable String> sessionIdentity(Asker asker) {
        return of(asker).sessionIdentity(asker);
    }

    @Override
    public Optional<PersonalColumn> personal(Asker asker, ColumnName column, Optional<PersonalColumn> found) {
        return of(asker).personal(asker, column, found);
    }

    @Override
    public PersonalAction personalAction(Asker asker, PersonalClass personalClass) {
        return of(asker).personalAction(asker, personalClass);
    }

    @Override
    public ViewTrust trust(Asker asker, TableName view) {
        return of(asker).trust(asker, view);
    }
}
