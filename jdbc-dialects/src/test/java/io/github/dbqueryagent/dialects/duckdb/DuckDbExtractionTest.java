package io.github.dbqueryagent.dialects.duckdb;

import io.github.dbqueryagent.testkit.SchemaExtractorContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class DuckDbExtractionTest extends SchemaExtractorContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new DuckDbDatabase();
    }
}
