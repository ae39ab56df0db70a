package io.github.dbqueryagent.dialects.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuckDbErrorsTest {
    private static DuckDbDatabase database;
    private final SqlDialect dialect = new DuckDbDialect();

    @BeforeAll
    static void open() throws SQLException {
        database = new DuckDbDatabase();
        database.execute("CREATE TABLE t(n INT, s VARCHAR)", "INSERT INTO t VALUES (1, 'x'), (2, 'y')");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * FROM nowhere.t                                | NO_SUCH_TABLE
            SELECT x.n FROM t                                      | NO_SUCH_TABLE
            SELECT t.nothing FROM t                                | NO_SUCH_COLUMN
            SELECT 1 FROM t a JOIN t b USING (nothing)             | NO_SUCH_COLUMN
            SELECT lower(n, n) FROM t                              | NO_SUCH_FUNCTION
            SELECT s + 1 FROM t                                    | NO_SUCH_FUNCTION
            SELECT no_such(n) OVER () FROM t                       | NO_SUCH_FUNCTION
            SELECT * FROM no_such(1)                               | NO_SUCH_FUNCTION
            SELECT n FROM t WHERE COUNT(*) > 1                     | GROUPING
            SELECT SUM(COUNT(*)) FROM t                            | GROUPING
            SELECT n FROM t HAVING n > 1                           | GROUPING
            SELECT n FROM t LIMIT -1                               | SYNTAX
            SELECT t.n FROM t JOIN t ON true                       | SYNTAX
            SELECT 'x                                              | SYNTAX
            SELECT DATE '2024-02-30'                               | TYPE_MISMATCH
            SELECT CASE WHEN true THEN DATE '2024-01-01' ELSE 1 END | TYPE_MISMATCH
            SELECT INTERVAL 1 DAY > 5                              | TYPE_MISMATCH
            SELECT CAST(n AS no_such_type) FROM t                  | TYPE_MISMATCH
            SELECT 1 % 0                                           | COMPUTATION
            SELECT CAST(2147483647 AS INT) + CAST(1 AS INT)        | COMPUTATION
            SELECT (SELECT n FROM t) FROM t                        | COMPUTATION
            SELECT * FROM 'no such file.csv'                       | OTHER
            """)
    void tells_faults_apart_though_the_driver_gives_no_codes(String sql, Kind expected) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(kindOf(connection, sql)).isEqualTo(expected);
        }
    }

    @Test
    void a_database_that_cannot_be_opened_or_is_closed_is_not_the_draft_s_fault(@TempDir Path folder)
            throws SQLException {
        SQLException absent = catchThrowableOfType(
                SQLException.class, () -> DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("none/none.db")));
        assertThat(dialect.classify(absent).kind()).isEqualTo(Kind.CONNECTION);

        Connection closed = new DuckDbDatabase().dataSource().getConnection();
        closed.close();
        SQLException gone = catchThrowableOfType(SQLException.class, closed::createStatement);
        assertThat(dialect.classify(gone).kind()).isEqualTo(Kind.CONNECTION);
        assertThat(dialect.classify(new SQLException()).kind()).isEqualTo(Kind.OTHER);
    }

    private Kind kindOf(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            SQLException refusal = catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
            assertThat((Throwable) refusal).as(sql).isNotNull();
            return dialect.classify(refusal).kind();
        }
    }
}
