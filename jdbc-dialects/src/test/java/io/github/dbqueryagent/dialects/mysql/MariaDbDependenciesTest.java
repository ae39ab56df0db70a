package io.github.dbqueryagent.dialects.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialects.KnownSources;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MariaDbDependenciesTest extends DependenciesContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new MariaDbDatabase();
    }

    @Test
    void stored_functions_and_tables_of_other_engines_are_not_known() throws SQLException {
        KnownSources known = KnownSources.after(
                MariaDbServer.emptyDatabase(),
                new MariaDbDialect(),
                "CREATE TABLE t(a INT, b VARCHAR(20)) ENGINE = MyISAM",
                "CREATE TABLE t2(a INT, b VARCHAR(20)) ENGINE = MyISAM",
                "CREATE TABLE merged(a INT, b VARCHAR(20)) ENGINE = MERGE UNION = (t, t2)",
                "CREATE VIEW over_merged AS SELECT * FROM merged",
                "CREATE FUNCTION peek(x INT) RETURNS INT DETERMINISTIC RETURN (SELECT MAX(a) FROM t)",
                "CREATE VIEW by_function AS SELECT peek(1) AS x FROM t2",
                "CREATE VIEW over_catalogue AS SELECT table_name FROM information_schema.tables",
                "CREATE VIEW texts AS SELECT LOWER(b) AS l, 'it''s \\\\ \\' FROM t2' AS x FROM t WHERE b REGEXP 'x'");

        assertThat(known.of("texts")).isEqualTo("[t]");
        for (String name : new String[] {"merged", "over_merged", "by_function", "over_catalogue"}) {
            assertThat(known.of(name)).as(name).isEqualTo("not known");
        }
    }

    @Test
    void an_account_that_may_not_see_a_view_s_text_does_not_know_what_it_rests_on() throws SQLException {
        DataSource database = MariaDbServer.emptyDatabase();
        KnownSources told = KnownSources.after(
                database,
                new MariaDbDialect(),
                "CREATE TABLE t(a INT)",
                "CREATE VIEW v AS SELECT * FROM t",
                "CREATE OR REPLACE USER views_reader@'127.0.0.1' IDENTIFIED BY 'x'",
                "GRANT SELECT ON v TO views_reader@'127.0.0.1'");
        String name;
        try (var connection = database.getConnection()) {
            name = connection.getCatalog();
        }
        DataSource reader = MariaDbServer.connections(name, "views_reader", "x");

        assertThat(told.of("v")).isEqualTo("[t]");
        assertThat(KnownSources.after(reader, new MariaDbDialect()).of("v")).isEqualTo("not known");
        KnownSources.after(
                database,
                new MariaDbDialect(),
                "GRANT SHOW VIEW ON v TO views_reader@'127.0.0.1'",
                "GRANT SELECT ON t TO views_reader@'127.0.0.1'");
        assertThat(KnownSources.after(reader, new MariaDbDialect()).of("v")).isEqualTo("[t]");
    }
}
