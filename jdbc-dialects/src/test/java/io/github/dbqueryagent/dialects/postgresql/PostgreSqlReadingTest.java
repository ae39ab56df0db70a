package io.github.dbqueryagent.dialects.postgresql;

import io.github.dbqueryagent.dialects.ReadingCases;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class PostgreSqlReadingTest extends ReadingCases {
    @Override
    protected TestDatabase database() throws SQLException {
        return new PostgreSqlDatabase();
    }
}
