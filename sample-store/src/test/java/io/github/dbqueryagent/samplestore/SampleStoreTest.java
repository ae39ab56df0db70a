package io.github.dbqueryagent.samplestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleStoreTest {
    private static DataSource store;
    private static Probe probe;

    @BeforeAll
    static void create() {
        store = SampleStore.inMemory(Probe.NOVEMBER);
        probe = new Probe(store);
    }

    @AfterAll
    static void close() throws Exception {
        ((AutoCloseable) store).close();
    }

    @Test
    void has_the_tables_of_a_retailer_with_the_expected_numbers_of_rows() throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        for (String relation : probe.relations()) {
            counts.put(relation, probe.count(relation));
        }

        assertThat(counts).hasSize(24);
        assertThat(counts)
                .containsEntry("SHOP.\"CUSTOMERS\"", 2_400L)
                .containsEntry("SHOP.\"CUSTOMER_TOTALS\"", 2_400L)
                .containsEntry("SHOP.\"ORDERS\"", 10_500L)
                .containsEntry("SHOP.\"PRODUCTS\"", 437L)
                .containsEntry("SHOP.\"STORES\"", 12L)
                .containsEntry("SHOP.\"GIFT_CARDS\"", 0L);
        assertThat(counts.get("SHOP.\"ORDER_ITEMS\"")).isBetween(24_000L, 30_000L);
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(60_000);
    }

    @Test
    void the_page_about_the_store_names_every_table_and_tells_its_rows() throws IOException, SQLException {
        String page = Files.readString(Path.of("..", "docs", "sample-store.md"));

        for (String relation : probe.relations()) {
            String name = relation.contains("PriceHistory")
                    ? "shop.\"PriceHistory\""
                    : relation.replace("\"", "").toLowerCase(Locale.ROOT);
            assertThat(page).contains(String.format(Locale.ROOT, "| `%s` | %,d |", name, probe.count(relation)));
        }
    }

    @ParameterizedTest
    @MethodSource
    void no_row_breaks_the_rule_that(SqlCase rule) throws SQLException {
        assertThat(probe.rows(rule.sql())).isEmpty();
    }

    static Stream<SqlCase> no_row_breaks_the_rule_that() throws IOException {
        return SqlCase.readAll("rules.sql");
    }

    @ParameterizedTest
    @MethodSource
    void is_as_awkward_as_real_databases_with(SqlCase feature) throws SQLException {
        assertThat(probe.rows(feature.sql())).isNotEmpty();
    }

    static Stream<SqlCase> is_as_awkward_as_real_databases_with() throws IOException {
        return SqlCase.readAll("features.sql");
    }

    @Test
    void sales_grow_from_year_to_year_and_peak_in_december() throws SQLException {
        List<String> months = probe.rows("SELECT FORMATDATETIME(ordered_at, 'yyyy-MM'), COUNT(*) FROM shop.orders"
                + " GROUP BY FORMATDATETIME(ordered_at, 'yyyy-MM') ORDER BY 1");
        Map<String, Integer> orders = new HashMap<>();
        months.forEach(month -> orders.put(month.substring(0, 7), Integer.valueOf(month.substring(8))));

        assertThat(months).hasSize(38);
        assertThat(orders.get("2025-12")).isGreaterThan(orders.get("2025-07") * 3 / 2);
        assertThat(orders.get("2026-06")).isGreaterThan(orders.get("2025-06"));
        assertThat(orders.get("2025-06")).isGreaterThan(orders.get("2024-06"));
    }

    @Test
    void most_orders_and_customers_have_their_countries_in_several_hands() throws SQLException {
        List<String> countries =
                probe.rows("SELECT country_code, COUNT(*) FROM shop.customers GROUP BY country_code ORDER BY 2");

        assertThat(countries).hasSize(12);
        assertThat(Integer.parseInt(countries.get(0).split("\\|")[1])).isGreaterThan(20);
    }

    @Test
    void every_relation_has_a_comment_that_jdbc_tells() throws SQLException {
        List<String> silent = new ArrayList<>();
        int relations = 0;
        try (Connection connection = store.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, null, null)) {
            while (tables.next()) {
                if (List.of("SHOP", "HR").contains(tables.getString("TABLE_SCHEM"))) {
                    relations++;
                    if (tables.getString("REMARKS") == null
                            || tables.getString("REMARKS").isBlank()) {
                        silent.add(tables.getString("TABLE_NAME"));
                    }
                }
            }
        }

        assertThat(relations).isEqualTo(24);
        assertThat(silent).isEmpty();
    }

    @Test
    void a_column_whose_name_does_not_tell_has_a_comment_that_jdbc_tells() throws SQLException {
        try (Connection connection = store.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();

            assertThat(remarks(data, "SHOP", "RETURNS", "REASON_CODE")).startsWith("1 = does not fit, 2 = damaged");
            assertThat(remarks(data, "SHOP", "PAYMENTS", "STATUS")).startsWith("A = authorised, C = captured");
            assertThat(remarks(data, "SHOP", "PriceHistory", "ValidUntil")).contains("empty for the present one");
            assertThat(remarks(data, "SHOP", "SETTINGS", "value")).startsWith("Always text");
            assertThat(remarks(data, "SHOP", "ORDERS", "ID")).isNull();
        }
    }

    @Test
    void one_table_name_stands_in_both_schemas() throws SQLException {
        assertThat(probe.rows("SELECT s.table_name FROM information_schema.tables s, information_schema.tables h"
                        + " WHERE s.table_schema = 'SHOP' AND h.table_schema = 'HR' AND s.table_name = h.table_name"))
                .containsExactly("REVIEWS");
    }

    @Test
    void foreign_keys_are_declared_across_schemas_twice_to_one_table_and_over_two_columns() throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = store.getConnection()) {
            for (String[] table : new String[][] {{"SHOP", "ORDERS"}, {"SHOP", "RETURNS"}, {"SHOP", "CATEGORIES"}}) {
                try (ResultSet imported = connection.getMetaData().getImportedKeys(null, table[0], table[1])) {
                    while (imported.next()) {
                        keys.add(table[1] + "." + imported.getString("FKCOLUMN_NAME") + "->"
                                + imported.getString("PKTABLE_SCHEM") + "." + imported.getString("PKTABLE_NAME"));
                    }
                }
            }
        }

        assertThat(keys)
                .containsExactlyInAnyOrder(
                        "ORDERS.CUSTOMER_ID->SHOP.CUSTOMERS",
                        "ORDERS.STORE_ID->SHOP.STORES",
                        "ORDERS.EMPLOYEE_ID->HR.EMPLOYEES",
                        "ORDERS.BILLING_ADDRESS_ID->SHOP.ADDRESSES",
                        "ORDERS.SHIPPING_ADDRESS_ID->SHOP.ADDRESSES",
                        "ORDERS.PROMOTION_ID->SHOP.PROMOTIONS",
                        "RETURNS.ORDER_ID->SHOP.ORDER_ITEMS",
                        "RETURNS.LINE_NUMBER->SHOP.ORDER_ITEMS",
                        "CATEGORIES.PARENT_ID->SHOP.CATEGORIES");
    }

    @Test
    void the_database_itself_refuses_a_row_that_breaks_a_key_or_a_condition() throws SQLException {
        try (Connection connection = store.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE shop.orders SET customer_id = 0 WHERE id = 1"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("UPDATE shop.orders SET status = 'gone' WHERE id = 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void is_created_within_seconds() throws Exception {
        List<Duration> durations = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            DataSource another = SampleStore.inMemory(Probe.NOVEMBER);
            durations.add(Duration.ofNanos(System.nanoTime() - start));
            ((AutoCloseable) another).close();
        }

        // Under 2 s on an idle machine of two cores, cold; the bound leaves room for a busy one.
        assertThat(durations).anyMatch(duration -> duration.compareTo(Duration.ofSeconds(5)) < 0);
    }

    @Test
    void each_database_in_memory_is_one_of_its_own_and_gone_when_closed() throws Exception {
        DataSource another = SampleStore.inMemory(Probe.NOVEMBER);
        String url = url(another);
        assertThat(url).isNotEqualTo(url(store));

        ((AutoCloseable) another).close();

        try (Connection reopened = DriverManager.getConnection(url)) {
            assertThat(Probe.rows(reopened, "SELECT schema_name FROM information_schema.schemata"))
                    .doesNotContain("SHOP");
        }
    }

    @Test
    void a_database_that_has_the_tables_already_is_refused_with_a_hint() {
        assertThatThrownBy(() -> SampleStore.asOf(Clock.systemUTC()).createIn(store))
                .isInstanceOf(SampleStoreException.class)
                .hasMessage("The sample store could not be created: the database refused to create the tables"
                        + " (SQLSTATE 42S01). The database may hold a part of it; use an empty database and an account"
                        + " that may create schemas and tables.");
    }

    private static String url(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    private static String remarks(DatabaseMetaData data, String schema, String table, String column)
            throws SQLException {
        try (ResultSet columns = data.getColumns(null, schema, table, column)) {
            assertThat(columns.next()).isTrue();
            return columns.getString("REMARKS");
        }
    }
}
