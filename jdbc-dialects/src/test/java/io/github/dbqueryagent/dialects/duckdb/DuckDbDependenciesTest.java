package io.github.dbqueryagent.dialects.duckdb;

import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class DuckDbDependenciesTest extends DependenciesContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new DuckDbDatabase();
    }
}
