package io.github.dbqueryagent.dialects.trino;

import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;

class TrinoDependenciesTest extends DependenciesContract {
    @Override
    protected TestDatabase database() {
        return new TrinoDatabase();
    }
}
