package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;

/** MariaDB itself. */
final class MariaDbDatabase implements TestDatabase {
    private static final Set<Integer> UNKNOWN_FUNCTION = Set.of(1128, 1305, 1630);

    private final DataSource dataSource;

    MariaDbDatabase() throws SQLException {
        this.dataSource = MariaDbServer.emptyDatabase();
    }

    @Override
    public SqlDialect dialect() {
        return new MariaDbDialect();
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public Set<Capability> lacks() {
        return EnumSet.of(Capability.LATERAL, Capability.GROUPING_SETS);
    }

    @Override
    public String longRunningQuery() {
        return "SELECT COUNT(*) FROM seq_1_to_99999 a, seq_1_to_99999 b WHERE a.seq + b.seq < 0";
    }

    @Override
    public OptionalInt runningStatements() throws SQLException {
        return OptionalInt.of(Integer.parseInt(query("SELECT COUNT(*) FROM information_schema.PROCESSLIST"
                + " WHERE DB = DATABASE() AND ID <> CONNECTION_ID() AND INFO LIKE '%99999%'")));
    }

    @Override
    public String sessionSettings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return query(
                    statement,
                    "SELECT CONCAT_WS(' ', @@SESSION.sql_mode, @@SESSION.max_statement_time, @@SESSION.tx_read_only,"
                            + " @@SESSION.group_concat_max_len, @@SESSION.tx_isolation)");
        }
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
        return EnumSet.of(Kind.GROUPING, Kind.TYPE_MISMATCH, Kind.COMPUTATION);
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
                new TypedValue("BIGINT", "9223372036854775807", Long.MAX_VALUE),
                new TypedValue("BIGINT UNSIGNED", "18446744073709551615", new BigDecimal("18446744073709551615")),
                new TypedValue("DECIMAL(20, 4)", "1234567890123456.7890", new BigDecimal("1234567890123456.7890")),
                new TypedValue("DOUBLE", "1.5", 1.5),
                new TypedValue("VARCHAR(20)", "'größer 漢字'", "größer 漢字"),
                new TypedValue("BOOLEAN", "TRUE", true),
                new TypedValue("DATE", "DATE '2024-02-29'", LocalDate.of(2024, 2, 29)),
                new TypedValue("TIME", "TIME '23:59:59'", LocalTime.of(23, 59, 59)),
                new TypedValue("TIME", "'25:10:00'", "25:10:00"),
                new TypedValue("YEAR", "2024", 2024L),
                new TypedValue(
                        "DATETIME(3)",
                        "TIMESTAMP '2024-02-29 23:59:59.125'",
                        LocalDateTime.of(2024, 2, 29, 23, 59, 59, 125_000_000)),
                new TypedValue("ENUM('small', 'large')", "'large'", "large"));
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
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
