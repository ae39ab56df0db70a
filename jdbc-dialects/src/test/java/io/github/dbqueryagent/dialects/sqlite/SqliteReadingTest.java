package io.github.dbqueryagent.dialects.sqlite;

import io.github.dbqueryagent.dialects.ReadingCases;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteReadingTest extends ReadingCases {
    @TempDir
    private static Path folder;

    @Override
    protected TestDatabase database() {
        return new SqliteDatabase(folder);
    }
}
