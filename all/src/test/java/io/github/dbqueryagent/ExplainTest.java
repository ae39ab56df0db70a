package io.github.dbqueryagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.execution.Execution;
import io.github.dbqueryagent.execution.ExecutionRequest;
import io.github.dbqueryagent.execution.QueryExecutor;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.TableRead;
import io.github.dbqueryagent.policy.ColumnRule;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.samplestore.SampleStore;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.validation.ApprovedSql;
import io.github.dbqueryagent.validation.Review;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A plan is told for what may run, in the form in which it would run, and for nothing else. */
class ExplainTest {
    private static DataSource store;
    private static DatabaseQueryAgent agent;

    @BeforeAll
    static void open() {
        store = SampleStore.inMemory(Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
        SqlPolicy policy = SqlPolicy.builder()
                .blockColumns("customers.phone")
                .trustViews("shop.customer_totals")
                .build();
        agent = DatabaseQueryAgent.builder().dataSource(store).policy(policy).build();
    }

    @AfterAll
    static void close() {
        agent.close();
    }

    @Test
    void a_plan_says_which_tables_are_read_from_end_to_end() {
        SqlExplanation byName = agent.explain("SELECT first_name FROM shop.customers WHERE first_name = 'Zoë'");
        SqlExplanation byKey = agent.explain("SELECT first_name FROM shop.customers WHERE id = 1");

        assertThat(byName.review()).isInstanceOf(Review.Approved.class);
        PlanEstimate plan = byName.plan().orElseThrow();
        assertThat(plan.fullScans()).containsExactly("SHOP.CUSTOMERS");
        assertThat(String.join("\n", plan.lines())).contains("FIRST_NAME");
        assertThat(byKey.plan().orElseThrow().fullScans()).isEmpty();
    }

    @Test
    void what_is_planned_is_what_would_run() {
        PlanEstimate plan = agent.explain("SELECT * FROM shop.customers").plan().orElseThrow();

        // The blocked column is not there, and the row limit is.
        assertThat(String.join("\n", plan.lines()))
                .contains("FETCH FIRST", "EMAIL")
                .doesNotContain("PHONE")
                .doesNotContain("*\n");
    }

    @Test
    void what_may_not_run_has_no_plan() {
        for (String sql : new String[] {
            "DELETE FROM shop.customers",
            "SELECT phone FROM shop.customers",
            "SELECT 1; DROP TABLE shop.customers",
            "EXPLAIN ANALYZE SELECT 1",
            "ANALYZE SELECT first_name FROM shop.customers",
            ""
        }) {
            SqlExplanation explained = agent.explain(sql);

            assertThat(explained.review()).as(sql).isInstanceOf(Review.Rejected.class);
            assertThat(explained.plan()).as(sql).isEmpty();
        }
    }

    @Test
    void a_text_that_looks_like_a_plan_is_no_plan() {
        PlanEstimate plan = agent.explain(
                        "SELECT first_name FROM shop.customers WHERE id = 1 AND first_name <> '/* HR.EMPLOYEES.tableScan */'")
                .plan()
                .orElseThrow();

        assertThat(plan.fullScans()).isEmpty();
    }

    @Test
    void an_asker_has_no_plan_for_what_another_may_see() {
        SqlPolicy onlyBo = new SqlPolicy() {
            @Override
            public String scope(Asker asker) {
                return asker.user();
            }

            @Override
            public boolean isVisible(Asker asker, TableName table) {
                return asker.user().equals("bo");
            }

            @Override
            public ColumnRule columnRule(Asker asker, ColumnName column) {
                return ColumnRule.VISIBLE;
            }
        };
        String sql = "SELECT name FROM shop.stores";
        try (DatabaseQueryAgent ruled =
                DatabaseQueryAgent.builder().dataSource(store).policy(onlyBo).build()) {
            assertThat(ruled.forAsker(Asker.of("bo")).explain(sql).plan()).isPresent();
            assertThat(ruled.forAsker(Asker.of("ada")).explain(sql).plan()).isEmpty();
        }
    }

    @Test
    void the_plan_of_a_view_tells_nothing_of_what_lies_behind_it() {
        SqlPolicy onlyView =
                SqlPolicy.builder().allowTables("shop.customer_totals").build();
        try (DatabaseQueryAgent narrow =
                DatabaseQueryAgent.builder().dataSource(store).policy(onlyView).build()) {
            for (String sql : new String[] {
                "SELECT * FROM shop.customer_totals",
                "SELECT x.revenue FROM (SELECT revenue FROM shop.customer_totals) x",
                "WITH t AS (SELECT revenue FROM shop.customer_totals) SELECT MAX(revenue) FROM t"
            }) {
                PlanEstimate plan = narrow.explain(sql).plan().orElseThrow();

                assertThat(plan.lines()).as(sql).isEmpty();
                assertThat(plan.fullScans()).as(sql).isEmpty();
            }
        }
    }

    @Test
    void the_plan_of_a_view_names_the_tables_behind_it_that_the_asker_may_see() {
        PlanEstimate plan =
                agent.explain("SELECT * FROM shop.customer_totals").plan().orElseThrow();

        assertThat(plan.lines()).isEmpty();
        assertThat(plan.fullScans()).contains("SHOP.CUSTOMERS");
    }

    /** Whoever makes the plan, it is shown as the asker may see it. */
    @Test
    void a_host_s_own_executor_tells_no_more() {
        var talkative = new PlanEstimate(
                List.of("secret"),
                OptionalLong.of(9),
                OptionalDouble.empty(),
                List.of(TableRead.full("SHOP.CUSTOMERS"), TableRead.full("HR.EMPLOYEES")),
                List.of());
        SqlPolicy noStaff = SqlPolicy.builder()
                .allowTables("shop.customers", "shop.customer_totals")
                .build();
        try (DatabaseQueryAgent ruled = DatabaseQueryAgent.builder()
                .dataSource(store)
                .policy(noStaff)
                .executor(own -> new QueryExecutor() {
                    @Override
                    public Execution execute(ExecutionRequest request, QuestionRun run) {
                        return own.execute(request, run);
                    }

                    @Override
                    public Optional<PlanEstimate> explain(ApprovedSql sql, VisibleSchema schema, Deadline deadline) {
                        return Optional.of(talkative);
                    }
                })
                .build()) {
            PlanEstimate plan = ruled.explain("SELECT revenue FROM shop.customer_totals")
                    .plan()
                    .orElseThrow();

            assertThat(plan)
                    .isEqualTo(new PlanEstimate(
                            List.of(),
                            OptionalLong.of(9),
                            OptionalDouble.empty(),
                            List.of(TableRead.full("SHOP.CUSTOMERS")),
                            List.of()));
        }
    }

    @Test
    @Timeout(30)
    void a_plan_that_never_comes_is_waited_for_until_the_deadline() {
        var go = new CountDownLatch(1);
        try (DatabaseQueryAgent stuck = stuck(go)
                .set(CoreSettings.QUESTION_TIMEOUT, Duration.ofSeconds(1))
                .build()) {
            assertThatThrownBy(() -> stuck.explain("SELECT first_name FROM shop.customers"))
                    .isInstanceOf(QuestionTimeoutException.class);
            go.countDown();
        }
    }

    @Test
    @Timeout(30)
    void whoever_waits_for_a_plan_can_be_interrupted() throws Exception {
        var go = new CountDownLatch(1);
        try (DatabaseQueryAgent stuck = stuck(go).build()) {
            stuck.schema();
            var failure = new CompletableFuture<Throwable>();
            var waiting = new Thread(() -> {
                try {
                    stuck.explain("SELECT first_name FROM shop.customers");
                } catch (RuntimeException e) {
                    failure.complete(e);
                }
            });
            waiting.start();

            waiting.interrupt();

            assertThat(failure.get(5, TimeUnit.SECONDS)).isInstanceOf(QuestionCancelledException.class);
            go.countDown();
        }
    }

    /** Plans come when the latch opens, whatever anybody says to them before. */
    private static DatabaseQueryAgentBuilder stuck(CountDownLatch go) {
        return DatabaseQueryAgent.builder().dataSource(store).executor(own -> new QueryExecutor() {
            @Override
            public Execution execute(ExecutionRequest request, QuestionRun run) {
                return own.execute(request, run);
            }

            @Override
            public Optional<PlanEstimate> explain(ApprovedSql sql, VisibleSchema schema, Deadline deadline) {
                while (go.getCount() > 0) {
                    LockSupport.parkNanos(1_000_000);
                }
                return own.explain(sql, schema, deadline);
            }
        });
    }
}
