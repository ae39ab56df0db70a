package io.github.dbqueryagent.dialects.h2;

import io.github.dbqueryagent.testkit.RowPolicyContract;
import io.github.dbqueryagent.testkit.TestDatabase;

class H2RowPolicyTest extends RowPolicyContract {
    @Override
    protected TestDatabase database() {
        return new H2Database(new H2Dialect());
    }
}
