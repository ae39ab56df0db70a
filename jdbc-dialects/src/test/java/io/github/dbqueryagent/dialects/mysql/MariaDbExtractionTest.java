package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.testkit.SchemaExtractorContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class MariaDbExtractionTest extends SchemaExtractorContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new MariaDbDatabase();
    }
}
