package io.github.dbqueryagent.dialects.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.GenerationRequest;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.Review;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions put to DuckDB: what comes back, and what never gets there. */
class DuckDbQuestionsTest {
    private static final String TABLE = """
            CREATE TABLE "Visit"(id INT PRIMARY KEY, mood ENUM('calm', 'glad'), tags VARCHAR[], place STRUCT(city VARCHAR),
                steps HUGEINT, price DECIMAL(10,2), day DATE, seen TIMESTAMP WITH TIME ZONE, key UUID, note JSON)""";
    private static final String ROW = """
            INSERT INTO "Visit" VALUES (1, 'glad', ['a', 'b'], {'city': 'Zürich'}, 170141183460469231731687303715884105727, 1.50,
                DATE '2024-02-29', TIMESTAMPTZ '2024-02-29 12:00:00+00', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{"k": 1}')""";

    private static DuckDbDatabase database;
    private static DatabaseQueryAgent agent;

    @BeforeAll
    static void open() throws SQLException {
        database = new DuckDbDatabase();
        database.execute(TABLE, ROW, "INSERT INTO \"Visit\"(id) VALUES (2)");
        agent = agent("");
    }

    @AfterAll
    static void close() {
        agent.close();
    }

    @Test
    void values_of_all_types_come_back_and_so_do_nulls() {
        Answer.Found found = ask("SELECT * FROM visit ORDER BY id");

        assertThat(found.table().columns())
                .extracting(ResultColumn::type)
                .containsExactly(
                        ResultType.INTEGER,
                        ResultType.TEXT,
                        ResultType.LIST,
                        ResultType.TEXT,
                        ResultType.DECIMAL,
                        ResultType.DECIMAL,
                        ResultType.DATE,
                        ResultType.TIMESTAMP_WITH_ZONE,
                        ResultType.TEXT,
                        ResultType.TEXT);
        assertThat(found.table().rows().get(0))
                .containsExactly(
                        1L,
                        "glad",
                        List.of("a", "b"),
                        "{city=Zürich}",
                        new BigDecimal("170141183460469231731687303715884105727"),
                        new BigDecimal("1.50"),
                        LocalDate.of(2024, 2, 29),
                        OffsetDateTime.of(2024, 2, 29, 12, 0, 0, 0, ZoneOffset.UTC),
                        "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
                        "{\"k\": 1}");
        assertThat(found.table().rows().get(1)).startsWith(2L, null, null).endsWith((Object) null);
    }

    @Test
    void names_are_found_in_any_case_and_quotes() {
        assertThat(ask("SELECT `ID`, \"DAY\" FROM \"VISIT\" WHERE Price > 1")
                        .table()
                        .rows())
                .containsExactly(List.of(1L, LocalDate.of(2024, 2, 29)));
    }

    /** The engine reads the first of two columns whose names differ in case alone; so does the review. */
    @Test
    void a_column_is_the_same_for_the_review_and_for_the_engine() {
        Answer.Found found = ask("SELECT \"A\" FROM (SELECT mood AS \"a\", id AS \"A\" FROM visit WHERE id = 1) t");

        assertThat(found.table().rows()).containsExactly(List.of("glad"));
        assertThat(found.table().columns().get(0).lineage())
                .extracting(column -> column.name())
                .containsExactly("mood");
    }

    @Test
    void a_word_that_the_engine_takes_for_a_kind_of_join_stays_an_alias() {
        assertThat(ask("SELECT b.id FROM visit ANTI JOIN visit b ON ANTI.id = b.id ORDER BY b.id")
                        .table()
                        .rows())
                .containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void reads_into_structs_lists_and_json_by_functions() {
        assertThat(ask("SELECT STRUCT_EXTRACT(place, 'city'), LIST_EXTRACT(tags, 1), JSON_EXTRACT_STRING(note, '$.k')"
                                + " FROM visit WHERE id = 1")
                        .table()
                        .rows())
                .containsExactly(List.of("Zürich", "a", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM '%s'",
                "SELECT * FROM \"%s\"",
                "SELECT * FROM `%s`",
                "SELECT * FROM read_csv('%s')",
                "SELECT * FROM read_csv_auto('%s')",
                "SELECT * FROM read_text('%s')",
                "SELECT * FROM glob('%s')",
                "SELECT * FROM sniff_csv('%s')",
                "FROM '%s'",
                "SELECT id FROM visit WHERE EXISTS (SELECT 1 FROM '%s')",
                "WITH w AS (SELECT * FROM read_csv('%s')) SELECT * FROM w",
                "SELECT (SELECT content FROM read_text('%s'))",
                "COPY (SELECT 1) TO '%s'",
                "COPY visit FROM '%s'",
                "ATTACH '%s' AS other"
            })
    void files_are_neither_read_nor_written(String draft, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), "id\n7\n");
        assertThat(agent.check(String.format(draft, file))).isInstanceOf(Review.Rejected.class);
        assertThat(file).hasContent("id\n7\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT getenv('HOME')",
                "SELECT current_setting('temp_directory')",
                "SELECT * FROM duckdb_settings()",
                "SELECT * FROM duckdb_secrets()",
                "SELECT * FROM query('SELECT 1')",
                "SELECT * FROM query_table('visit')",
                "SELECT repeat('x', 10000)",
                "SELECT range(1000000000)",
                "SELECT lpad('x', 1000000, 'y')",
                "SELECT list_resize(tags, 10) FROM visit",
                "SELECT list_aggregate(tags, 'count') FROM visit",
                "SELECT mood.getenv() FROM visit",
                "SELECT visit FROM visit",
                "SELECT COLUMNS(*) FROM visit",
                "SELECT id FROM information_schema.tables",
                "SELECT table_name FROM duckdb_tables",
                "SELECT name FROM sqlite_master",
                "SELECT id FROM temp.main.visit",
                "SET memory_limit = '1TB'",
                "PRAGMA database_list",
                "CALL pragma_version()",
                "INSTALL httpfs",
                "SELECT id FROM visit; SELECT 1",
                "CREATE TEMP TABLE t AS SELECT 1",
                "BEGIN",
                "COMMIT"
            })
    void nothing_reaches_the_engine_that_is_more_than_a_read_of_the_tables(String draft) {
        assertThat(agent.check(draft)).isInstanceOf(Review.Rejected.class);
    }

    @Test
    void tells_a_plan_of_what_would_run() {
        assertThat(agent.explain("SELECT mood FROM visit WHERE id > 1")
                        .plan()
                        .orElseThrow()
                        .fullScans())
                .containsExactly("main.Visit");
    }

    private static Answer.Found ask(String draft) {
        try (DatabaseQueryAgent asked = agent(draft)) {
            Answer answer = asked.query("How were the visits?");
            assertThat(answer).isInstanceOf(Answer.Found.class);
            return (Answer.Found) answer;
        }
    }

    private static DatabaseQueryAgent agent(String draft) {
        return DatabaseQueryAgent.builder()
                .dataSource(database.dataSource())
                .generator(new OneDraft(draft))
                .build();
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
