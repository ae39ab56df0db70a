package io.github.dbqueryagent.dialects.duckdb;

import io.github.dbqueryagent.testkit.RowPolicyContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class DuckDbRowPolicyTest extends RowPolicyContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new DuckDbDatabase();
    }
}
