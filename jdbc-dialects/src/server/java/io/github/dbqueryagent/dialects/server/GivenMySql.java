package io.github.dbqueryagent.dialects.server;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** MySQL, and MariaDB of any version that somebody has. */
final class GivenMySql extends GivenServer {
    private static final Set<Integer> UNKNOWN_FUNCTION = Set.of(1128, 1305, 1630);

    GivenMySql(SqlDialect dialect) throws SQLException {
        super(dialect);
    }

    private boolean isMariaDb() {
        return dialect().id().equals("mariadb");
    }

    @Override
    String countOfArchives() {
        return "SELECT COUNT(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = '" + ARCHIVE + "'";
    }

    @Override
    void dropArchive(Statement statement) throws SQLException {
        statement.execute("DROP DATABASE IF EXISTS " + ARCHIVE);
    }

    @Override
    void makePlace(Statement statement, String name) throws SQLException {
        statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    }

    @Override
    String dropPlace(String name) {
        return "DROP DATABASE IF EXISTS " + name;
    }

    @Override
    public Set<Capability> lacks() {
        return isMariaDb() ? EnumSet.of(Capability.LATERAL) : Set.of();
    }

    @Override
    public String longRunningQuery() {
        return "WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < 999)"
                + " SELECT COUNT(*) FROM s a, s b, s c, s d WHERE a.n + b.n + c.n + d.n < 0";
    }

    @Override
    public OptionalInt runningStatements() throws SQLException {
        return OptionalInt.of(Integer.parseInt(query("SELECT COUNT(*) FROM information_schema.PROCESSLIST"
                + " WHERE ID <> CONNECTION_ID() AND INFO LIKE '%d.n < 0%'")));
    }

    @Override
    public String sessionSettings(Connection connection) throws SQLException {
        return query(
                connection,
                "SELECT CONCAT_WS(' ', @@SESSION.sql_mode, @@SESSION.group_concat_max_len, "
                        + (isMariaDb()
                                ? "@@SESSION.max_statement_time, @@SESSION.tx_read_only, @@SESSION.tx_isolation)"
                                : "@@SESSION.max_execution_time, @@SESSION.transaction_read_only,"
                                        + " @@SESSION.transaction_isolation)"));
    }

    @Override
    public String commentOnTable(String table, String text) {
        return "ALTER TABLE " + table + " COMMENT '" + text + "'";
    }

    @Override
    public String commentOnColumn(String table, String column, String text) {
        return "ALTER TABLE " + table + " MODIFY " + column + " INT COMMENT '" + text + "'";
    }

    /** Outside a session of the dialect a column need not be grouped; the rest is answered with 0 or NULL in any mode. */
    @Override
    public Set<Kind> answersFaults() {
        return isMariaDb()
                ? EnumSet.of(Kind.GROUPING, Kind.TYPE_MISMATCH, Kind.COMPUTATION)
                : EnumSet.of(Kind.TYPE_MISMATCH, Kind.COMPUTATION);
    }

    /** A function that wants arguments is refused in another way than one that is not there. */
    @Override
    public boolean hasFunction(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("SELECT " + name + "()");
        } catch (SQLException e) {
            return !UNKNOWN_FUNCTION.contains(e.getErrorCode());
        }
    }

    @Override
    public List<TypedValue> typedValues() {
        return List.of(
                new TypedValue("SMALLINT", "-7", -7L),
                new TypedValue("INT UNSIGNED", "4294967295", 4294967295L),
                new TypedValue("BIGINT UNSIGNED", "18446744073709551615", new BigDecimal("18446744073709551615")),
                new TypedValue("DECIMAL(20, 4)", "1234567890123456.7890", new BigDecimal("1234567890123456.7890")),
                new TypedValue("DOUBLE", "1.5", 1.5),
                new TypedValue("VARCHAR(20)", "'größer 漢字'", "größer 漢字"),
                new TypedValue("BOOLEAN", "TRUE", true),
                new TypedValue("DATE", "DATE '2024-02-29'", LocalDate.of(2024, 2, 29)),
                new TypedValue("TIME", "TIME '23:59:59'", LocalTime.of(23, 59, 59)),
                new TypedValue("YEAR", "2024", 2024L),
                new TypedValue(
                        "DATETIME(3)",
                        "TIMESTAMP '2024-02-29 23:59:59.125'",
                        LocalDateTime.of(2024, 2, 29, 23, 59, 59, 125_000_000)),
                new TypedValue("ENUM('small', 'large')", "'large'", "large"));
    }
}
