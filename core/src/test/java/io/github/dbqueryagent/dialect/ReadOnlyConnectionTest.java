package io.github.dbqueryagent.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.dbqueryagent.dialect.ReadOnlyConnection.Switches;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadOnlyConnectionTest {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @ParameterizedTest
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void gives_the_connection_back_as_it_came(boolean autoCommit, boolean readOnly) throws SQLException {
        var driver = new Recorder(url, readOnly);
        Connection connection = driver.connection();
        connection.setAutoCommit(autoCommit);

        ReadOnlyConnection lent = ReadOnlyConnection.open(connection, Switches.none());
        assertThat(lent.connection().isReadOnly()).isTrue();
        assertThat(lent.connection().getAutoCommit()).isFalse();
        driver.keepOpen = true;
        lent.close();

        assertThat(connection.isReadOnly()).isEqualTo(readOnly);
        assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
        assertThat(driver.calls).contains("rollback", "close").doesNotContain("commit", "abort");
    }

    @Test
    void switches_only_between_transactions() throws SQLException {
        var driver = new Recorder(url, false);
        driver.connection().setAutoCommit(false);
        driver.calls.clear();

        var switches = new Switches(List.of("SET @a = 1"), List.of("SET @a = 2"), List.of("SET @a = 3"));
        ReadOnlyConnection.open(driver.connection(), switches).close();

        assertThat(driver.calls)
                .containsExactly(
                        "rollback",
                        "setAutoCommit true",
                        "setReadOnly true",
                        "SET @a = 1",
                        "setAutoCommit false",
                        "SET @a = 2",
                        "rollback",
                        "setAutoCommit true",
                        "SET @a = 3",
                        "setReadOnly false",
                        "setAutoCommit false",
                        "close");
    }

    @Test
    void leaves_a_driver_s_flag_alone_where_the_driver_refuses_it() throws SQLException {
        var driver = new Recorder(url, false);
        driver.failing = "setReadOnly";
        var switches =
                new Switches(List.of("SET @a = 1"), List.of(), List.of("SET @a = 2"), List.of("SET @a = 3"), false);

        ReadOnlyConnection.open(driver.connection(), switches).close();

        assertThat(driver.calls)
                .containsSubsequence("SET @a = 1", "SET @a = 2", "rollback", "SET @a = 3", "close")
                .doesNotContain("abort");
    }

    @Test
    void takes_back_what_was_written_all_the_same() throws SQLException {
        execute("CREATE TABLE t(n INT)");

        try (ReadOnlyConnection lent = ReadOnlyConnection.open(DriverManager.getConnection(url), Switches.none());
                Statement statement = lent.connection().createStatement()) {
            statement.execute("INSERT INTO t VALUES (1)");
        }

        assertThat(count("t")).isZero();
    }

    @Test
    void gives_the_connection_back_when_the_database_refuses_to_begin() throws SQLException {
        var driver = new Recorder(url, false);
        var switches = new Switches(List.of("NO SUCH STATEMENT"), List.of(), List.of());

        assertThatThrownBy(() -> ReadOnlyConnection.open(driver.connection(), switches))
                .isInstanceOf(SQLException.class);

        assertThat(driver.calls).endsWith("setReadOnly false", "close").doesNotContain("abort");
    }

    @Test
    void gives_the_connection_back_when_it_cannot_even_be_asked_for_its_state() throws SQLException {
        var driver = new Recorder(url, false);
        driver.failing = "getAutoCommit";

        assertThatThrownBy(() -> ReadOnlyConnection.open(driver.connection(), Switches.none()))
                .isInstanceOf(SQLException.class);

        assertThat(driver.calls).containsExactly("close");
    }

    @Test
    void evicts_a_connection_whose_settings_cannot_be_restored() throws SQLException {
        var driver = new Recorder(url, false);
        var switches = new Switches(List.of(), List.of(), List.of("NO SUCH STATEMENT"));

        ReadOnlyConnection.open(driver.connection(), switches).close();

        assertThat(driver.calls).containsSubsequence("abort", "close");
    }

    @Test
    void can_be_closed_twice_and_is_of_no_use_then() throws SQLException {
        var driver = new Recorder(url, false);
        ReadOnlyConnection lent = ReadOnlyConnection.open(driver.connection(), Switches.none());

        lent.close();
        lent.close();

        assertThat(driver.calls).containsOnlyOnce("close");
        assertThatThrownBy(lent::connection).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void leaves_a_pool_whole(boolean autoCommit) throws SQLException {
        try (HikariDataSource pool = pool(autoCommit)) {
            for (int i = 0; i < 20; i++) {
                ReadOnlyConnection.open(pool.getConnection(), Switches.none()).close();
            }
            try (Connection next = pool.getConnection()) {
                assertThat(next.getAutoCommit()).isEqualTo(autoCommit);
                assertThat(next.isReadOnly()).isFalse();
                assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_pool_never_lends_an_evicted_connection_with_our_settings() throws SQLException {
        var switches = new Switches(List.of("SET QUERY_TIMEOUT 7"), List.of(), List.of("NO SUCH STATEMENT"));
        try (HikariDataSource pool = pool(true)) {
            ReadOnlyConnection.open(pool.getConnection(), switches).close();

            assertThat(queryTimeoutOfNext(pool)).isNotEqualTo("7");
        }
    }

    private static String queryTimeoutOfNext(HikariDataSource pool) {
        try (Connection next = pool.getConnection();
                Statement statement = next.createStatement();
                var row = statement.executeQuery(
                        "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'QUERY_TIMEOUT'")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            return "refused";
        }
    }

    private HikariDataSource pool(boolean autoCommit) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setAutoCommit(autoCommit);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** H2 behind a driver that keeps the read-only flag, as most do, and writes down what is asked of it. */
    private static final class Recorder {
        private final List<String> calls = new ArrayList<>();
        private final Connection real;
        private boolean readOnly;
        private boolean keepOpen;
        private String failing = "";

        Recorder(String url, boolean readOnly) throws SQLException {
            this.real = DriverManager.getConnection(url);
            this.readOnly = readOnly;
        }

        Connection connection() {
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        if (method.getName().equals(failing)) {
                            throw new SQLException("broken");
                        }
                        return switch (method.getName()) {
                            case "isReadOnly" -> readOnly;
                            case "setReadOnly" -> {
                                readOnly = (boolean) arguments[0];
                                calls.add("setReadOnly " + readOnly);
                                yield null;
                            }
                            case "createStatement" -> recording(real.createStatement());
                            case "setAutoCommit" -> {
                                calls.add("setAutoCommit " + arguments[0]);
                                yield call(real, method, arguments);
                            }
                            case "unwrap" -> self;
                            case "close" -> {
                                calls.add("close");
                                yield keepOpen ? null : call(real, method, arguments);
                            }
                            case "rollback", "commit", "abort" -> {
                                calls.add(method.getName());
                                yield call(real, method, arguments);
                            }
                            default -> call(real, method, arguments);
                        };
                    });
        }

        private Statement recording(Statement statement) {
            return (Statement) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Statement.class}, (self, method, arguments) -> {
                        if (method.getName().equals("execute")
                                && !arguments[0].toString().startsWith("NO")) {
                            calls.add((String) arguments[0]);
                        }
                        return call(statement, method, arguments);
                    });
        }

        private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments)
                throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
