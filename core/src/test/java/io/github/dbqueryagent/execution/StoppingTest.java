package io.github.dbqueryagent.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.DatabaseUnavailableException;
import io.github.dbqueryagent.dialect.PlainDialect;
import io.github.dbqueryagent.guardrail.Inspection;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.result.RowBatch;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.sql.OutputColumn;
import io.github.dbqueryagent.validation.ApprovedSqls;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a query ends before its time, with a pool of one connection, so that one that is not given back is noticed. */
@Timeout(30)
class StoppingTest {
    private static final String ENDLESS = "SELECT COUNT(*) AS n FROM system_range(1, 100000000000) WHERE MOD(x, 7) = 8";

    private final Scene scene = new Scene();
    private HikariDataSource pool;

    @BeforeEach
    void open() {
        var config = new HikariConfig();
        config.setDataSource(scene.dataSource);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(2_000);
        pool = new HikariDataSource(config);
    }

    @AfterEach
    void nothing_runs_any_more_and_the_connection_is_back() throws SQLException {
        if (!pool.isClosed()) {
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
            }
            pool.close();
        }
        assertThat(runningStatements()).isZero();
    }

    @Test
    void the_watchdog_stops_a_statement_before_the_driver_would() {
        scene.limits = new ExecutionLimits(Duration.ofMillis(200), 40, 100_000, 10);
        long start = System.nanoTime();

        Execution execution = execute(ENDLESS, "N");

        assertThat(execution).isInstanceOfSatisfying(Execution.Stopped.class, stopped -> {
            assertThat(stopped.error().kind()).isEqualTo(DatabaseError.Kind.TIMEOUT);
            assertThat(stopped.rowsHandedOver()).isFalse();
        });
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(190), Duration.ofMillis(950));
    }

    @Test
    void a_passed_deadline_is_told_as_the_question_s_own() {
        scene.deadline = Deadline.after(Duration.ofMillis(200));

        assertThatThrownBy(() -> execute(ENDLESS, "N")).isInstanceOf(QuestionTimeoutException.class);
    }

    @Test
    void a_cancelled_question_stops_its_statement() throws Exception {
        var running = CompletableFuture.supplyAsync(() -> execute(ENDLESS, "N"));
        while (runningStatements() == 0) {
            Thread.sleep(5);
        }

        scene.deadline.cancel();

        assertThatThrownBy(running::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(QuestionCancelledException.class);
    }

    @Test
    void a_question_that_was_cancelled_before_asks_for_no_connection() {
        scene.deadline.cancel();

        assertThatThrownBy(() -> execute("SELECT 1 AS n", "N")).isInstanceOf(QuestionCancelledException.class);
    }

    @Test
    void a_connection_that_comes_too_late_goes_back_unused() {
        DataSource slow = dataSource(() -> {
            scene.deadline.cancel();
            return pool.getConnection();
        });

        assertThatThrownBy(() -> execute(slow, "SELECT 1 AS n", "N")).isInstanceOf(QuestionCancelledException.class);
    }

    @Test
    void a_sink_that_throws_ends_the_statement_and_is_heard() {
        scene.sink = JdbcQueryExecutorTest.sink(batch -> {
            throw new IllegalStateException("the client is gone");
        });

        assertThatThrownBy(() -> execute("SELECT x FROM system_range(1, 100)", "X"))
                .hasMessage("the client is gone");
    }

    @Test
    void a_sink_that_cancels_gets_no_further_batch() {
        var batches = new AtomicInteger();
        scene.sink = JdbcQueryExecutorTest.sink(batch -> {
            batches.incrementAndGet();
            scene.deadline.cancel();
        });

        assertThatThrownBy(() -> execute("SELECT x FROM system_range(1, 100)", "X"))
                .isInstanceOf(QuestionCancelledException.class);
        assertThat(batches).hasValue(1);
    }

    @Test
    void a_guardrail_that_loses_a_row_shows_nothing() {
        var shown = new AtomicInteger();
        scene.guardrail = (columns, schema) -> inspection(new RowBatch(List.of(List.of(1L))));
        scene.sink = JdbcQueryExecutorTest.sink(batch -> shown.incrementAndGet());

        assertThatThrownBy(() -> execute("SELECT x FROM system_range(1, 3)", "X"))
                .isInstanceOf(BrokenInspectionException.class)
                .hasMessageContaining("gave back another number of rows or cells");
        assertThat(shown).hasValue(0);
    }

    @Test
    void a_guardrail_that_adds_a_cell_shows_nothing() {
        scene.guardrail = (columns, schema) -> inspection(new RowBatch(List.of(List.of(1L, 2L))));

        assertThatThrownBy(() -> execute("SELECT 1 AS n", "N")).isInstanceOf(BrokenInspectionException.class);
    }

    @Test
    void a_closed_pool_is_a_database_that_cannot_be_reached() {
        pool.close();

        assertThatThrownBy(() -> execute("SELECT 1 AS n", "N"))
                .isInstanceOfSatisfying(DatabaseUnavailableException.class, e -> {
                    assertThat(e.error().kind()).isEqualTo(DatabaseError.Kind.CONNECTION);
                    assertThat(e.getMessage()).doesNotContain("HikariDataSource");
                });
    }

    @Test
    void an_exhausted_pool_is_a_database_that_cannot_be_reached() throws SQLException {
        try (Connection taken = pool.getConnection()) {
            assertThat(taken.isClosed()).isFalse();
            assertThatThrownBy(() -> execute("SELECT 1 AS n", "N"))
                    .isInstanceOfSatisfying(
                            DatabaseUnavailableException.class,
                            e -> assertThat(e.error().kind()).isEqualTo(DatabaseError.Kind.CONNECTION));
        }
    }

    @Test
    void a_wrong_password_is_told_apart() {
        var stranger = new JdbcDataSource();
        stranger.setURL(scene.dataSource.getURL());
        stranger.setUser("nobody");
        stranger.setPassword("s3cret");

        assertThatThrownBy(() -> execute(stranger, "SELECT 1 AS n", "N"))
                .isInstanceOfSatisfying(DatabaseUnavailableException.class, e -> {
                    assertThat(e.error().kind()).isEqualTo(DatabaseError.Kind.AUTHENTICATION);
                    assertThat(e.isRetryable()).isFalse();
                    assertThat(e.getMessage()).doesNotContain("s3cret");
                });
    }

    @Test
    void a_refusal_while_the_transaction_begins_is_one_of_the_database() {
        DataSource broken = dataSource(() -> {
            Connection connection = pool.getConnection();
            connection.close();
            return connection;
        });

        assertThatThrownBy(() -> execute(broken, "SELECT 1 AS n", "N"))
                .isInstanceOf(DatabaseUnavailableException.class);
    }

    @Test
    void many_statements_leave_at_most_one_thread_of_the_watchdog() {
        QueryExecutor executor = QueryExecutor.jdbc("threads", pool, new PlainDialect(), scene.limits);
        var request = new ExecutionRequest(
                ApprovedSqls.of(
                        "SELECT 1 AS n",
                        List.of(),
                        List.of(new OutputColumn("N", Set.of(), false)),
                        "threads",
                        scene.schema.scope(),
                        1),
                VisibleSchema.of(
                        "threads",
                        new PlainDialect(),
                        DatabaseSchema.of("PUBLIC", List.of()),
                        SqlPolicy.allowAll(),
                        Asker.anonymous()),
                scene.guardrail,
                scene.sink);

        for (int i = 0; i < 50; i++) {
            executor.execute(request, scene.run());
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("db-query-agent-watchdog-threads"))
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(Thread::isDaemon);
    }

    private Execution execute(String sql, String label) {
        return execute(pool, sql, label);
    }

    private Execution execute(DataSource dataSource, String sql, String label) {
        QueryExecutor executor = QueryExecutor.jdbc(Scene.DATABASE, dataSource, new PlainDialect(), scene.limits);
        return executor.execute(scene.request(scene.approve(sql, label)), scene.run());
    }

    private int runningStatements() throws SQLException {
        try (Connection connection = scene.dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM information_schema.sessions"
                        + " WHERE executing_statement LIKE '%system_range%100000000000%'"
                        + " AND session_id <> SESSION_ID()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Inspection inspection(RowBatch given) {
        return new Inspection() {
            @Override
            public RowBatch inspect(RowBatch batch) {
                return given;
            }

            @Override
            public Set<String> maskedLabels() {
                return Set.of();
            }

            @Override
            public String inspect(String prose) {
                return prose;
            }
        };
    }

    private static DataSource dataSource(ConnectionSource source) {
        return (DataSource) Proxy.newProxyInstance(
                StoppingTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> source.open());
    }

    @FunctionalInterface
    private interface ConnectionSource {
        Connection open() throws SQLException;
    }
}
