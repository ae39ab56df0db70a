package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.testkit.RowPolicyContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class MariaDbRowPolicyTest extends RowPolicyContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new MariaDbDatabase();
    }
}
