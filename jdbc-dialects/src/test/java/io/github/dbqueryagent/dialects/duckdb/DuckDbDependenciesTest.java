package io.github.dbqueryagent.dialects.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialects.KnownSources;
import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DuckDbDependenciesTest extends DependenciesContract {
    @Override
    protected TestDatabase database() throws SQLException {
        return new DuckDbDatabase();
    }

    @Test
    void names_are_looked_up_in_the_view_s_own_schema_first_and_macros_are_not_known() throws SQLException {
        KnownSources known = KnownSources.after(
                database().dataSource(),
                new DuckDbDialect(),
                "CREATE SCHEMA s",
                "CREATE TABLE t(a INT, b VARCHAR)",
                "CREATE TABLE u(a INT)",
                "CREATE TABLE s.t(c INT)",
                "CREATE VIEW s.v AS SELECT * FROM t, u",
                "CREATE VIEW patterns AS SELECT count(*) AS n, year(DATE '2024-01-01') AS y FROM t WHERE b LIKE 'x%'"
                        + " AND b NOT ILIKE 'y%'",
                "CREATE MACRO upper(x) AS (SELECT max(a) FROM u)",
                "CREATE VIEW by_macro AS SELECT upper('x') AS x FROM t",
                "CREATE VIEW by_text AS SELECT * FROM query_table('t')",
                "CREATE VIEW by_function AS SELECT * FROM duckdb_tables()",
                "ATTACH ':memory:' AS other",
                "CREATE TABLE other.main.z(a INT)",
                "CREATE VIEW elsewhere AS SELECT * FROM other.main.z");

        assertThat(known.of("s.v")).isEqualTo("[s.t, u]");
        assertThat(known.of("patterns")).isEqualTo("[t]");
        for (String name : new String[] {"by_macro", "by_text", "by_function", "elsewhere"}) {
            assertThat(known.of(name)).as(name).isEqualTo("not known");
        }
    }

    @Test
    void what_a_place_in_a_text_is_computed_from_is_a_source() throws SQLException {
        KnownSources known = KnownSources.after(
                database().dataSource(),
                new DuckDbDialect(),
                "CREATE TABLE products(name VARCHAR)",
                "CREATE TABLE salaries(id INT, pay INT)",
                "CREATE VIEW by_place AS SELECT name[(SELECT pay FROM salaries WHERE id = 1)] AS x FROM products",
                "CREATE VIEW by_part AS SELECT name[1:(SELECT pay FROM salaries WHERE id = 1)] AS x FROM products");

        assertThat(known.of("by_place")).isEqualTo("[products, salaries]");
        assertThat(known.of("by_part")).isEqualTo("[products, salaries]");
    }
}
