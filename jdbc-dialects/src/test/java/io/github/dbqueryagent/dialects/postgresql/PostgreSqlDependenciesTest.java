package io.github.dbqueryagent.dialects.postgresql;

import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class PostgreSqlDependenciesTest extends DependenciesContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new PostgreSqlDatabase();
    }
}
