package io.github.dbqueryagent.dialects.sqlite;

import io.github.dbqueryagent.testkit.RowPolicyContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteRowPolicyTest extends RowPolicyContract {
    @TempDir
    private Path folder;

    @Override
    protected TestDatabase database() {
        return new SqliteDatabase(folder);
    }
}
