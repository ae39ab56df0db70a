package io.github.dbqueryagent.dialects.sqlite;

import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDependenciesTest extends DependenciesContract {
    @TempDir
    Path folder;

    @Override
    protected TestDatabase database() {
        return new SqliteDatabase(folder);
    }
}
