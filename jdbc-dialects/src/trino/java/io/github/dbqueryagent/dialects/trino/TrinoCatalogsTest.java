package io.github.dbqueryagent.dialects.trino;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.extraction.ValueSampler;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.GenerationRequest;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.Review;
import io.trino.jdbc.TrinoDriver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One question over two databases, of which one keeps rows and the other makes them up. */
class TrinoCatalogsTest {
    private static final Deadline DEADLINE = Deadline.after(Duration.ofMinutes(5));

    private static String own;

    @BeforeAll
    static void open() throws SQLException {
        own = TrinoServer.newCatalog();
        TrinoServer.execute(
                own + "/default",
                "CREATE TABLE office(office_id INT, nation_id BIGINT, city VARCHAR(20))",
                "INSERT INTO office VALUES (1, 6, 'Lyon'), (2, 6, 'Paris'), (3, 7, 'Köln')",
                "CREATE SCHEMA \"odd.one\"",
                "CREATE TABLE \"odd.one\".\"select\"(city VARCHAR(20))",
                "INSERT INTO \"odd.one\".\"select\" VALUES ('Lyon')");
    }

    @Test
    void tables_of_two_catalogs_are_joined_by_a_draft() {
        Answer.Found found = found(agent(
                "SELECT n.name, COUNT(*) AS offices FROM office o JOIN tpch.tiny.nation n ON n.nationkey = o.nation_id"
                        + " GROUP BY n.name ORDER BY 1"));

        assertThat(found.table().rows()).containsExactly(List.of("FRANCE", 2L), List.of("GERMANY", 1L));
        assertThat(found.sql()).contains("JOIN tpch.tiny.nation n");
        assertThat(found.table().columns().get(0).lineage())
                .extracting(column -> column.table().toString())
                .containsExactly("tpch.tiny.nation");
    }

    @Test
    void arrays_come_back_as_lists_and_json_as_texts() {
        Answer.Found found =
                found(agent("SELECT array_distinct(array_agg(nation_id)) AS a, json_parse('{\"k\": 1}') AS j,"
                        + " json_extract_scalar('{\"k\": 1}', '$.k') AS k, map_keys(histogram(nation_id)) AS m FROM office"
                        + " WHERE nation_id = 6"));

        assertThat(found.table().rows()).containsExactly(List.of(List.of(6L), "{\"k\":1}", "1", List.of(6L)));
    }

    @Test
    void the_own_catalog_may_be_named_and_a_hidden_table_stays_hidden() {
        assertThat(found(agent("SELECT COUNT(*) FROM " + own + ".default.office"))
                        .sql())
                .contains("FROM default.office");
        try (DatabaseQueryAgent agent = base().policy(
                        SqlPolicy.builder().blockTables("tpch.tiny.nation").build())
                .generator(new OneDraft(""))
                .build()) {
            assertThat(agent.check("SELECT name FROM tpch.tiny.nation")).isInstanceOf(Review.Rejected.class);
            assertThat(agent.check("SELECT name FROM tpch.tiny.region")).isInstanceOf(Review.Approved.class);
            assertThat(agent.check("SELECT name FROM tpch.sf1.region")).isInstanceOf(Review.Rejected.class);
        }
    }

    @Test
    void a_plan_names_tables_as_they_are_shown() {
        try (DatabaseQueryAgent agent = base().generator(new OneDraft("")).build()) {
            var plan = agent.explain("SELECT o.city FROM office o JOIN tpch.tiny.nation n ON n.nationkey = o.nation_id")
                    .plan()
                    .orElseThrow();

            assertThat(plan.fullScans()).containsExactlyInAnyOrder("default.office", "tpch.tiny.nation");
            assertThat(plan.rows()).hasValue(28);
        }
    }

    @Test
    void reads_the_session_s_catalog_unless_schemas_are_named() throws SQLException {
        assertThat(names(own + "/default", SchemaFilter.all()))
                .containsExactlyInAnyOrder("default.office", own + ".odd.one.select");
        assertThat(names(own + "/default", new SchemaFilter(Set.of("tpch.tiny", "DEFAULT"), Set.of("tpch.tiny.part"))))
                .contains("default.office", "tpch.tiny.nation")
                .doesNotContain("tpch.tiny.part")
                .hasSize(8);
        assertThat(names("", SchemaFilter.all()))
                .contains("tpch.tiny.nation", "tpch.sf1.nation", own + ".default.office")
                .noneMatch(name -> name.contains("information_schema") || name.startsWith("system."));
    }

    @Test
    void samples_values_by_all_the_names_that_a_table_has() throws SQLException {
        DatabaseSchema schema =
                read(own + "/default", new SchemaFilter(Set.of("tpch.tiny", own + ".odd.one"), Set.of()));
        List<Table> wanted = schema.tables().stream()
                .filter(table ->
                        Set.of("region", "select").contains(table.name().name()))
                .toList();
        try (ReadOnlyConnection lent = dialect(own).openReadOnly(TrinoServer.connect(own), Duration.ofSeconds(30))) {
            List<ColumnValues> values =
                    ValueSampler.byDistinctValues().sample(lent.connection(), dialect(own), wanted, 10, DEADLINE);

            assertThat(values)
                    .filteredOn(each -> each.column().name().matches("name|city"))
                    .flatExtracting(ColumnValues::values)
                    .contains("AFRICA", "Lyon");
        }
    }

    @Test
    void reads_types_comments_and_views() throws SQLException {
        String catalog = TrinoServer.newCatalog();
        TrinoServer.execute(
                catalog + "/default",
                "CREATE TABLE t(d DECIMAL(10,2), c CHAR(3), j JSON, u UUID, a ARRAY(INT), r ROW(x INT),"
                        + " z TIMESTAMP(3) WITH TIME ZONE, b VARBINARY, s VARCHAR)",
                "COMMENT ON TABLE t IS 'größer'",
                "COMMENT ON COLUMN t.s IS 'any text'",
                "CREATE VIEW v AS SELECT s FROM t");

        DatabaseSchema schema = read(catalog + "/default", SchemaFilter.all());

        assertThat(schema.defaultSchema()).isEqualTo("default");
        assertThat(schema.tables()).extracting(Table::kind).containsExactly(Table.Kind.TABLE, Table.Kind.VIEW);
        Table table = schema.tables().get(0);
        assertThat(table.comment()).isEqualTo("größer");
        assertThat(table.columns().get(8).comment()).isEqualTo("any text");
        assertThat(table.columns())
                .extracting(Column::typeName)
                .containsExactly(
                        "decimal(10,2)",
                        "char(3)",
                        "json",
                        "uuid",
                        "array(integer)",
                        "row(x integer)",
                        "timestamp(3) with time zone",
                        "varbinary",
                        "varchar");
        assertThat(table.columns())
                .extracting(column -> column.type().name())
                .containsExactly("DECIMAL", "TEXT", "OTHER", "OTHER", "OTHER", "OTHER", "TIMESTAMP", "BINARY", "TEXT");
    }

    private static List<String> names(String place, SchemaFilter filter) throws SQLException {
        return read(place, filter).tables().stream()
                .map(table -> table.name().toString())
                .toList();
    }

    private static DatabaseSchema read(String place, SchemaFilter filter) throws SQLException {
        SqlDialect dialect = dialect(place);
        try (ReadOnlyConnection lent = dialect.openReadOnly(TrinoServer.connect(place), Duration.ofSeconds(60))) {
            return SchemaExtractor.byCatalogue().extract(lent.connection(), dialect, filter, DEADLINE);
        }
    }

    private static SqlDialect dialect(String place) throws SQLException {
        try (var connection = TrinoServer.connect(place)) {
            return SqlDialects.installed().detect(connection);
        }
    }

    private static Answer.Found found(DatabaseQueryAgent agent) {
        try (agent) {
            Answer answer = agent.query("How many offices are in each nation?");
            assertThat(answer).as(answer.text()).isInstanceOf(Answer.Found.class);
            return (Answer.Found) answer;
        }
    }

    private static DatabaseQueryAgent agent(String draft) {
        return base().generator(new OneDraft(draft)).build();
    }

    private static DatabaseQueryAgentBuilder base() {
        DataSource dataSource = new UrlDataSource(TrinoServer.url(own + "/default"), new TrinoDriver());
        return DatabaseQueryAgent.builder()
                .dataSource(dataSource)
                .set(CoreSettings.GENERATION_EMBEDDED, false)
                .set(CoreSettings.SCHEMA_INCLUDE, List.of("default", "tpch.tiny"));
    }

    private record OneDraft(String sql) implements SqlGenerator {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public Generation generate(GenerationRequest request, QuestionRun run) {
            return new Generation.Drafted(Draft.ofCaller(sql), "");
        }
    }
}
