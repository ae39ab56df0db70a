package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class MariaDbDependenciesTest extends DependenciesContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new MariaDbDatabase();
    }
}
