package io.github.dbqueryagent.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.dialect.SqlStates;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.Secret;
import io.github.dbqueryagent.setting.SettingValues;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConnectionPoolTest {
    /** Well below what the pool waits for a connection. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final String SECRET = "wr0ng-s3cret";

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
    private final List<AutoCloseable> closing = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : closing) {
            each.close();
        }
    }

    @Test
    void a_wrong_password_is_told_at_once_and_not_repeated() throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, "owner", "right")) {
            DataSource pool = pool(SECRET);
            long start = System.nanoTime();

            Throwable failure = catchThrowable(pool::getConnection);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
            assertThat(owner.isValid(1)).isTrue();
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(SqlStates.classify(refusal).kind())
                                    .isEqualTo(DatabaseError.Kind.AUTHENTICATION));
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertThat(cause.toString()).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void all_who_wait_are_told_of_a_wrong_password() throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, "owner", "right")) {
            DataSource pool = pool(SECRET);
            long start = System.nanoTime();

            List<CompletableFuture<Throwable>> waiting = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> catchThrowable(pool::getConnection)));
            }

            assertThat(waiting).allSatisfy(each -> assertThat(each.join()).isInstanceOf(SQLException.class));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
            assertThat(owner.isValid(1)).isTrue();
        }
    }

    @Test
    void the_right_password_opens_connections_that_come_back_to_the_pool() throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, "owner", "right")) {
            DataSource pool = pool("right");

            for (int i = 0; i < 20; i++) {
                try (Connection connection = pool.getConnection()) {
                    assertThat(connection.isValid(1)).isTrue();
                }
            }

            assertThat(owner.isValid(1)).isTrue();
        }
    }

    @Test
    void whoever_waits_for_the_first_connection_can_be_interrupted() {
        DataSource pool = poolOn("jdbc:h2:tcp://localhost:1/nowhere", "right");
        Thread.currentThread().interrupt();

        assertThatThrownBy(pool::getConnection).isInstanceOf(SQLException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    private DataSource pool(String password) {
        return poolOn(url, password);
    }

    private DataSource poolOn(String address, String password) {
        SettingValues settings = SettingValues.defaults()
                .with(CoreSettings.DATABASE_URL, address)
                .with(CoreSettings.DATABASE_USER, "owner")
                .with(CoreSettings.DATABASE_PASSWORD, Secret.of(password));
        return ConnectionPool.open(settings, SqlDialects.of(), closing);
    }
}
