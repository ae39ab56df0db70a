package io.github.dbqueryagent.dialects.trino;

import io.github.dbqueryagent.testkit.SchemaExtractorContract;
import io.github.dbqueryagent.testkit.TestDatabase;

class TrinoExtractionTest extends SchemaExtractorContract {
    @Override
    protected TestDatabase database() {
        return new TrinoDatabase();
    }
}
