package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.testkit.SqlDialectContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class MariaDbDialectTest extends SqlDialectContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new MariaDbDatabase();
    }
}
