package io.github.dbqueryagent.dialects.h2;

import io.github.dbqueryagent.testkit.SchemaExtractorContract;
import io.github.dbqueryagent.testkit.TestDatabase;

class H2ExtractionTest extends SchemaExtractorContract {
    @Override
    protected TestDatabase database() {
        return new H2Database(new H2Dialect());
    }
}
