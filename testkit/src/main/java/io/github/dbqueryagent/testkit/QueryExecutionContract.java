package io.github.dbqueryagent.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.SqlExplanation;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.validation.Review;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a query must come to on a dialect's real database, on the whole way from a draft to rows. Not thread-safe; one test
 * at a time.
 */
@Timeout(120)
public abstract class QueryExecutionContract {
    private TestDatabase database;
    private SqlDialect dialect;

    /** Creates the contract's test. */
    protected QueryExecutionContract() {}

    /** Returns a database that no test has touched. */
    protected abstract TestDatabase database() throws SQLException;

    @BeforeEach
    final void openDatabase() throws SQLException {
        database = database();
        try (Connection connection = database.dataSource().getConnection()) {
            dialect = SqlDialects.of(database.dialect()).detect(connection);
        }
    }

    @Test
    final void hands_values_over_in_their_types() throws SQLException {
        List<TestDatabase.TypedValue> values = database.typedValues();
        assertThat(values).hasSizeGreaterThan(8);
        for (int i = 0; i < values.size(); i++) {
            TestDatabase.TypedValue value = values.get(i);
            execute("CREATE TABLE t" + i + "(v " + value.type() + ")");
            execute("INSERT INTO t" + i + " VALUES (" + value.literal() + ")");
            execute("INSERT INTO t" + i + " VALUES (NULL)");

            ResultTable rows = rows("SELECT v FROM t" + i + " ORDER BY CASE WHEN v IS NULL THEN 1 ELSE 0 END");

            assertThat(instant(rows.cell(0, 0))).as(value.toString()).isEqualTo(instant(value.expected()));
            assertThat(rows.cell(0, 0)).as(value.toString()).hasSameClassAs(value.expected());
            assertThat(rows.cell(1, 0)).as(value.toString()).isNull();
        }
    }

    /** The zone in which a moment comes back is the session's; the moment is what counts. */
    private static @Nullable Object instant(@Nullable Object value) {
        return value instanceof OffsetDateTime moment ? moment.toInstant() : value;
    }

    @Test
    final void texts_mean_to_the_database_what_the_review_reads() throws SQLException {
        execute("CREATE TABLE t(n INT)");
        execute("INSERT INTO t VALUES (1)");
        for (String text : List.of(
                "it's",
                "a\\b",
                "a\\",
                "\\'",
                "\"quoted\"",
                "größer 漢字 \uD83D\uDE00",
                "-- no",
                "/* no */",
                "?",
                "%",
                "#",
                "$$",
                "")) {
            String safe = text.replace("'", "''");
            if (dialect.parsingRules().backslashEscapes()) {
                safe = safe.replace("\\", "\\\\");
            }

            String sql = "SELECT '" + safe + "' AS v FROM t";

            // A text in which the database and the parser could see another end is refused.
            if (!text.contains("\\") || answer(sql) instanceof Answer.Found) {
                assertThat(rows(sql).cell(0, 0)).isEqualTo(text);
            }
        }
    }

    @Test
    final void a_pattern_is_compared_in_a_moment_or_refused() throws SQLException {
        execute("CREATE TABLE t(v VARCHAR(300))");
        execute("INSERT INTO t VALUES ('" + "a".repeat(200) + "')");
        String pattern = "%a".repeat(10) + "%b";

        Answer answer = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> answer("SELECT v FROM t WHERE v LIKE '" + pattern + "'"));

        assertThat(answer instanceof Answer.Found)
                .isEqualTo(dialect.capabilities().contains(Capability.BOUNDED_LIKE));
    }

    @Test
    final void names_of_any_kind_can_be_asked_for() throws SQLException {
        for (String name : List.of("Order Details", "select", "größe", "数", "a.b", "x'y", "MIXED case", "returns")) {
            String quoted = dialect.quote(name);
            execute("CREATE TABLE " + quoted + "(" + quoted + " INT)");
            execute("INSERT INTO " + quoted + " VALUES (7)");

            ResultTable rows = rows("SELECT t." + quoted + ", SUM(" + quoted + ") AS total FROM " + quoted
                    + " t GROUP BY t." + quoted + " ORDER BY 1");

            assertThat(rows.cell(0, 0)).as(name).isEqualTo(7L);
            assertThat(String.valueOf(rows.cell(0, 1))).as(name).isEqualTo("7");
        }
    }

    @Test
    final void parts_of_a_date_are_names_like_others() throws SQLException {
        List<String> names = List.of("year", "month", "day", "hour", "minute", "second", "date", "time");
        List<String> folded =
                names.stream().map(dialect.folding()::fold).map(dialect::quote).toList();
        execute("CREATE TABLE t(" + String.join(" INT, ", folded) + " INT)");
        execute("INSERT INTO t VALUES (1, 2, 3, 4, 5, 6, 7, 8)");

        ResultTable rows =
                rows("SELECT year, month, t.day, hour, minute, second, t.date, t.time FROM t WHERE year = 1");

        assertThat(rows.rows()).containsExactly(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));
    }

    @Test
    final void rows_are_limited_wherever_the_limit_must_stand() throws SQLException {
        execute("CREATE TABLE t(n INT)");
        for (int i = 0; i < 10; i++) {
            execute("INSERT INTO t VALUES (" + i + ")");
        }
        for (String sql : List.of(
                "SELECT n FROM t",
                "SELECT n FROM t ORDER BY n DESC",
                "SELECT n FROM t UNION ALL SELECT n + 100 FROM t",
                "SELECT n FROM t UNION SELECT n + 100 FROM t ORDER BY n",
                "WITH small AS (SELECT n FROM t WHERE n < 8) SELECT n FROM small",
                "WITH small AS (SELECT n FROM t WHERE n < 8) SELECT n FROM small UNION ALL SELECT n FROM t",
                "SELECT n FROM (SELECT n FROM t ORDER BY n) s",
                "SELECT DISTINCT a.n FROM t a JOIN t b ON a.n <= b.n")) {
            ResultTable rows = rows(sql);

            assertThat(rows.rowCount()).as(sql).isEqualTo(5);
            assertThat(rows.isTruncated()).as(sql).isTrue();
        }
    }

    @Test
    final void an_output_that_is_called_like_a_hidden_column_tells_nothing_of_it() throws SQLException {
        execute("CREATE TABLE t(id INT, salary INT)");
        for (int i = 1; i <= 4; i++) {
            execute("INSERT INTO t VALUES (" + i + ", " + (i * 1000) % 3000 + ")");
        }
        var hidden = SqlPolicy.builder().blockColumns("t.salary").build();
        for (String sql : List.of(
                "SELECT id, id + 0 AS salary FROM t GROUP BY id, salary HAVING salary > 2 ORDER BY id",
                "SELECT id, 0 - id AS salary FROM t ORDER BY salary + 0 DESC",
                "SELECT MIN(id) AS id, id * 0 AS salary FROM t GROUP BY salary",
                "SELECT id, id + 0 AS salary FROM t ORDER BY salary")) {
            var drafts = new ArrayList<List<List<Object>>>();
            for (String name : List.of("salary", "other")) {
                String named = sql.replace("salary", name);
                try (DatabaseQueryAgent agent = agent(named).policy(hidden).build()) {
                    Answer answer = agent.query("What is there?");
                    assertThat(answer).as(named + ": " + answer.text()).isInstanceOf(Answer.Found.class);
                    drafts.add(plain(((Answer.Found) answer).table()));
                }
            }
            assertThat(drafts.get(0)).as(sql).isEqualTo(drafts.get(1));
        }
    }

    private static List<List<Object>> plain(ResultTable table) {
        return table.rows().stream()
                .map(row ->
                        row.stream().map(cell -> (Object) String.valueOf(cell)).toList())
                .toList();
    }

    @Test
    final void a_limit_of_the_query_s_own_is_kept() throws SQLException {
        execute("CREATE TABLE t(n INT)");
        for (int i = 0; i < 4; i++) {
            execute("INSERT INTO t VALUES (" + i + ")");
        }
        String limited =
                switch (dialect.limitSyntax()) {
                    case LIMIT -> "SELECT n FROM t ORDER BY n DESC LIMIT 2";
                    case FETCH_FIRST -> "SELECT n FROM t ORDER BY n DESC FETCH FIRST 2 ROWS ONLY";
                    case TOP -> "SELECT TOP (2) n FROM t ORDER BY n DESC";
                };

        ResultTable rows = rows(limited);

        assertThat(rows.rows()).containsExactly(List.of(3L), List.of(2L));
        assertThat(rows.isTruncated()).isFalse();
    }

    @Test
    final void a_column_may_come_twice() throws SQLException {
        execute("CREATE TABLE t(n INT)");
        execute("INSERT INTO t VALUES (1)");

        ResultTable rows = rows("SELECT a.n, b.n FROM t a JOIN t b ON a.n = b.n");

        assertThat(rows.columns())
                .extracting(column -> column.label().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
        assertThat(rows.rows()).containsExactly(List.of(1L, 1L));
    }

    @Test
    final void a_table_of_another_schema_is_found_by_its_full_name() throws SQLException {
        if (!dialect.capabilities().contains(Capability.SCHEMAS)) {
            return;
        }
        execute("CREATE SCHEMA " + dialect.quote("archive"));
        execute("CREATE TABLE " + dialect.quote("archive") + "." + dialect.quote("t") + "(n INT)");
        execute("CREATE TABLE " + dialect.quote("t") + "(n INT)");
        execute("INSERT INTO " + dialect.quote("archive") + "." + dialect.quote("t") + " VALUES (5)");
        String own = "archive," + defaultSchema();
        String full = dialect.quote("archive") + "." + dialect.quote("t");

        try (DatabaseQueryAgent agent = agent("SELECT n FROM " + full)
                .set(CoreSettings.SCHEMA_INCLUDE, List.of(own.split(",")))
                .build()) {
            assertThat(((Answer.Found) agent.query("What is there?")).table().cell(0, 0))
                    .isEqualTo(5L);
        }
    }

    private String defaultSchema() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return String.valueOf(dialect.defaultSchema(connection));
        }
    }

    @Test
    final void a_plan_names_the_tables_that_are_read_from_end_to_end() throws SQLException {
        execute("CREATE TABLE t(n INT)");
        // Some databases read no table of which they know that no row fits.
        for (int i = 0; i < 3; i++) {
            execute("INSERT INTO t VALUES (" + i + ")");
        }
        try (DatabaseQueryAgent agent = agent("SELECT 1").build()) {
            SqlExplanation explained = agent.explain("SELECT a.n FROM t a WHERE a.n > 1");

            boolean tells = dialect.capabilities().contains(Capability.EXPLAIN);
            assertThat(explained.plan().isPresent()).isEqualTo(tells);
            explained.plan().ifPresent(plan -> {
                assertThat(plan.lines()).isNotEmpty();
                assertThat(plan.fullScans()).singleElement().asString().matches("(?i)(.*\\.)?t");
            });
        }
    }

    @Test
    final void nothing_but_a_query_is_let_through() throws SQLException {
        execute("CREATE TABLE t(n INT)");
        try (DatabaseQueryAgent agent = agent("SELECT 1").build()) {
            for (String sql : List.of(
                    "INSERT INTO t VALUES (1)",
                    "UPDATE t SET n = 1",
                    "DELETE FROM t",
                    "DROP TABLE t",
                    "SELECT n INTO u FROM t",
                    "SELECT n FROM t FOR UPDATE",
                    "WITH d AS (DELETE FROM t RETURNING n) SELECT n FROM d",
                    "SELECT n FROM t; DELETE FROM t",
                    "SET x = 1",
                    "CALL p()",
                    "EXPLAIN SELECT n FROM t")) {
                assertThat(agent.check(sql)).as(sql).isInstanceOf(Review.Rejected.class);
            }
            assertThat(agent.check("SELECT n FROM t")).isInstanceOf(Review.Approved.class);
        }
    }

    @Test
    final void a_query_that_the_database_refuses_is_told_by_its_class_alone() throws SQLException {
        if (database.answersFaults().contains(Kind.TYPE_MISMATCH)) {
            return;
        }
        execute("CREATE TABLE t(s VARCHAR(20))");
        execute("INSERT INTO t VALUES ('secret value')");
        try (DatabaseQueryAgent agent = agent("SELECT CAST(s AS INT) FROM t").build()) {
            Answer.Unanswerable none = (Answer.Unanswerable) agent.query("What is there?");

            assertThat(none.text()).contains(Kind.TYPE_MISMATCH.meaning()).doesNotContain("secret");
        }
    }

    private ResultTable rows(String sql) {
        Answer answer = answer(sql);
        assertThat(answer).as(sql + ": " + answer.text()).isInstanceOf(Answer.Found.class);
        return ((Answer.Found) answer).table();
    }

    private Answer answer(String sql) {
        try (DatabaseQueryAgent agent = agent(sql).build()) {
            return agent.query("What is there?");
        }
    }

    private DatabaseQueryAgentBuilder agent(String draft) {
        return DatabaseQueryAgent.builder()
                .dataSource(database.dataSource())
                .dialects(SqlDialects.of(database.dialect()))
                .set(CoreSettings.GENERATION_EMBEDDED, false)
                .maxRows(5)
                .generator(new OneDraft(() -> draft));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(database.inItsWords(sql));
        }
    }
}
