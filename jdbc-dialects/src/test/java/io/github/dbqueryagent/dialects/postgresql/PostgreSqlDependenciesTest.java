package io.github.dbqueryagent.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.Dependencies;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgreSqlDependenciesTest extends DependenciesContract {
    private final PostgreSqlDialect dialect = new PostgreSqlDialect();

    @Override
    protected TestDatabase database() throws SQLException {
        return new PostgreSqlDatabase();
    }

    @Test
    void a_part_and_its_whole_show_each_other_s_rows_and_so_do_children_of_a_table() throws SQLException {
        Dependencies known = after(
                "CREATE TABLE whole(id int, placed date) PARTITION BY RANGE (placed)",
                "CREATE TABLE part PARTITION OF whole FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')"
                        + " PARTITION BY RANGE (id)",
                "CREATE TABLE leaf PARTITION OF part FOR VALUES FROM (0) TO (100)",
                "CREATE TABLE city(name text)",
                "CREATE TABLE capital(country text) INHERITS (city)",
                "CREATE VIEW by_part AS SELECT * FROM leaf",
                "CREATE VIEW by_child AS SELECT name FROM capital");

        assertThat(known.sourcesOf(name("whole"))).isEqualTo(names("part", "leaf"));
        assertThat(known.sourcesOf(name("leaf"))).isEqualTo(names("part", "whole"));
        assertThat(known.sourcesOf(name("by_part"))).isEqualTo(names("leaf", "part", "whole"));
        assertThat(known.sourcesOf(name("city"))).isEqualTo(names("capital"));
        assertThat(known.sourcesOf(name("by_child"))).isEqualTo(names("capital", "city"));
    }

    @Test
    void a_materialized_view_rests_on_its_tables_and_a_sequence_on_none() throws SQLException {
        Dependencies known = after(
                "CREATE SCHEMA hr",
                "CREATE TABLE hr.people(id int)",
                "CREATE SEQUENCE numbers",
                "CREATE MATERIALIZED VIEW head_count AS SELECT count(*) AS n FROM hr.people",
                "CREATE VIEW last_number AS SELECT last_value FROM numbers");

        assertThat(known.sourcesOf(name("head_count"))).hasValue(Set.of(new TableName("hr", "people")));
        assertThat(known.sourcesOf(name("last_number"))).isEqualTo(names("numbers"));
    }

    @Test
    void functions_and_operators_of_the_database_itself_change_nothing() throws SQLException {
        Dependencies known = after(
                "CREATE TABLE t(a int, b text, c jsonb, d timestamptz)",
                "CREATE VIEW v AS SELECT lower(b) || a::text AS x, c ->> 'k' AS y, date_trunc('month', d) AS z,"
                        + " rank() OVER (ORDER BY a) AS r FROM t, generate_series(1, 3) WHERE b ~ 'x' AND now() > d");

        assertThat(known.sourcesOf(name("v"))).isEqualTo(names("t"));
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
        Dependencies known = after(
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

        assertThat(known.sourcesOf(name("v"))).isEmpty();
        assertThat(known.sourcesOf(name("w"))).isEmpty();
        assertThat(known.sourcesOf(name("far"))).isEmpty();
        assertThat(known.sourcesOf(name("t"))).isEqualTo(names());
    }

    @Test
    void an_account_without_rights_on_what_lies_beneath_is_told_all_the_same() throws SQLException {
        DataSource database = PostgreSqlServer.emptyDatabase();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : new String[] {
                "DROP ROLE IF EXISTS views_reader",
                "CREATE ROLE views_reader",
                "CREATE SCHEMA closed",
                "CREATE TABLE closed.secret(a int)",
                "CREATE VIEW closed.inner_view AS SELECT a FROM closed.secret",
                "CREATE VIEW v AS SELECT a FROM closed.inner_view",
                "GRANT SELECT ON v TO views_reader",
                "SET ROLE views_reader"
            }) {
                statement.execute(sql);
            }

            assertThat(extract(connection).sourcesOf(name("v")))
                    .hasValue(Set.of(new TableName("closed", "inner_view"), new TableName("closed", "secret")));
        }
    }

    private Dependencies after(String... statements) throws SQLException {
        DataSource database = PostgreSqlServer.emptyDatabase();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return extract(connection);
        }
    }

    private Dependencies extract(Connection connection) throws SQLException {
        return SchemaExtractor.byCatalogue()
                .extract(connection, dialect, SchemaFilter.all(), Deadline.after(Duration.ofSeconds(30)))
                .dependencies();
    }

    private static TableName name(String table) {
        return new TableName("public", table);
    }

    private static Optional<Set<TableName>> names(String... tables) {
        return Optional.of(
                Arrays.stream(tables).map(PostgreSqlDependenciesTest::name).collect(Collectors.toSet()));
    }
}
