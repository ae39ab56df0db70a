package io.github.dbqueryagent.dialects.postgresql;

import io.github.dbqueryagent.testkit.SchemaExtractorContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class PostgreSqlExtractionTest extends SchemaExtractorContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new PostgreSqlDatabase();
    }
}
