package io.github.dbqueryagent.dialects;

import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;

class GenericDependenciesTest extends DependenciesContract {
    @Override
    protected TestDatabase database() {
        return new GenericOnH2();
    }
}
