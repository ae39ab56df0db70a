package io.github.dbqueryagent.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.result.RowBatch;
import io.github.dbqueryagent.result.RowSink;
import io.github.dbqueryagent.result.Truncation;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.sql.OutputColumn;
import io.github.dbqueryagent.validation.ApprovedSql;
import io.github.dbqueryagent.validation.ApprovedSqls;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JdbcQueryExecutorTest {
    @Test
    void gives_the_rows_under_the_approved_labels() throws Exception {
        ResultTable table = new Scene()
                .with("CREATE TABLE person(id INT, name VARCHAR)", "INSERT INTO person VALUES (1, 'Ada'), (2, NULL)")
                .table("SELECT id, name FROM person ORDER BY id", "ID", "NAME");

        assertThat(table.columns())
                .extracting(ResultColumn::label, ResultColumn::type)
                .containsExactly(tuple("ID", ResultType.INTEGER), tuple("NAME", ResultType.TEXT));
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(0)).containsExactly(1L, "Ada");
        assertThat(table.rows().get(1)).containsExactly(2L, null);
        assertThat(table.truncation()).isEqualTo(Truncation.NONE);
    }

    @Test
    void binds_values_of_every_kind_that_a_question_can_hold() {
        var scene = new Scene();
        scene.values = List.of("O'Neill; --", 7L, new BigDecimal("1.50"), LocalDate.of(2024, 2, 29), true);

        ResultTable table = scene.table(
                "SELECT CAST(? AS VARCHAR) a, CAST(? AS BIGINT) b, CAST(? AS DECIMAL(5,2)) c, CAST(? AS DATE) d,"
                        + " CAST(? AS BOOLEAN) e",
                "A",
                "B",
                "C",
                "D",
                "E");

        assertThat(table.rows().get(0))
                .containsExactly("O'Neill; --", 7L, new BigDecimal("1.50"), LocalDate.of(2024, 2, 29), true);
    }

    @Test
    void reads_each_type_into_its_java_class() {
        ResultTable table = new Scene()
                .table(
                        "SELECT CAST(1.10 AS DECIMAL(10,2)) a, CAST(9223372036854775807 AS BIGINT) b,"
                                + " CAST(0.1 AS REAL) c, CAST(2.5 AS DOUBLE PRECISION) d, TRUE e,"
                                + " DATE '2024-02-29' f, TIME '23:59:58' g, TIMESTAMP '2024-02-29 23:59:58.123' h,"
                                + " TIMESTAMP WITH TIME ZONE '2024-02-29 12:00:00+05:30' i,"
                                + " UUID '0a3f0000-0000-0000-0000-000000000001' j, ARRAY[1, NULL, 3] k,"
                                + " CAST('größe' AS CLOB) l, X'0aff' m, JSON '{\"a\": 1}' n,"
                                + " CAST(99999999999999999999 AS NUMERIC(20)) o, INTERVAL '3' DAY p, X'' q",
                        "A",
                        "B",
                        "C",
                        "D",
                        "E",
                        "F",
                        "G",
                        "H",
                        "I",
                        "J",
                        "K",
                        "L",
                        "M",
                        "N",
                        "O",
                        "P",
                        "Q");

        assertThat(table.rows().get(0))
                .containsExactly(
                        new BigDecimal("1.10"),
                        Long.MAX_VALUE,
                        0.1,
                        2.5,
                        true,
                        LocalDate.of(2024, 2, 29),
                        LocalTime.of(23, 59, 58),
                        LocalDateTime.of(2024, 2, 29, 23, 59, 58, 123_000_000),
                        OffsetDateTime.parse("2024-02-29T12:00:00+05:30"),
                        "0a3f0000-0000-0000-0000-000000000001",
                        java.util.Arrays.asList(1L, null, 3L),
                        "größe",
                        "‹2 bytes: 0x0AFF›",
                        "{\"a\":1}",
                        new BigDecimal("99999999999999999999"),
                        "INTERVAL '3' DAY",
                        "‹0 bytes›");
        assertThat(table.columns())
                .allSatisfy(column -> assertThat(table.cell(0, table.columns().indexOf(column)))
                        .isInstanceOf(column.type().javaClass()));
    }

    @Test
    void has_columns_and_no_batch_where_there_are_no_rows() {
        var scene = new Scene();
        var heard = new ArrayList<String>();
        scene.sink = new RowSink() {
            @Override
            public void begin(List<ResultColumn> columns) {
                heard.add("begin " + columns.size());
            }

            @Override
            public void accept(RowBatch batch) {
                heard.add("batch");
            }
        };

        ResultTable table = scene.table("SELECT 1 AS n WHERE FALSE", "N");

        assertThat(table.columns()).extracting(ResultColumn::type).containsExactly(ResultType.INTEGER);
        assertThat(table.rowCount()).isZero();
        assertThat(heard).containsExactly("begin 1");
    }

    @Test
    void hands_over_batches_and_says_that_rows_are_missing() {
        var scene = new Scene();
        scene.maxRows = 25;
        var sizes = new ArrayList<Integer>();
        scene.sink = sink(batch -> sizes.add(batch.size()));

        ResultTable table = scene.table("SELECT x FROM system_range(1, 26)", "X");

        assertThat(sizes).containsExactly(10, 10, 5);
        assertThat(table.rowCount()).isEqualTo(25);
        assertThat(table.truncation()).isEqualTo(Truncation.ROWS);
    }

    @Test
    void does_not_call_a_result_cut_that_is_just_as_long_as_the_limit() {
        var scene = new Scene();
        scene.maxRows = 25;

        ResultTable table = scene.table("SELECT x FROM system_range(1, 25)", "X");

        assertThat(table.truncation()).isEqualTo(Truncation.NONE);
    }

    @Test
    void stops_reading_where_the_rows_outgrow_the_limit_on_bytes() {
        var scene = new Scene();
        scene.limits = new ExecutionLimits(Duration.ofSeconds(20), 1_000, 10_240, 10);

        ResultTable table = scene.table("SELECT REPEAT('x', 976) AS t FROM system_range(1, 20)", "T");

        assertThat(table.rowCount()).isEqualTo(5);
        assertThat(table.truncation()).isEqualTo(Truncation.BYTES);
    }

    @Test
    void cuts_long_texts_between_characters_and_says_in_which_columns() {
        ResultTable table = new Scene()
                .table(
                        "SELECT REPEAT('x', 39) || '😀' AS a, REPEAT('y', 40) AS b, CAST(REPEAT('z', 99) AS CLOB) c",
                        "A",
                        "B",
                        "C");

        assertThat(table.rows().get(0)).containsExactly("x".repeat(39), "y".repeat(40), "z".repeat(40));
        assertThat(table.shortenedLabels()).containsExactlyInAnyOrder("A", "C");
    }

    @Test
    void gives_labels_that_are_taken_a_number() {
        ResultTable table = new Scene().table("SELECT 1 AS n, 2 AS n, 3 AS n", "N", "N", "N_2");

        assertThat(table.columns()).extracting(ResultColumn::label).containsExactly("N", "N_2", "N_2_2");
    }

    @Test
    void refuses_when_other_columns_come_back_than_were_approved() {
        var other = new DatabaseError(DatabaseError.Kind.OTHER, null, 0);
        var stopped = new Execution.Stopped(other, false);

        assertThat(new Scene().execute("SELECT 1 AS a, 2 AS b", "A")).isEqualTo(stopped);
        assertThat(new Scene().execute("SELECT 1 AS a", "A", "B")).isEqualTo(stopped);
        assertThat(new Scene().execute("SELECT 2 AS b, 1 AS a", "A", "B")).isEqualTo(stopped);
    }

    @Test
    void refuses_when_a_plain_column_comes_back_under_another_name() throws Exception {
        var scene = new Scene().with("CREATE TABLE person(name VARCHAR, secret VARCHAR)");
        var column = new ColumnName(new TableName("PUBLIC", "PERSON"), "NAME");
        var outputs = List.of(new OutputColumn("NAME", Set.of(column), false));
        ApprovedSql sql = ApprovedSqls.of("SELECT secret FROM person", List.of(), outputs, scene.schema, 10);

        assertThat(scene.executor().execute(scene.request(sql), scene.run())).isInstanceOf(Execution.Stopped.class);
    }

    @Test
    void takes_the_heading_that_the_database_gives_an_expression() {
        assertThat(new Scene().table("SELECT 1 + 1", "how many").columns())
                .extracting(ResultColumn::label)
                .containsExactly("how many");
    }

    @Test
    void refuses_sql_of_another_database_or_scope() {
        var scene = new Scene();
        ApprovedSql foreign = ApprovedSqls.of("SELECT 1", List.of(), List.of(), "other", scene.schema.scope(), 10);
        ApprovedSql unscoped = ApprovedSqls.of("SELECT 1", List.of(), List.of(), Scene.DATABASE, "other", 10);

        assertThatThrownBy(() -> scene.executor().execute(scene.request(foreign), scene.run()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<other>");
        assertThatThrownBy(() -> scene.executor().execute(scene.request(unscoped), scene.run()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_the_class_of_a_refusal_without_the_words_of_the_driver() throws Exception {
        var stopped = (Execution.Stopped)
                new Scene().with("CREATE TABLE person(id INT)").execute("SELECT nope FROM nowhere", "NOPE");

        assertThat(stopped.error().kind()).isEqualTo(DatabaseError.Kind.NO_SUCH_TABLE);
        assertThat(stopped.rowsHandedOver()).isFalse();
    }

    @Test
    void says_that_rows_were_handed_over_when_the_database_refuses_later() throws Exception {
        var scene = new Scene();
        scene.dataSource.setURL(scene.dataSource.getURL() + ";LAZY_QUERY_EXECUTION=1");

        var stopped = (Execution.Stopped) scene.execute("SELECT 100 / (50 - x) AS q FROM system_range(1, 60)", "Q");

        assertThat(stopped.error().kind()).isEqualTo(DatabaseError.Kind.COMPUTATION);
        assertThat(stopped.rowsHandedOver()).isTrue();
    }

    static RowSink sink(java.util.function.Consumer<RowBatch> onBatch) {
        return new RowSink() {
            @Override
            public void begin(List<ResultColumn> columns) {}

            @Override
            public void accept(RowBatch batch) {
                onBatch.accept(batch);
            }
        };
    }
}
