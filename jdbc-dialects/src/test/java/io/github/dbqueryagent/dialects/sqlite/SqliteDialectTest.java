package io.github.dbqueryagent.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialects.LeftOpenConnections;
import io.github.dbqueryagent.testkit.SqlDialectContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteDialectTest extends SqlDialectContract {
    private final SqlDialect dialect = new SqliteDialect();

    @TempDir
    private Path folder;

    @Override
    protected TestDatabase database() {
        return new SqliteDatabase(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void restores_the_switch_to_reading_as_it_was(int before) throws SQLException {
        try (Connection connection = open("a.db", new Properties())) {
            execute(connection, "CREATE TABLE t(n)");
            execute(connection, "PRAGMA query_only = " + before);

            try (var lent = dialect.openReadOnly(LeftOpenConnections.of(connection), Duration.ofSeconds(1))) {
                assertThat(query(lent.connection(), "PRAGMA query_only")).isEqualTo("1");
                for (String write : List.of("DELETE FROM t", "DROP TABLE t", "CREATE TEMP TABLE x(n)", "ANALYZE")) {
                    assertThat(kindOf(connection, write)).as(write).isEqualTo(Kind.READ_ONLY);
                }
            }

            assertThat(query(connection, "PRAGMA query_only")).isEqualTo("" + before);
        }
    }

    @ParameterizedTest
    @CsvSource({"open_mode,1", "query_only,true", "transaction_mode,IMMEDIATE", "journal_mode,WAL", "date_class,TEXT"})
    void lends_connections_that_are_opened_in_any_way(String property, String value) throws SQLException {
        try (Connection connection = open("b.db", new Properties())) {
            execute(connection, "CREATE TABLE t(n)");
        }
        var properties = new Properties();
        properties.setProperty(property, value);
        try (Connection connection = open("b.db", properties)) {
            for (int i = 0; i < 2; i++) {
                try (var lent = dialect.openReadOnly(LeftOpenConnections.of(connection), Duration.ofSeconds(1))) {
                    assertThat(query(lent.connection(), "SELECT COUNT(*) FROM t"))
                            .isEqualTo("0");
                    assertThat(kindOf(connection, "INSERT INTO t VALUES (1)")).isEqualTo(Kind.READ_ONLY);
                }
                assertThat(connection.isClosed()).isFalse();
                assertThat(connection.getAutoCommit()).isTrue();
            }
        }
    }

    @Test
    void a_database_in_memory_lives_on() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:")) {
            execute(connection, "CREATE TABLE t(n)");

            dialect.openReadOnly(LeftOpenConnections.of(connection), Duration.ofSeconds(1))
                    .close();
            execute(connection, "INSERT INTO t VALUES (1)");

            assertThat(query(connection, "SELECT n FROM t")).isEqualTo("1");
        }
    }

    @Test
    void a_file_that_is_no_database_and_a_closed_connection_are_told_as_such() throws Exception {
        Files.writeString(folder.resolve("no.db"), "this is no database ".repeat(100));
        Connection connection = open("no.db", new Properties());
        assertThat(kindOf(connection, "SELECT * FROM t")).isEqualTo(Kind.CONNECTION);
        connection.close();

        assertThatThrownBy(() -> dialect.openReadOnly(connection, Duration.ofSeconds(1)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(dialect.classify(failure).kind()).isEqualTo(Kind.CONNECTION));
    }

    @Test
    void a_name_that_is_gone_is_refused_and_no_text() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:")) {
            execute(connection, "CREATE TABLE t(n)");

            assertThat(kindOf(connection, "SELECT " + dialect.quote("gone") + " FROM t"))
                    .isEqualTo(Kind.NO_SUCH_COLUMN);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM elsewhere.t | NO_SUCH_TABLE",
                "SELECT t.gone FROM t | NO_SUCH_COLUMN",
                "SELECT n FROM t JOIN t AS u USING (gone) | NO_SUCH_COLUMN",
                "SELECT abs(1, 2) | NO_SUCH_FUNCTION",
                "SELECT * FROM t() | NO_SUCH_FUNCTION",
                "SELECT n FROM t WHERE COUNT(*) > 1 | GROUPING",
                "SELECT SUM(COUNT(*)) FROM t | GROUPING",
                "SELECT n FROM t HAVING n > 1 | GROUPING",
                "SELECT n FROM t WHERE row_number() OVER () = 1 | GROUPING",
                "SELECT abs(-9223372036854775808) | COMPUTATION",
                "SELECT json_extract('{', '$.a') | COMPUTATION",
                "SELECT 1 UNION SELECT 1, 2 | SYNTAX",
                "SELECT n::int FROM t | SYNTAX",
                "SELECT n FROM t ORDER BY 7 | SYNTAX",
                "SELECT 'no such table: t | SYNTAX",
                "SELECT 1 LIMIT 'x' | TYPE_MISMATCH",
                "SELECT zeroblob(3000000000) | RESOURCES"
            })
    void tells_faults_apart_that_share_a_code(String sql, Kind expected) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:")) {
            execute(connection, "CREATE TABLE t(n)");

            assertThat(kindOf(connection, sql)).isEqualTo(expected);
        }
    }

    @Test
    void a_file_that_another_connection_holds_is_worth_another_try() throws SQLException {
        try (Connection holding = open("c.db", new Properties());
                Connection waiting = open("c.db", new Properties())) {
            execute(holding, "CREATE TABLE t(n)");
            execute(waiting, "PRAGMA busy_timeout = 1");
            execute(holding, "BEGIN EXCLUSIVE");

            assertThat(kindOf(waiting, "SELECT * FROM t")).isEqualTo(Kind.SERIALIZATION);
        }
    }

    @Test
    void literals_compare_with_dates_as_they_are_stored() throws SQLException {
        LocalDate day = LocalDate.of(2024, 2, 29);
        LocalDateTime second = day.atTime(23, 59, 59);
        assertThat(dialect.dates().literal(day)).isEqualTo("'2024-02-29'");
        assertThat(dialect.dates().literal(day.atStartOfDay())).isEqualTo("'2024-02-29 00:00:00'");
        assertThat(dialect.dates().literal(second.withNano(120_000_000))).isEqualTo("'2024-02-29 23:59:59.120'");
        assertThat(dialect.dates().literal(second.withNano(1_000))).isEqualTo("'2024-02-29 23:59:59.000001'");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:")) {
            execute(connection, "CREATE TABLE t(d DATE, m DATETIME)");
            execute(connection, "INSERT INTO t VALUES ('2024-02-29', '2024-02-29 23:59:59')");
            execute(connection, "INSERT INTO t VALUES ('2024-03-01', '2024-03-01 00:00:00')");

            String count = "SELECT COUNT(*) FROM t WHERE ";
            assertThat(query(connection, count + "d = " + dialect.dates().literal(day)))
                    .isEqualTo("1");
            assertThat(query(connection, count + "m <= " + dialect.dates().literal(second)))
                    .isEqualTo("1");
            assertThat(query(connection, count + "m >= " + dialect.dates().literal(day.plusDays(1))))
                    .isEqualTo("1");
        }
    }

    @Test
    void a_question_costs_three_statements_on_an_open_connection() throws SQLException {
        var statements = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:")) {
            dialect.openReadOnly(LeftOpenConnections.noting(statements, connection), Duration.ofSeconds(1))
                    .close();
        }

        assertThat(statements).containsExactly("PRAGMA query_only", "PRAGMA query_only = 1", "PRAGMA query_only = 0");
    }

    private Connection open(String file, Properties properties) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file), properties);
    }

    private Kind kindOf(Connection connection, String sql) {
        SQLException failure = catchThrowableOfType(SQLException.class, () -> execute(connection, sql));
        return dialect.classify(failure).kind();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }
}
