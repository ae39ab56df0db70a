package io.github.dbqueryagent.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.SqlExplanation;
import io.github.dbqueryagent.advice.IndexAdvice;
import io.github.dbqueryagent.plan.TableRead;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is advised helps: the index is made, read, and advised no more. */
class IndexAdviceTest {
    /** Queries of rides, and the columns of the index that each wants. */
    private static final Map<String, List<String>> WANTED = Map.of(
            "SELECT r.note FROM rides r WHERE r.bike = 7", List.of("bike"),
            "SELECT r.note FROM rides r WHERE r.on_day > 3640 AND r.bike = 7", List.of("bike", "on_day"),
            "SELECT r.note FROM rides r WHERE r.on_day BETWEEN 5 AND 6", List.of("on_day"),
            "SELECT r.note FROM rides r WHERE (r.bike IN (7, 8)) AND r.note IS NOT NULL", List.of("bike"),
            "SELECT r.note FROM rides r ORDER BY r.on_day DESC LIMIT 10", List.of("on_day"),
            "SELECT r.note FROM rides r WHERE r.bike = 7 ORDER BY on_day", List.of("bike", "on_day"),
            "SELECT r.note FROM customers c JOIN rides r ON r.customer_id = c.id WHERE c.id = 9",
                    List.of("customer_id"),
            "SELECT c.name FROM customers c LEFT JOIN rides r ON r.customer_id = c.id AND r.bike = 3 WHERE c.id = 9",
                    List.of("customer_id", "bike"),
            "SELECT x.n FROM (SELECT note AS n FROM rides WHERE bike = 7) x", List.of("bike"));

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void an_index_that_is_advised_is_used_once_it_is_there_and_advised_no_more(BikeShop shop) throws SQLException {
        for (Map.Entry<String, List<String>> wanted : WANTED.entrySet()) {
            DataSource database = shop.open();
            String sql = wanted.getKey();
            IndexAdvice advice;
            try (DatabaseQueryAgent agent = BikeShop.agent(database)) {
                SqlExplanation before = agent.explain(sql);
                assertThat(before.advice()).as(sql + before.plan()).hasSize(1);
                advice = before.advice().get(0);
                assertThat(advice.table().name()).isEqualToIgnoringCase("rides");
                assertThat(advice.columns().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                        .as(sql)
                        .containsExactlyInAnyOrderElementsOf(wanted.getValue());
                assertThat(advice.reason()).contains("rows and is read from end to end");
            }

            BikeShop.execute(database, advice.statement());
            shop.count(database);

            try (DatabaseQueryAgent agent = BikeShop.agent(database)) {
                SqlExplanation after = agent.explain(sql);
                assertThat(after.advice()).as(sql).isEmpty();
                assertThat(after.plan().orElseThrow().reads())
                        .as(sql)
                        .extracting(TableRead::index)
                        .anySatisfy(index -> assertThat(advice.statement()).contains(index));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_index_is_advised_that_would_not_help(BikeShop shop) throws SQLException {
        try (DatabaseQueryAgent agent = BikeShop.agent(shop.open())) {
            for (String sql : new String[] {
                "SELECT c.phone FROM customers c WHERE c.name = 'x'", // small
                "SELECT r.note FROM rides r WHERE lower(r.note) = 'x'",
                "SELECT r.note FROM rides r WHERE r.bike + 1 = 8",
                "SELECT r.note FROM rides r WHERE r.bike = 7 OR r.on_day = 8",
                "SELECT r.note FROM rides r WHERE r.bike <> 7",
                "SELECT r.note FROM rides r WHERE r.bike = r.on_day",
                "SELECT r.note FROM rides r WHERE r.bike NOT IN (7)",
                "SELECT r.note FROM rides r WHERE NOT (r.bike = 7)",
                "SELECT r.note FROM rides r WHERE r.note LIKE '%x'",
                "SELECT COUNT(*) FROM rides r",
                "SELECT r.bike, COUNT(*) AS n FROM rides r GROUP BY r.bike ORDER BY r.bike",
                "SELECT r.note FROM rides r ORDER BY r.bike, r.on_day DESC",
                "SELECT c.name, COUNT(*) AS n FROM customers c JOIN rides r ON r.customer_id = c.id GROUP BY c.name",
                "SELECT r.note FROM rides r LEFT JOIN customers c ON c.id = r.customer_id AND r.bike = 3"
            }) {
                assertThat(agent.explain(sql).advice()).as(sql).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "DUCKDB"})
    void nothing_is_advised_where_rows_or_indexes_are_not_told(BikeShop shop) throws SQLException {
        try (DatabaseQueryAgent agent = BikeShop.agent(shop.open())) {
            for (String sql : WANTED.keySet()) {
                assertThat(agent.explain(sql).advice()).as(sql).isEmpty();
            }
        }
    }

    @Test
    void one_index_is_advised_where_it_serves_twice_and_its_name_is_a_new_one() throws SQLException {
        DataSource database = BikeShop.POSTGRESQL.open();
        BikeShop.execute(
                database,
                "CREATE TABLE \"Odd rides\" AS SELECT id, bike AS \"the bike\", on_day FROM rides",
                "CREATE INDEX rides_bike_idx ON customers(name)",
                "ANALYZE");
        try (DatabaseQueryAgent agent = BikeShop.agent(database)) {
            List<IndexAdvice> twice = agent.explain(
                            "SELECT r.note FROM rides r WHERE r.bike = 7 UNION ALL SELECT r.note FROM rides r WHERE r.bike = 8"
                                    + " UNION ALL SELECT r.note FROM rides r WHERE r.bike = 9 AND r.on_day > 3600")
                    .advice();
            List<IndexAdvice> odd = agent.explain("SELECT o.on_day FROM \"Odd rides\" o WHERE o.\"the bike\" = 7")
                    .advice();

            assertThat(twice).extracting(IndexAdvice::columns).containsExactly(List.of("bike", "on_day"));
            assertThat(odd)
                    .extracting(IndexAdvice::statement)
                    .containsExactly("CREATE INDEX \"Odd rides_the bike_idx\" ON \"Odd rides\" (\"the bike\")");
            assertThat(agent.explain("SELECT note FROM rides WHERE bike = 7").advice())
                    .extracting(IndexAdvice::statement)
                    .containsExactly("CREATE INDEX rides_bike_idx2 ON rides (bike)");
        }
    }

    @Test
    void what_the_asker_does_not_see_is_not_advised() throws SQLException {
        DataSource database = BikeShop.POSTGRESQL.open();
        BikeShop.execute(database, "CREATE VIEW seen AS SELECT note, bike FROM rides", "ANALYZE");
        try (DatabaseQueryAgent agent = BikeShop.agent(database, "rides.customer_id")) {
            assertThat(agent.explain("SELECT note FROM seen WHERE bike = 7").advice())
                    .isEmpty();
            assertThat(agent.explain("SELECT note FROM rides WHERE customer_id = 7")
                            .advice())
                    .isEmpty();
        }
    }
}
