package io.github.dbqueryagent.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.plan.JoinKind;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.TableRead;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same plans, asked of each database. */
class PlansOnDatabasesTest {
    private static final Set<BikeShop> TELL_ROWS = EnumSet.of(BikeShop.POSTGRESQL, BikeShop.MARIADB, BikeShop.DUCKDB);

    /** SQLite says nothing of joins. */
    private static final Set<BikeShop> TELL_JOINS = EnumSet.complementOf(EnumSet.of(BikeShop.SQLITE));

    /** DuckDB chooses an index when the statement runs. */
    private static final Set<BikeShop> TELL_INDEXES = EnumSet.complementOf(EnumSet.of(BikeShop.DUCKDB));

    @ParameterizedTest
    @EnumSource
    void a_plan_names_tables_by_their_own_names_where_the_query_gives_them_others(BikeShop shop) throws SQLException {
        try (DatabaseQueryAgent agent = BikeShop.agent(shop.open())) {
            // Each table goes by the other one's name, and one alias stands for two tables.
            PlanEstimate crossed =
                    plan(agent, "SELECT customers.on_day FROM rides customers WHERE customers.note = 'a ride'");
            PlanEstimate nested = plan(
                    agent,
                    "SELECT x.name FROM customers x WHERE x.name = 'customer' AND x.id + 0 IN"
                            + " (SELECT x.customer_id FROM rides x WHERE x.bike + 0 = 7)");

            assertThat(names(crossed)).containsExactly("rides");
            assertThat(names(nested)).containsExactlyInAnyOrder("customers", "rides");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_cross_join_shows_in_the_rows_though_one_row_comes_out(BikeShop shop) throws SQLException {
        try (DatabaseQueryAgent agent = BikeShop.agent(shop.open())) {
            PlanEstimate plan = plan(
                    agent, "SELECT COUNT(*) FROM rides a CROSS JOIN rides b CROSS JOIN rides c CROSS JOIN rides d");

            assertThat(plan.rows().isPresent()).isEqualTo(TELL_ROWS.contains(shop));
            plan.rows().ifPresent(rows -> assertThat((double) rows).isBetween(Math.pow(1e4, 4), Math.pow(4e4, 4)));
            if (shop == BikeShop.POSTGRESQL || shop == BikeShop.MARIADB || shop == BikeShop.DUCKDB) {
                assertThat(plan.joins()).containsExactly(JoinKind.CROSS, JoinKind.CROSS, JoinKind.CROSS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_tells_how_rows_are_joined_and_by_which_index(BikeShop shop) throws SQLException {
        try (DatabaseQueryAgent agent = BikeShop.agent(shop.open())) {
            PlanEstimate lookup =
                    plan(agent, "SELECT c.name FROM rides r JOIN customers c ON c.id = r.customer_id WHERE r.id = 77");
            PlanEstimate large = plan(agent, "SELECT COUNT(*) FROM rides a JOIN rides b ON a.bike = b.customer_id");

            if (TELL_INDEXES.contains(shop)) {
                assertThat(lookup.fullScans()).isEmpty();
                assertThat(lookup.reads()).hasSize(2).noneMatch(TableRead::full);
            }
            assertThat(large.fullScans()).hasSize(1);
            if (TELL_JOINS.contains(shop)) {
                assertThat(large.joins()).hasSize(1).doesNotContain(JoinKind.CROSS);
            } else {
                assertThat(large.joins()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_plan_shows_a_column_that_is_hidden_nor_the_name_of_its_index(BikeShop shop) throws SQLException {
        DataSource database = shop.open();
        BikeShop.execute(database, "CREATE INDEX by_phone ON customers(name, phone)");
        shop.count(database);
        try (DatabaseQueryAgent agent = BikeShop.agent(database, "customers.phone")) {
            for (String sql : new String[] {
                "SELECT c.name FROM customers c WHERE c.name = 'x'",
                "SELECT COUNT(*) FROM customers",
                "SELECT c.name FROM rides r JOIN customers c ON c.id = r.customer_id ORDER BY c.name"
            }) {
                PlanEstimate plan = plan(agent, sql);

                assertThat(plan.lines()).as(sql).isNotEmpty();
                assertThat(plan.toString().toLowerCase(Locale.ROOT)).as(sql).doesNotContain("phone");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_text_in_the_statement_changes_nothing_of_what_a_plan_tells(BikeShop shop) throws SQLException {
        try (DatabaseQueryAgent agent = BikeShop.agent(shop.open())) {
            String like = "SELECT COUNT(*) FROM rides a, rides b WHERE a.bike + 0 = b.bike + 0 AND a.note <> '%s'";
            PlanEstimate plain = plan(agent, like.formatted("x"));

            for (String text : new String[] {
                "\", \"rows\": 1, \"loops\": 0, \"x\": \"",
                "\",\n\"rows\": 1,\n\"loops\": 0,\n\"x\": \"",
                "\n  ->  Seq Scan on public.customers (cost=0.00..1.00 rows=1 width=1)\n",
                "/* PUBLIC.CUSTOMERS.tableScan */",
                "\nSCAN customers\n",
                "a'' ''\n  ->  Seq Scan on public.customers (cost=0.00..1.00 rows=1 width=1)\n"
            }) {
                PlanEstimate plan = plan(agent, like.formatted(text));

                assertThat(plan.rows()).as(text).isEqualTo(plain.rows());
                assertThat(plan.joins()).as(text).isEqualTo(plain.joins());
                assertThat(plan.fullScans()).as(text).isEqualTo(plain.fullScans());
            }
        }
    }

    private static PlanEstimate plan(DatabaseQueryAgent agent, String sql) {
        return agent.explain(sql).plan().orElseThrow(() -> new AssertionError(agent.explain(sql)));
    }

    private static Set<String> names(PlanEstimate plan) {
        return plan.fullScans().stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
