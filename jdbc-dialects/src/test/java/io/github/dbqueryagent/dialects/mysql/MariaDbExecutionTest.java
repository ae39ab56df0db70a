package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.testkit.QueryExecutionContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class MariaDbExecutionTest extends QueryExecutionContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new MariaDbDatabase();
    }
}
