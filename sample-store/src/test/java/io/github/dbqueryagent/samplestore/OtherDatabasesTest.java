package io.github.dbqueryagent.samplestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class OtherDatabasesTest {
    @Test
    void sqlite_holds_the_same_store_with_its_keys_and_remarks() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            SampleStore.asOf(Probe.NOVEMBER).createIn(connection);

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(Probe.rows(connection, "SELECT COUNT(*) FROM orders")).containsExactly("10500");
            assertThat(Probe.rows(connection, "PRAGMA foreign_key_check")).isEmpty();
            assertThat(Probe.rows(connection, "SELECT COUNT(*) FROM pragma_foreign_key_list('orders')"))
                    .containsExactly("6");
            assertThat(Probe.rows(connection, "SELECT sql FROM sqlite_master WHERE name = 'returns'")
                            .get(0))
                    .contains("-- Items that customers sent or brought back.")
                    .contains("reason_code SMALLINT NOT NULL, -- 1 = does not fit");
        }
    }

    @Test
    void sqlite_which_has_no_schemas_gets_a_prefix_only_for_the_name_that_stands_in_both() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            SampleStore.asOf(Probe.NOVEMBER).createIn(connection);

            assertThat(Probe.rows(
                            connection,
                            "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN"
                                    + " ('reviews', 'hr_reviews', 'employees', 'hr_employees') ORDER BY name"))
                    .containsExactly("employees", "hr_reviews", "reviews");
        }
    }

    @Test
    void a_caller_who_commits_for_himself_can_still_roll_all_back() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection.setAutoCommit(false);

            SampleStore.asOf(Probe.NOVEMBER).createIn(connection);
            connection.rollback();

            assertThat(Probe.rows(connection, "SELECT name FROM sqlite_master")).isEmpty();
        }
    }

    @Test
    void a_failure_leaves_nothing_behind_where_the_database_can_roll_back_tables() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE shipments (id INTEGER)");

            assertThatThrownBy(() -> SampleStore.asOf(Probe.NOVEMBER).createIn(connection))
                    .isInstanceOf(SampleStoreException.class)
                    .hasMessageContaining("refused to create the tables");

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(Probe.rows(connection, "SELECT name FROM sqlite_master")).containsExactly("shipments");
        }
    }

    @Test
    void a_database_that_nobody_taught_it_is_refused_by_name() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Connection stranger = renamed(connection, "Foo");

            assertThatThrownBy(() -> SampleStore.asOf(Probe.NOVEMBER).createIn(stranger))
                    .isInstanceOf(SampleStoreException.class)
                    .hasMessage("The sample store does not know the database <Foo>, and nothing was created."
                            + " It can be created in H2, PostgreSQL, DuckDB, MariaDB, MySQL, SQLite.");
        }
    }

    private static Connection renamed(Connection connection, String product) {
        ClassLoader loader = OtherDatabasesTest.class.getClassLoader();
        Object metaData = Proxy.newProxyInstance(
                loader, new Class<?>[] {DatabaseMetaData.class}, (proxy, method, arguments) -> product);
        return (Connection) Proxy.newProxyInstance(
                loader,
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getMetaData") ? metaData : method.invoke(connection, arguments));
    }
}
