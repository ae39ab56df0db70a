package io.github.dbqueryagent.dialects.h2;

import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;

class H2DependenciesTest extends DependenciesContract {
    @Override
    protected TestDatabase database() {
        return new H2Database(new H2Dialect());
    }
}
