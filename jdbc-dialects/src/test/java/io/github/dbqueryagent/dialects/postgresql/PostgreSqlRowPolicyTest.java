package io.github.dbqueryagent.dialects.postgresql;

import io.github.dbqueryagent.testkit.RowPolicyContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class PostgreSqlRowPolicyTest extends RowPolicyContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new PostgreSqlDatabase();
    }
}
