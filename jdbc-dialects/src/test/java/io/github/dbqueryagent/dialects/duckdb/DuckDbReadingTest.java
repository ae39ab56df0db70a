package io.github.dbqueryagent.dialects.duckdb;

import io.github.dbqueryagent.dialects.ReadingCases;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class DuckDbReadingTest extends ReadingCases {
    @Override
    protected TestDatabase database() throws SQLException {
        return new DuckDbDatabase();
    }
}
