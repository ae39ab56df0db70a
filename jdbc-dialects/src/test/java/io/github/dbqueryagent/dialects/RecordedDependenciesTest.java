package io.github.dbqueryagent.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialects.oracle.OracleDialect;
import io.github.dbqueryagent.dialects.sqlserver.SqlServerDialect;
import io.github.dbqueryagent.dialects.trino.TrinoDialect;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.Dependencies;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.TableName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of rows as the catalogues of databases that no test can start would give them. */
class RecordedDependenciesTest {
    /** No rows, of whatever columns. */
    private static final String NONE = "table_schema|table_name";

    private static final String ROWS = """
            table_schema|table_name|source_schema|source_table|is_known|definition
            shop|lines|||1|
            shop|open|public|lines|1|
            shop|open|||1|
            public|lines|old|lines|1|
            old|lines|shop|lines|1|
            shop|far|||0|
            shop|far|shop|lines|1|
            shop|farther|shop|far|1|
            shop|gone|shop|nowhere|1|
            """;

    static Stream<SqlDialect> dialects() {
        return Stream.of(new SqlServerDialect(), new OracleDialect());
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void a_chain_is_followed_through_synonyms_to_its_end(SqlDialect dialect) throws SQLException {
        assertThat(read(dialect).sourcesOf(name("shop.lines"))).hasValue(Set.of());
        assertThat(read(dialect).sourcesOf(name("shop.open")))
                .hasValue(Set.of(name("public.lines"), name("old.lines"), name("shop.lines")));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void what_is_not_told_whole_is_not_known_nor_is_what_rests_on_it(SqlDialect dialect) throws SQLException {
        for (String unknown : Set.of("shop.far", "shop.farther", "shop.gone", "shop.nowhere")) {
            assertThat(read(dialect).sourcesOf(name(unknown))).as(unknown).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void the_statement_leaves_nothing_out_that_may_lie_between(SqlDialect dialect) {
        assertThat(dialect.catalogueQueries().orElseThrow().dependencies())
                .isNotEmpty()
                .doesNotContain("{");
    }

    /** No view is followed there, so that tables of far catalogs need not be read. */
    @Test
    void trino_asks_for_the_tables_that_are_wanted_alone() {
        assertThat(new TrinoDialect().catalogueQueries().orElseThrow().dependencies())
                .contains("{schemas t.table_schema else");
    }

    private static Dependencies read(SqlDialect dialect) throws SQLException {
        var catalogue = new RecordedCatalogue("shop", NONE, NONE, NONE, NONE, NONE, ROWS);
        return SchemaExtractor.byCatalogue()
                .extract(catalogue.connection(), dialect, SchemaFilter.all(), Deadline.after(Duration.ofSeconds(30)))
                .dependencies();
    }

    private static TableName name(String full) {
        String[] parts = full.split("\\.");
        return new TableName(parts[0], parts[1]);
    }
}
