package io.github.dbqueryagent.dialects.server;

import io.github.dbqueryagent.testkit.RowPolicyContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class ServerRowPolicyTest extends RowPolicyContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return GivenServer.newPlace();
    }
}
