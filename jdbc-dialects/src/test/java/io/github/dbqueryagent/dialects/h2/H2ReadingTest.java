package io.github.dbqueryagent.dialects.h2;

import io.github.dbqueryagent.dialects.ReadingCases;
import io.github.dbqueryagent.testkit.TestDatabase;

class H2ReadingTest extends ReadingCases {
    @Override
    protected TestDatabase database() {
        return new H2Database(new H2Dialect());
    }
}
