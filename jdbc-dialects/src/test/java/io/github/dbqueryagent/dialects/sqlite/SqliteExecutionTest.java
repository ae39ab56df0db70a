package io.github.dbqueryagent.dialects.sqlite;

import io.github.dbqueryagent.testkit.QueryExecutionContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteExecutionTest extends QueryExecutionContract {
    @TempDir
    private Path folder;

    @Override
    protected TestDatabase database() {
        return new SqliteDatabase(folder);
    }
}
