package io.github.dbqueryagent.dialects.h2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialects.KnownSources;
import io.github.dbqueryagent.testkit.DependenciesContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class H2DependenciesTest extends DependenciesContract {
    @Override
    protected TestDatabase database() {
        return new H2Database(new H2Dialect());
    }

    @Test
    void synonyms_linked_tables_aliases_and_materialized_views_are_told_or_not_known() throws SQLException {
        TestDatabase database = database();
        KnownSources known = KnownSources.after(
                database.dataSource(),
                new H2Dialect(),
                "CREATE TABLE t(a INT)",
                "CREATE SCHEMA s",
                "CREATE SYNONYM s.alias_of_t FOR t",
                "CREATE VIEW over_synonym AS SELECT * FROM s.alias_of_t",
                "CREATE LINKED TABLE linked(NULL, 'jdbc:h2:mem:', 'sa', '', '(SELECT 1 AS X)')",
                "CREATE VIEW over_linked AS SELECT * FROM linked",
                "CREATE ALIAS peek AS 'int peek(int x) { return x; }'",
                "CREATE VIEW over_alias AS SELECT peek(a) AS x FROM t",
                "CREATE MATERIALIZED VIEW kept AS SELECT * FROM t",
                "CREATE VIEW over_catalogue AS SELECT table_name FROM information_schema.tables",
                "CREATE VIEW over_nothing AS SELECT 1 AS x FROM system_range(1, 3)",
                "CREATE VIEW gone AS SELECT * FROM t",
                "CREATE FORCE VIEW broken AS SELECT * FROM not_there");

        assertThat(known.of("S.ALIAS_OF_T")).isEqualTo("[T]");
        assertThat(known.of("OVER_SYNONYM")).isEqualTo("[T]");
        assertThat(known.of("GONE")).isEqualTo("[T]");
        for (String name : new String[] {
            "LINKED", "OVER_LINKED", "OVER_ALIAS", "KEPT", "KEPT$1", "OVER_CATALOGUE", "OVER_NOTHING", "BROKEN"
        }) {
            assertThat(known.of(name)).as(name).isEqualTo("not known");
        }
    }
}
