package io.github.dbqueryagent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.PlanEstimate;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.samplestore.SampleStore;
import io.github.dbqueryagent.validation.Review;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A plan is told for what may run, in the form in which it would run, and for nothing else. */
class ExplainTest {
    private static DatabaseQueryAgent agent;

    @BeforeAll
    static void open() {
        DataSource store = SampleStore.inMemory(Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
        SqlPolicy policy = SqlPolicy.builder().blockColumns("customers.phone").build();
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
                .contains("FETCH FIRST")
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
    void a_view_explains_with_its_own_policy() {
        Asker ada = Asker.of("ada");

        assertThat(agent.forAsker(ada)
                        .explain("SELECT phone FROM shop.customers")
                        .plan())
                .isEmpty();
    }
}
