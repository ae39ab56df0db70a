package io.github.dbqueryagent.dialects.trino;

import io.github.dbqueryagent.testkit.SqlDialectContract;
import io.github.dbqueryagent.testkit.TestDatabase;

class TrinoDialectTest extends SqlDialectContract {
    @Override
    protected TestDatabase database() {
        return new TrinoDatabase();
    }
}
