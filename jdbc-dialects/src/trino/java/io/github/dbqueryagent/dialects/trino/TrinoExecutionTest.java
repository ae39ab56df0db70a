package io.github.dbqueryagent.dialects.trino;

import io.github.dbqueryagent.testkit.QueryExecutionContract;
import io.github.dbqueryagent.testkit.TestDatabase;

class TrinoExecutionTest extends QueryExecutionContract {
    @Override
    protected TestDatabase database() {
        return new TrinoDatabase();
    }
}
