package io.github.dbqueryagent.dialects.server;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** SQL Server. */
final class GivenSqlServer extends GivenServer {
    private static final String RENAMED_COLUMN = "ALTER TABLE (\\S+) RENAME COLUMN \\[(\\S+)] TO \\[(\\S+)]";
    private static final String RENAMED_TABLE = "ALTER TABLE (\\S+) RENAME TO \\[(\\S+)]";

    GivenSqlServer(SqlDialect dialect) throws SQLException {
        super(dialect);
    }

    /** The second place is a schema of the first one, and goes with it. */
    @Override
    String countOfArchives() {
        return "SELECT 0";
    }

    @Override
    void dropArchive(Statement statement) {}

    @Override
    void makePlace(Statement statement, String name) throws SQLException {
        statement.execute("CREATE DATABASE " + name + " COLLATE Latin1_General_100_CI_AS_SC_UTF8");
    }

    @Override
    String dropPlace(String name) {
        return "DROP DATABASE IF EXISTS " + name;
    }

    @Override
    public Set<Capability> lacks() {
        return EnumSet.of(Capability.EXPLAIN, Capability.READ_ONLY_TRANSACTION, Capability.LATERAL, Capability.BOUNDED_LIKE);
    }

    @Override
    public String inItsWords(String statement) {
        return statement
                .replaceAll(RENAMED_COLUMN, "EXEC sp_rename '$1.$2', '$3', 'COLUMN'")
                .replaceAll(RENAMED_TABLE, "EXEC sp_rename '$1', '$2'")
                .replace(" ADD COLUMN ", " ADD ")
                .replaceAll("\\bBOOLEAN\\b", "BIT")
                .replaceAll("\\bTIMESTAMP\\b", "DATETIME2");
    }

    @Override
    public String longRunningQuery() {
        return "SELECT COUNT_BIG(*) FROM sys.all_columns a CROSS JOIN sys.all_columns b CROSS JOIN sys.all_columns c"
                + " WHERE a.column_id + b.column_id + c.column_id < -1000000";
    }

    @Override
    public OptionalInt runningStatements() throws SQLException {
        return OptionalInt.of(Integer.parseInt(query("SELECT COUNT(*) FROM sys.dm_exec_requests r"
                + " CROSS APPLY sys.dm_exec_sql_text(r.sql_handle) t WHERE r.session_id <> @@SPID"
                + " AND t.text LIKE '%column_id < -1000000%'")));
    }

    @Override
    public String sessionSettings(Connection connection) throws SQLException {
        return query(connection, "SELECT CONCAT(@@LOCK_TIMEOUT, ' ', @@OPTIONS, ' ', @@TRANCOUNT)");
    }

    @Override
    public String generatedAs(String expression) {
        return "AS (" + expression + ")";
    }

    @Override
    public String commentOnTable(String table, String text) {
        return "EXEC sp_addextendedproperty 'MS_Description', N'" + text + "', 'SCHEMA', 'dbo', 'TABLE', " + plain(table);
    }

    @Override
    public String commentOnColumn(String table, String column, String text) {
        return commentOnTable(table, text) + ", 'COLUMN', " + plain(column);
    }

    private static String plain(String quoted) {
        return "N'" + quoted.substring(1, quoted.length() - 1) + "'";
    }

    @Override
    public String replaceView(String view, String query) {
        return "CREATE OR ALTER VIEW " + view + " AS " + query;
    }

    @Override
    public List<TypedValue> typedValues() {
        return List.of(
                new TypedValue("SMALLINT", "-7", -7L),
                new TypedValue("INT", "2147483647", 2147483647L),
                new TypedValue("BIGINT", "9223372036854775807", Long.MAX_VALUE),
                new TypedValue("DECIMAL(20, 4)", "1234567890123456.7890", new BigDecimal("1234567890123456.7890")),
                new TypedValue("FLOAT", "1.5", 1.5),
                new TypedValue("NVARCHAR(20)", "N'größer 漢字'", "größer 漢字"),
                new TypedValue("BIT", "1", true),
                new TypedValue("DATE", "'2024-02-29'", LocalDate.of(2024, 2, 29)),
                new TypedValue("TIME", "'23:59:59'", LocalTime.of(23, 59, 59)),
                new TypedValue(
                        "DATETIME2", "'2024-02-29T23:59:59.125'", LocalDateTime.of(2024, 2, 29, 23, 59, 59, 125_000_000)),
                new TypedValue(
                        "DATETIMEOFFSET",
                        "'2024-02-29T23:59:59+02:00'",
                        OffsetDateTime.of(2024, 2, 29, 23, 59, 59, 0, ZoneOffset.ofHours(2))));
    }
}
