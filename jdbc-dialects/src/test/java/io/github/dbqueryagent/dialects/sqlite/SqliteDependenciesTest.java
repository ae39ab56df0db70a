package io.github.dbqueryagent.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialects.KnownSources;
import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDependenciesTest extends DependenciesContract {
    @TempDir
    Path folder;

    @Override
    protected TestDatabase database() {
        return new SqliteDatabase(folder);
    }

    @Test
    void virtual_tables_and_views_of_what_is_gone_are_not_known() throws SQLException {
        KnownSources known = KnownSources.after(
                database().dataSource(),
                new SqliteDialect(),
                "CREATE TABLE t(a INT, b TEXT)",
                "CREATE TABLE u(a INT)",
                "CREATE VIRTUAL TABLE words USING fts5(b, content='t')",
                "CREATE VIEW over_words AS SELECT * FROM words",
                "CREATE VIEW over_words_kept AS SELECT * FROM words_config",
                "CREATE VIEW over_schema AS SELECT name FROM sqlite_schema",
                "CREATE VIEW over_pragma AS SELECT name FROM pragma_table_info('t')",
                "CREATE VIEW named(x, y) AS /* t */ SELECT [a], `b` FROM \"T\" -- u\n",
                "CREATE VIEW shadowed AS WITH t AS (SELECT a FROM u) SELECT * FROM t",
                "CREATE VIEW gone AS SELECT * FROM not_there");

        assertThat(known.of("named")).isEqualTo("[t]");
        // The table of the name of the WITH query counts as well: databases differ in what they mean by it.
        assertThat(known.of("shadowed")).isEqualTo("[t, u]");
        for (String name :
                new String[] {"words", "over_words", "over_words_kept", "over_schema", "over_pragma", "gone"}) {
            assertThat(known.of(name)).as(name).isEqualTo("not known");
        }
    }
}
