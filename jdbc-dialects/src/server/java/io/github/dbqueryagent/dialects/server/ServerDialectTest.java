package io.github.dbqueryagent.dialects.server;

import io.github.dbqueryagent.testkit.SqlDialectContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class ServerDialectTest extends SqlDialectContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return GivenServer.newPlace();
    }
}
