package io.github.dbqueryagent.dialects.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialects.LeftOpenConnections;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading on connections of the host: what is stopped, and what is left behind. */
class DuckDbReadOnlyTest {
    private final SqlDialect dialect = new DuckDbDialect();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE t SET n = 2",
                "DELETE FROM t",
                "CREATE TABLE u(n INT)",
                "CREATE VIEW w AS SELECT 1 AS one",
                "DROP TABLE t",
                "CREATE SCHEMA s",
                "SELECT nextval('numbers')",
                "CREATE TABLE other.u(n INT)"
            })
    void a_read_only_transaction_stops_every_kind_of_write(String write) throws SQLException {
        var database = new DuckDbDatabase();
        database.execute(
                "CREATE TABLE t(n INT)",
                "INSERT INTO t VALUES (1)",
                "CREATE SEQUENCE numbers",
                "ATTACH ':memory:' AS other");

        assertThat(refusalInReadOnly(database, write)).isEqualTo(Kind.READ_ONLY);

        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(text(connection, "SELECT string_agg(n, ',') FROM t")).isEqualTo("1");
        }
    }

    @Test
    void reads_a_database_that_was_opened_for_reading_alone(@TempDir Path folder) throws SQLException {
        String url = "jdbc:duckdb:" + folder.resolve("shop.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t AS SELECT 7 AS n");
        }
        var properties = new Properties();
        properties.setProperty("access_mode", "READ_ONLY");

        try (Connection connection = DriverManager.getConnection(url, properties);
                ReadOnlyConnection lent =
                        dialect.openReadOnly(LeftOpenConnections.of(connection), Duration.ofSeconds(5))) {
            assertThat(text(lent.connection(), "SELECT n FROM t")).isEqualTo("7");
            assertThat(kindOf(lent.connection(), "INSERT INTO t VALUES (1)")).isEqualTo(Kind.READ_ONLY);
        }
    }

    @Test
    void a_statement_that_failed_leaves_the_connection_fit_for_its_host() throws SQLException {
        var database = new DuckDbDatabase();
        database.execute("CREATE TABLE t(n INT)");
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            try (ReadOnlyConnection lent =
                    dialect.openReadOnly(LeftOpenConnections.of(connection), Duration.ofSeconds(5))) {
                assertThat(kindOf(lent.connection(), "SELECT 1 FROM nowhere")).isEqualTo(Kind.NO_SUCH_TABLE);
                // What went wrong before is told once, and not again as another fault of the draft.
                assertThat(kindOf(lent.connection(), "SELECT 1 FROM t")).isEqualTo(Kind.OTHER);
            }

            assertThat(connection.isClosed()).isFalse();
            statement.execute("INSERT INTO t VALUES (1)");
            assertThat(text(connection, "SELECT COUNT(*) FROM t")).isEqualTo("1");
        }
    }

    @Test
    void switches_nothing_that_holds_for_every_connection() throws SQLException {
        String settings = "SELECT string_agg(name || '=' || value, chr(10) ORDER BY name) FROM duckdb_settings()";
        var database = new DuckDbDatabase();
        try (Connection other = database.dataSource().getConnection()) {
            String before = text(other, settings);
            try (ReadOnlyConnection lent =
                    dialect.openReadOnly(database.dataSource().getConnection(), Duration.ofSeconds(5))) {
                assertThat(text(lent.connection(), settings)).isEqualTo(before);
                assertThat(text(other, settings)).isEqualTo(before).contains("enable_external_access");
            }
        }
    }

    private Kind refusalInReadOnly(DuckDbDatabase database, String sql) throws SQLException {
        try (ReadOnlyConnection lent =
                dialect.openReadOnly(database.dataSource().getConnection(), Duration.ofSeconds(5))) {
            return kindOf(lent.connection(), sql);
        }
    }

    private Kind kindOf(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            SQLException refusal = catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
            assertThat((Throwable) refusal).as(sql).isNotNull();
            return dialect.classify(refusal).kind();
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
