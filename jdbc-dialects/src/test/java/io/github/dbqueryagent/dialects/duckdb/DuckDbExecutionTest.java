package io.github.dbqueryagent.dialects.duckdb;

import io.github.dbqueryagent.testkit.QueryExecutionContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class DuckDbExecutionTest extends QueryExecutionContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new DuckDbDatabase();
    }
}
