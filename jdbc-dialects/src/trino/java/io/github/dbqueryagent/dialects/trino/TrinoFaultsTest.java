package io.github.dbqueryagent.dialects.trino;

import io.github.dbqueryagent.dialects.LeftOpenConnections;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses, and how it says so. */
class TrinoFaultsTest {
    private static String place;
    private final SqlDialect dialect = new TrinoDialect();

    @BeforeAll
    static void open() throws SQLException {
        place = TrinoServer.newCatalog() + "/default";
        TrinoServer.execute(place, "CREATE TABLE t(n INT, s VARCHAR(10))", "INSERT INTO t VALUES (1, 'x'), (2, 'y')");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * FROM nowhere.t                                 | NO_SUCH_TABLE
            SELECT * FROM nowhere.a.t                               | NO_SUCH_TABLE
            SELECT x.n FROM t                                       | NO_SUCH_COLUMN
            SELECT lower(n) FROM t                                  | NO_SUCH_FUNCTION
            SELECT COUNT(DISTINCT n, s) FROM t                      | NO_SUCH_FUNCTION
            SELECT n FROM t WHERE COUNT(*) > 1                      | GROUPING
            SELECT SUM(COUNT(*)) FROM t                             | GROUPING
            SELECT n FROM t ORDER BY 7                              | SYNTAX
            SELECT DISTINCT n FROM t ORDER BY s                     | SYNTAX
            SELECT row_number() FROM t                              | SYNTAX
            SELECT s + 1 FROM t                                     | TYPE_MISMATCH
            SELECT n FROM t UNION SELECT n, s FROM t                | TYPE_MISMATCH
            SELECT DATE '2024-02-30'                                | TYPE_MISMATCH
            SELECT CAST(s AS no_such_type) FROM t                   | TYPE_MISMATCH
            SELECT 9223372036854775807 + n FROM t                   | COMPUTATION
            SELECT (SELECT n FROM t)                                | COMPUTATION
            SELECT date_trunc('nope', DATE '2024-01-01')            | COMPUTATION
            """)
    void tells_faults_apart(String sql, Kind expected) throws SQLException {
        try (Connection connection = TrinoServer.connect(place)) {
            assertThat(kindOf(connection, sql)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t VALUES (3, 'z')",
                "CREATE TABLE u(n INT)",
                "CREATE TABLE u AS SELECT 1 AS n",
                "DROP TABLE t",
                "ALTER TABLE t ADD COLUMN m INT",
                "CREATE VIEW v AS SELECT n FROM t",
                "COMMENT ON TABLE t IS 'x'",
                "CREATE SCHEMA a"
            })
    void a_read_only_transaction_takes_no_write(String sql) throws SQLException {
        try (ReadOnlyConnection lent = dialect.openReadOnly(TrinoServer.connect(place), Duration.ofSeconds(10))) {
            assertThat(kindOf(lent.connection(), sql)).isEqualTo(Kind.READ_ONLY);
        }
    }

    @Test
    void a_question_costs_no_statement_but_its_own() throws SQLException {
        var statements = new ArrayList<String>();
        try (Connection connection = TrinoServer.connect(place)) {
            dialect.openReadOnly(LeftOpenConnections.noting(statements, connection), Duration.ofSeconds(1))
                    .close();
        }

        assertThat(statements).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_and_a_closed_connection_are_told_as_such() throws SQLException {
        Connection nobody = DriverManager.getConnection("jdbc:trino://127.0.0.1:1/tpch?user=ada");
        assertThat(kindOf(nobody, "SELECT 1")).isEqualTo(Kind.CONNECTION);
        nobody.close();

        assertThat(kindOf(nobody, "SELECT 1")).isEqualTo(Kind.CONNECTION);
    }

    private Kind kindOf(Connection connection, String sql) {
        SQLException refusal = catchThrowableOfType(SQLException.class, () -> run(connection, sql));
        assertThat((Throwable) refusal).as(sql).isNotNull();
        return dialect.classify(refusal).kind();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }
}
