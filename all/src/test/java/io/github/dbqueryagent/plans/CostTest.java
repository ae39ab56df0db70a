package io.github.dbqueryagent.plans;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.scene.FixedDrafts;
import io.github.dbqueryagent.scene.Wiretap;
import io.github.dbqueryagent.setting.CoreSettings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A query that would cost too much, by the database's own estimate, is not run. */
@Timeout(120)
class CostTest {
    /** SQLite's catalogue tells no rows, and neither do its plans. */
    private static final Set<BikeShop> KNOW_SMALL_TABLES = EnumSet.complementOf(EnumSet.of(BikeShop.SQLITE));

    private final List<QueryEvent> events = Collections.synchronizedList(new ArrayList<>());

    private DatabaseQueryAgentBuilder agent(DataSource database, String draft) {
        return DatabaseQueryAgent.builder()
                .dataSource(database)
                .set(CoreSettings.GENERATION_EMBEDDED, false)
                .set(CoreSettings.LINKING_VALUES_PER_COLUMN, 0)
                .listener(events::add)
                .generator(FixedDrafts.of(draft, 1));
    }

    private Answer answer(DataSource database, String draft) {
        try (DatabaseQueryAgent agent = agent(database, draft).build()) {
            return agent.query("What is there?");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tables_that_nothing_connects_are_not_run(BikeShop shop) throws SQLException {
        DataSource database = shop.open();
        for (String draft : List.of(
                "SELECT COUNT(*) AS n FROM rides a, rides b, rides c, rides d",
                "SELECT a.id FROM rides a CROSS JOIN rides b",
                "SELECT (SELECT COUNT(*) FROM rides a, rides b) AS n FROM customers WHERE id = 1",
                "WITH x AS (SELECT a.id FROM rides a JOIN rides b ON a.id > 0) SELECT COUNT(*) AS n FROM x")) {
            Answer answer = answer(database, draft);

            assertThat(answer).as(draft).isInstanceOf(Answer.Unanswerable.class);
            assertThat(answer.text()).contains("condition");
        }
        assertThat(events).noneMatch(QueryEvent.Approved.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource
    void rows_that_are_made_count_like_those_of_tables(BikeShop shop) throws SQLException {
        DataSource database = shop.open();
        String steps = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5000) ";
        var drafts = new ArrayList<>(List.of(
                steps + "SELECT COUNT(*) AS n FROM r a, r b, r c",
                "WITH w AS (SELECT id FROM rides) SELECT COUNT(*) AS n FROM "
                        + IntStream.range(0, 29).mapToObj(i -> "w w" + i).collect(joining(", "))));
        switch (shop) {
            case H2 -> drafts.add("SELECT COUNT(*) AS n FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b");
            case POSTGRESQL, DUCKDB -> {
                drafts.add("SELECT COUNT(*) AS n FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b");
                drafts.add("SELECT COUNT(*) AS n FROM "
                        + IntStream.range(0, 6)
                                .mapToObj(i -> "(VALUES " + "(1),".repeat(49) + "(1)) AS v" + i + "(x)")
                                .collect(joining(", ")));
            }
            default -> {}
        }
        for (String draft : drafts) {
            Answer answer = answer(database, draft);

            assertThat(answer).as(draft).isInstanceOf(Answer.Unanswerable.class);
            assertThat(answer.text()).as(draft).contains("condition");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_query_that_is_cheap_is_run_whatever_its_form(BikeShop shop) throws SQLException {
        DataSource database = shop.open();
        for (String draft : List.of(
                "SELECT COUNT(*) AS n FROM rides",
                "SELECT c.name, COUNT(*) AS n FROM rides r JOIN customers c ON c.id = r.customer_id GROUP BY c.name",
                "SELECT COUNT(*) AS n FROM rides a JOIN rides b ON a.id = b.id",
                "SELECT r.id, x.m FROM rides r CROSS JOIN (SELECT MAX(bike) AS m FROM rides) x WHERE r.id < 3",
                "SELECT r.id, x.id FROM rides r, (SELECT id FROM rides ORDER BY id LIMIT 1) x WHERE r.id < 3")) {
            Answer answer = answer(database, draft);

            assertThat(answer).as(draft + ": " + answer.text()).isInstanceOf(Answer.Found.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_combination_of_small_tables_may_be_asked_for_where_it_is_known_that_they_are_small(BikeShop shop)
            throws SQLException {
        Answer answer = answer(shop.open(), "SELECT COUNT(*) AS n FROM customers a CROSS JOIN customers b");

        assertThat(answer instanceof Answer.Found).as(answer.text()).isEqualTo(KNOW_SMALL_TABLES.contains(shop));
    }

    @Test
    void the_limits_are_the_host_s_and_the_message_names_them() throws SQLException {
        String join = "SELECT COUNT(*) AS n FROM rides a JOIN rides b ON a.bike = b.bike";
        DataSource database = BikeShop.POSTGRESQL.open();
        try (DatabaseQueryAgent byRows = agent(database, join)
                        .set(CoreSettings.COST_MAX_ROWS, 100_000L)
                        .build();
                DatabaseQueryAgent byCost = agent(database, join)
                        .set(CoreSettings.COST_MAX_COST, 10.0)
                        .build();
                DatabaseQueryAgent neither = agent(database, join).build()) {
            var rows = (Answer.Refused) byRows.query("What is there?");
            var cost = (Answer.Refused) byCost.query("What is there?");

            assertThat(rows.rule()).isEqualTo("cost");
            assertThat(rows.text()).contains("cost.maxRows", "1.00e+05");
            assertThat(cost.text()).contains("cost.maxCost");
            assertThat(neither.query("What is there?")).isInstanceOf(Answer.Found.class);
        }
    }

    @Test
    void what_a_plan_tells_of_the_rows_of_others_reaches_nobody() throws SQLException {
        DataSource database = BikeShop.POSTGRESQL.open();
        BikeShop.execute(
                database,
                "CREATE TABLE deals(id INT NOT NULL PRIMARY KEY, tenant INT NOT NULL, note VARCHAR(40))",
                "INSERT INTO deals SELECT x, 2, 'MERGER' FROM generate_series(1, 20000) g(x)",
                "INSERT INTO deals SELECT 20000 + x, 1, 'a ride' FROM generate_series(1, 10) g(x)",
                "ANALYZE deals");
        SqlPolicy policy = SqlPolicy.builder()
                .rows("deals", asker -> RowPolicy.equal("tenant", asker.tenant()))
                .build();
        Asker asker = Asker.of("ada").inTenant("1");
        for (String like : List.of("MERGE%", "a ride")) {
            Wiretap tap = Wiretap.on(database);
            String join = "SELECT COUNT(*) AS n FROM deals a JOIN deals b ON a.note = b.note WHERE a.note LIKE '" + like
                    + "'";
            String apart = "SELECT COUNT(*) AS n FROM deals a, deals b WHERE a.note LIKE '" + like + "'";
            try (DatabaseQueryAgent joined = agent(tap.dataSource(), join)
                            .policy(policy)
                            .set(CoreSettings.COST_MAX_ROWS, 1000L)
                            .build();
                    DatabaseQueryAgent beside =
                            agent(tap.dataSource(), apart).policy(policy).build()) {
                assertThat(joined.forAsker(asker).query("What is there?")).isInstanceOf(Answer.Found.class);
                assertThat(beside.forAsker(asker).query("What is there?").text())
                        .contains("condition")
                        .doesNotContain("e+");
                assertThat(tap.texts()).noneMatch(text -> text.contains("EXPLAIN"));

                PlanEstimate plan = joined.forAsker(asker).explain(join).plan().orElseThrow();
                assertThat(plan.lines()).isEmpty();
                assertThat(plan.rows()).isEmpty();
                assertThat(plan.cost()).isEmpty();
            }
        }
    }

    @Test
    void the_database_is_not_asked_for_a_plan_where_the_catalogue_settles_it() throws SQLException {
        Wiretap tap = Wiretap.on(BikeShop.POSTGRESQL.open());
        String cheap = "SELECT COUNT(*) AS n FROM rides";
        String unsettled = "SELECT COUNT(*) AS n FROM rides a JOIN rides b ON a.id = b.id";
        try (DatabaseQueryAgent one = agent(tap.dataSource(), cheap).build();
                DatabaseQueryAgent other = agent(tap.dataSource(), unsettled).build()) {
            one.query("What is there?");
            assertThat(tap.texts()).noneMatch(text -> text.contains("EXPLAIN"));

            other.query("What is there?");
            assertThat(tap.texts())
                    .filteredOn(text -> text.contains("EXPLAIN"))
                    .hasSize(1)
                    .noneMatch(text -> text.contains("ANALYZE"));
        }
    }
}
