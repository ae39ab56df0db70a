package io.github.dbqueryagent.dialects.h2;

import io.github.dbqueryagent.testkit.QueryExecutionContract;
import io.github.dbqueryagent.testkit.TestDatabase;

class H2ExecutionTest extends QueryExecutionContract {
    @Override
    protected TestDatabase database() {
        return new H2Database(new H2Dialect());
    }
}
