package io.github.dbqueryagent.dialects.server;

import io.github.dbqueryagent.testkit.QueryExecutionContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class ServerExecutionTest extends QueryExecutionContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return GivenServer.newPlace();
    }
}
