package io.github.dbqueryagent.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialects.KnownSources;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgreSqlDependenciesTest extends DependenciesContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new PostgreSqlDatabase();
    }

    @Test
    void a_part_and_its_whole_show_each_other_s_rows_and_so_do_children_of_a_table() throws SQLException {
        KnownSources known = after(
                "CREATE TABLE whole(id int, placed date) PARTITION BY RANGE (placed)",
                "CREATE TABLE part PARTITION OF whole FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')"
                        + " PARTITION BY RANGE (id)",
                "CREATE TABLE leaf PARTITION OF part FOR VALUES FROM (0) TO (100)",
                "CREATE TABLE city(name text)",
                "CREATE TABLE capital(country text) INHERITS (city)",
                "CREATE VIEW by_part AS SELECT * FROM leaf",
                "CREATE VIEW by_child AS SELECT name FROM capital");

        assertThat(known.of("whole")).isEqualTo("[leaf, part]");
        assertThat(known.of("leaf")).isEqualTo("[part, whole]");
        assertThat(known.of("by_part")).isEqualTo("[leaf, part, whole]");
        assertThat(known.of("city")).isEqualTo("[capital]");
        assertThat(known.of("by_child")).isEqualTo("[capital, city]");
    }

    @Test
    void a_materialized_view_rests_on_its_tables_and_a_sequence_on_none() throws SQLException {
        KnownSources known = after(
                "CREATE SCHEMA hr",
                "CREATE TABLE hr.people(id int)",
                "CREATE SEQUENCE numbers",
                "CREATE MATERIALIZED VIEW head_count AS SELECT count(*) AS n FROM hr.people",
                "CREATE VIEW last_number AS SELECT last_value FROM numbers");

        assertThat(known.of("head_count")).isEqualTo("[hr.people]");
        assertThat(known.of("last_number")).isEqualTo("[numbers]");
    }

    @Test
    void functions_and_operators_of_the_database_itself_change_nothing() throws SQLException {
        KnownSources known = after(
                "CREATE TABLE t(a int, b text, c jsonb, d timestamptz)",
                "CREATE VIEW v AS SELECT lower(b) || a::text AS x, c ->> 'k' AS y, date_trunc('month', d) AS z,"
                        + " rank() OVER (ORDER BY a) AS r FROM t, generate_series(1, 3) WHERE b ~ 'x' AND now() > d");

        assertThat(known.of("v")).isEqualTo("[t]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT peek(1) AS x",
                "SELECT a FROM t WHERE a <+> 1",
                "SELECT lowest(a) AS x FROM t",
                "SELECT * FROM many(1)",
                "SELECT query_to_xml('SELECT * FROM secret', true, true, '') AS x",
                "SELECT (SELECT 1 WHERE table_to_xml('secret', true, true, '') IS NOT NULL) AS x",
                "SELECT * FROM ts_stat('SELECT b FROM secret')",
                "SELECT * FROM far",
                "SELECT most_common_vals::text FROM pg_stats",
                "SELECT relname FROM pg_class",
                "SELECT a FROM t WHERE EXISTS (SELECT 1 FROM pg_statistic WHERE stavalues1 IS NOT NULL)"
            })
    void what_may_read_any_table_is_not_known(String query) throws SQLException {
        KnownSources known = after(
                "CREATE TABLE t(a int)",
                "CREATE TABLE secret(a int, b tsvector)",
                "CREATE FUNCTION peek(int) RETURNS int STABLE AS 'SELECT max(a) FROM secret' LANGUAGE sql",
                "CREATE FUNCTION matching(int, int) RETURNS bool STABLE AS 'SELECT true FROM secret' LANGUAGE sql",
                "CREATE FUNCTION many(int) RETURNS SETOF int STABLE AS 'SELECT a FROM secret' LANGUAGE sql",
                "CREATE FUNCTION step(int, int) RETURNS int AS 'SELECT max(a) FROM secret' LANGUAGE sql",
                "CREATE AGGREGATE lowest(int) (SFUNC = step, STYPE = int)",
                "CREATE OPERATOR <+> (LEFTARG = int, RIGHTARG = int, FUNCTION = matching)",
                "CREATE FOREIGN DATA WRAPPER elsewhere",
                "CREATE SERVER other FOREIGN DATA WRAPPER elsewhere",
                "CREATE FOREIGN TABLE far(a int) SERVER other",
                "CREATE VIEW v AS " + query,
                "CREATE VIEW w AS SELECT * FROM v");

        assertThat(known.of("v")).isEqualTo("not known");
        assertThat(known.of("w")).isEqualTo("not known");
        assertThat(known.of("far")).isEqualTo("not known");
        assertThat(known.of("t")).isEqualTo("[]");
    }

    @Test
    void an_account_without_rights_on_what_lies_beneath_is_told_all_the_same() throws SQLException {
        KnownSources known = after(
                "DROP ROLE IF EXISTS views_reader",
                "CREATE ROLE views_reader",
                "CREATE SCHEMA closed",
                "CREATE TABLE closed.secret(a int)",
                "CREATE VIEW closed.inner_view AS SELECT a FROM closed.secret",
                "CREATE VIEW v AS SELECT a FROM closed.inner_view",
                "GRANT SELECT ON v TO views_reader",
                "SET ROLE views_reader");

        assertThat(known.of("v")).isEqualTo("[closed.inner_view, closed.secret]");
    }

    private static KnownSources after(String... statements) throws SQLException {
        return KnownSources.after(PostgreSqlServer.emptyDatabase(), new PostgreSqlDialect(), statements);
    }
}
