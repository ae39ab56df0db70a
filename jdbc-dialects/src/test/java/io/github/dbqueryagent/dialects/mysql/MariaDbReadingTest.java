package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.dialects.ReadingCases;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class MariaDbReadingTest extends ReadingCases {
    @Override
    protected TestDatabase database() throws SQLException {
        return new MariaDbDatabase();
    }
}
