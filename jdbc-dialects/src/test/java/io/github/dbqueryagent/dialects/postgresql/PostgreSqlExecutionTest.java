package io.github.dbqueryagent.dialects.postgresql;

import io.github.dbqueryagent.testkit.QueryExecutionContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class PostgreSqlExecutionTest extends QueryExecutionContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new PostgreSqlDatabase();
    }
}
