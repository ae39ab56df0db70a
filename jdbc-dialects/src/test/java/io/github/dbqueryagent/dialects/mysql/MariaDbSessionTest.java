package io.github.dbqueryagent.dialects.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.dialects.LeftOpenConnections;
import io.github.dbqueryagent.lexing.QuotedText;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MariaDbSessionTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private MariaDbDatabase database;
    private SqlDialect dialect;

    @BeforeEach
    void openDatabase() throws SQLException {
        database = new MariaDbDatabase();
        try (Connection connection = connect()) {
            dialect = SqlDialects.of(new MariaDbDialect()).detect(connection);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ANSI", "ORACLE", "MSSQL", "TRADITIONAL", "IGNORE_SPACE,NO_UNSIGNED_SUBTRACTION"})
    void gives_a_session_back_to_the_letter(String mode) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION sql_mode = '" + mode
                    + "', max_statement_time = 12.345678, tx_read_only = 1, group_concat_max_len = 4321");
            String before = database.sessionSettings(connection);

            try (var lent = dialect.openReadOnly(LeftOpenConnections.of(connection), Duration.ofMillis(2_500))) {
                assertThat(database.sessionSettings(lent.connection()))
                        .isNotEqualTo(before)
                        .contains(" 2.500000 ON ");
            }

            assertThat(database.sessionSettings(connection)).isEqualTo(before);
            assertThat(query(
                            statement,
                            "SELECT @db_query_agent_sql_mode IS NULL AND @db_query_agent_tx_read_only IS NULL"))
                    .isEqualTo("1");
        }
    }

    @Test
    void switches_and_restores_in_one_statement_each() throws SQLException {
        var statements = new ArrayList<String>();
        try (Connection connection = connect()) {
            dialect.openReadOnly(LeftOpenConnections.noting(statements, connection), MINUTE)
                    .close();
        }

        assertThat(statements).hasSize(2).allMatch(sql -> sql.startsWith("SET "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE t",
                "/*! DROP TABLE t */",
                "CREATE TABLE u(n INT)",
                "CREATE TEMPORARY TABLE u(n INT)",
                "TRUNCATE TABLE t",
                "ALTER TABLE t ADD m INT",
                "CREATE DATABASE never_made",
                "INSERT INTO t VALUES (2)"
            })
    void stops_what_would_commit_by_itself(String sql) throws SQLException {
        execute("CREATE TABLE t(n INT)");
        execute("INSERT INTO t VALUES (1)");

        try (ReadOnlyConnection lent = lend();
                Statement statement = lent.connection().createStatement()) {
            statement.execute("COMMIT");
            assertThat(kindOf(() -> statement.execute(sql))).isEqualTo(Kind.READ_ONLY);
        }

        assertThat(query("SELECT COUNT(*) FROM t")).isEqualTo("1");
        assertThat(query("SELECT COUNT(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = 'never_made'"))
                .isEqualTo("0");
    }

    @Test
    void limits_a_statement_by_the_session_alone() throws SQLException {
        try (ReadOnlyConnection lent = dialect.openReadOnly(connect(), Duration.ofMillis(200));
                Statement statement = lent.connection().createStatement()) {
            assertThat(kindOf(() -> statement.execute(database.longRunningQuery())))
                    .isEqualTo(Kind.TIMEOUT);
        }
        assertThat(database.runningStatements()).hasValue(0);
    }

    @Test
    void reads_sql_by_one_set_of_rules_whatever_the_host_has_set() throws SQLException {
        execute("CREATE TABLE t(s VARCHAR(9), few INT UNSIGNED)");
        execute("INSERT INTO t VALUES ('a', 1), ('b', 2)");
        try (Connection connection = connect()) {
            execute(connection, "SET SESSION sql_mode = 'HIGH_NOT_PRECEDENCE,EMPTY_STRING_IS_NULL'");
            try (ReadOnlyConnection lent = dialect.openReadOnly(connection, MINUTE);
                    Statement statement = lent.connection().createStatement()) {
                assertThat(query(statement, "SELECT \"s\" || '-' || '' FROM t ORDER BY s"))
                        .isEqualTo("a-");
                assertThat(query(statement, "SELECT few - 3 FROM t ORDER BY s")).isEqualTo("-2");
                assertThat(query(statement, "SELECT NOT 3 BETWEEN 1 AND 2")).isEqualTo("1");
                assertThat(kindOf(() -> statement.execute("SELECT s, COUNT(*) FROM t")))
                        .isEqualTo(Kind.GROUPING);
                assertThat(kindOf(() -> statement.execute("SELECT s, few FROM t GROUP BY s")))
                        .isEqualTo(Kind.GROUPING);
                assertThat(query(
                                statement,
                                "SELECT CAST(DATE_FORMAT('2024-05-06', '%Y-%m-01') AS DATE) AS m, COUNT(*)"
                                        + " FROM t GROUP BY CAST(DATE_FORMAT('2024-05-06', '%Y-%m-01') AS DATE)"))
                        .isEqualTo("2024-05-01");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'', true", "NO_BACKSLASH_ESCAPES, false"})
    void reads_texts_back_as_they_were_written_and_bound(String mode, boolean escapes) throws SQLException {
        try (Connection connection = connectWithMode(mode)) {
            SqlDialect adapted = SqlDialects.of(new MariaDbDialect()).detect(connection);
            assertThat(adapted.parsingRules().backslashEscapes()).isEqualTo(escapes);
            String text = "C:\\new\\'s \"path\" %_\\n größer 数";
            try (ReadOnlyConnection lent = adapted.openReadOnly(connection, MINUTE);
                    Statement statement = lent.connection().createStatement();
                    PreparedStatement bound = lent.connection().prepareStatement("SELECT ?, '\\\\', ?")) {
                assertThat(query(statement, "SELECT " + QuotedText.write(text, escapes)))
                        .isEqualTo(text);
                bound.setString(1, text);
                bound.setString(2, "\\' OR 1 = 1 -- ");
                try (ResultSet row = bound.executeQuery()) {
                    row.next();
                    assertThat(row.getString(1)).isEqualTo(text);
                    assertThat(row.getString(3)).isEqualTo("\\' OR 1 = 1 -- ");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'', NO_BACKSLASH_ESCAPES", "NO_BACKSLASH_ESCAPES, ''"})
    void refuses_a_session_in_which_a_backslash_means_something_else(String known, String found) throws SQLException {
        SqlDialect adapted;
        try (Connection connection = connectWithMode(known)) {
            adapted = SqlDialects.of(new MariaDbDialect()).detect(connection);
        }
        try (Connection connection = connectWithMode(found)) {
            assertThatThrownBy(() -> adapted.openReadOnly(connection, MINUTE)).isInstanceOf(SQLException.class);

            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void tells_a_missing_right_from_a_wrong_password_and_from_a_missing_table() throws SQLException {
        String here = query("SELECT DATABASE()");
        execute("CREATE TABLE t(a INT, b INT)");
        execute("CREATE OR REPLACE USER reader@'127.0.0.1' IDENTIFIED BY 'r'");
        execute("GRANT SELECT (a) ON t TO reader@'127.0.0.1'");
        try (Connection reader = MariaDbServer.connections(here, "reader", "r").getConnection();
                Statement statement = reader.createStatement()) {
            assertThat(kindOf(() -> statement.execute("SELECT b FROM t"))).isEqualTo(Kind.PERMISSION);
            assertThat(kindOf(() -> statement.execute("SELECT * FROM mysql.user")))
                    .isEqualTo(Kind.PERMISSION);
        }
        assertThat(kindOf(
                        () -> MariaDbServer.connections(here, "reader", "wrong").getConnection()))
                .isEqualTo(Kind.AUTHENTICATION);
        assertThat(kindOf(
                        () -> MariaDbServer.connections("mysql", "reader", "r").getConnection()))
                .isEqualTo(Kind.PERMISSION);
        assertThat(kindOf(() -> MariaDbServer.connections("nowhere").getConnection()))
                .isEqualTo(Kind.NO_SUCH_TABLE);
    }

    private Kind kindOf(ThrowingCallable call) {
        SQLException failure = catchThrowableOfType(SQLException.class, call);
        return dialect.classify(failure).kind();
    }

    private ReadOnlyConnection lend() throws SQLException {
        return dialect.openReadOnly(connect(), MINUTE);
    }

    private Connection connect() throws SQLException {
        return database.dataSource().getConnection();
    }

    private Connection connectWithMode(String mode) throws SQLException {
        return MariaDbServer.connections("mysql?sessionVariables=sql_mode='" + mode + "'")
                .getConnection();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return query(statement, sql);
        }
    }

    private static String query(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
