package io.github.dbqueryagent.dialects.server;

import io.github.dbqueryagent.testkit.SchemaExtractorContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;

class ServerExtractionTest extends SchemaExtractorContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return GivenServer.newPlace();
    }
}
