package io.github.dbqueryagent.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.testkit.SqlDialectContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class H2DialectTest extends SqlDialectContract {
    private final SqlDialect dialect = new H2Dialect();

    @Override
    protected TestDatabase database() {
        return new H2Database(dialect);
    }

    @Test
    void restores_a_time_limit_of_the_host_to_the_millisecond() throws SQLException {
        var database = new H2Database(dialect);
        String url = "jdbc:h2:mem:limits;DB_CLOSE_DELAY=-1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SET QUERY_TIMEOUT 1234");
            Connection pooled = (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (self, method, arguments) ->
                            method.getName().equals("close") ? null : method.invoke(connection, arguments));

            try (var lent = dialect.openReadOnly(pooled, Duration.ofMillis(1))) {
                assertThat(database.sessionSettings(lent.connection())).isEqualTo("1");
            }

            assertThat(database.sessionSettings(connection)).isEqualTo("1234");
        }
    }

    @Test
    void tells_a_missing_right_from_a_wrong_password() throws SQLException {
        String url = "jdbc:h2:mem:rights";
        try (Connection admin = DriverManager.getConnection(url, "sa", "");
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE TABLE t(n INT)");
            statement.execute("CREATE USER reader PASSWORD 'r'");

            assertThat(kindOf(() -> {
                        try (Connection reader = DriverManager.getConnection(url, "reader", "r");
                                Statement reading = reader.createStatement()) {
                            reading.execute("SELECT * FROM t");
                        }
                    }))
                    .isEqualTo(Kind.PERMISSION);
            assertThat(kindOf(() -> DriverManager.getConnection(url, "reader", "wrong")))
                    .isEqualTo(Kind.AUTHENTICATION);
        }
    }

    private Kind kindOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        SQLException failure = org.assertj.core.api.Assertions.catchThrowableOfType(SQLException.class, call);
        return dialect.classify(failure).kind();
    }
}
