package io.github.dbqueryagent.dialects.server;

import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class ServerDependenciesTest extends DependenciesContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return GivenServer.newPlace();
    }
}
