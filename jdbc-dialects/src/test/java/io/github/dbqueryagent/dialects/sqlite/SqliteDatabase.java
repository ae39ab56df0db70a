package io.github.dbqueryagent.dialects.sqlite;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** SQLite in a file. */
final class SqliteDatabase implements TestDatabase {
    private final SQLiteDataSource dataSource = new SQLiteDataSource();

    SqliteDatabase(Path folder) {
        dataSource.setUrl("jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db"));
    }

    @Override
    public SqlDialect dialect() {
        return new SqliteDialect();
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public Set<Capability> lacks() {
        return Set.of(
                Capability.SCHEMAS,
                Capability.COMMENTS,
                Capability.LATERAL,
                Capability.STATEMENT_TIMEOUT,
                Capability.GROUPING_SETS);
    }

    @Override
    public String looseText() {
        return "VARCHAR(80) COLLATE NOCASE";
    }

    @Override
    public String longRunningQuery() {
        return "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 99999999999)"
                + " SELECT COUNT(*) FROM c WHERE x < 0";
    }

    /** There is no server to ask. */
    @Override
    public OptionalInt runningStatements() {
        return OptionalInt.empty();
    }

    @Override
    public String sessionSettings(Connection connection) throws SQLException {
        return pragma(connection, "query_only") + " " + pragma(connection, "busy_timeout");
    }

    /** No view can be replaced; another one is as much of a change. */
    @Override
    public String replaceView(String view, String query) {
        return "CREATE VIEW `another` AS " + query;
    }

    /** SQLite takes the value of any row, the digits at a text's beginning, and NULL for what has no result. */
    @Override
    public Set<Kind> answersFaults() {
        return Set.of(Kind.GROUPING, Kind.TYPE_MISMATCH, Kind.COMPUTATION);
    }

    @Override
    public boolean hasFunction(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM pragma_function_list WHERE name = ? AND builtin")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                // The one that the grammar knows, and no list.
                return row.next() || name.equals("cast");
            }
        }
    }

    /** Fractions are binary here, and dates are texts of which the declared type tells that they are dates. */
    @Override
    public List<TypedValue> typedValues() {
        return List.of(
                new TypedValue("SMALLINT", "-7", -7L),
                new TypedValue("INTEGER", "2147483647", 2147483647L),
                new TypedValue("BIGINT", "9223372036854775807", Long.MAX_VALUE),
                new TypedValue("DECIMAL(20, 4)", "1234.5678", 1234.5678),
                new TypedValue("REAL", "1.5", 1.5),
                new TypedValue("VARCHAR(20)", "'größer 漢字'", "größer 漢字"),
                new TypedValue("BOOLEAN", "TRUE", true),
                new TypedValue("DATE", "'2024-02-29'", LocalDate.of(2024, 2, 29)),
                new TypedValue(
                        "TIMESTAMP",
                        "'2024-02-29 23:59:59.125'",
                        LocalDateTime.of(2024, 2, 29, 23, 59, 59, 125_000_000)),
                new TypedValue("TEXT", "'2024-02-29'", "2024-02-29"));
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }
}
