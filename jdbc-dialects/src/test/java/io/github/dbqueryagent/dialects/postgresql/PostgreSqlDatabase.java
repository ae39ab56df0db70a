package io.github.dbqueryagent.dialects.postgresql;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;

/** PostgreSQL itself. */
final class PostgreSqlDatabase implements TestDatabase {
    /** What the grammar writes like a function, and the catalogue of functions does not hold. */
    private static final Set<String> SYNTAX = Set.of(
            "array",
            "cast",
            "coalesce",
            "current_date",
            "current_time",
            "current_timestamp",
            "greatest",
            "grouping",
            "json_array",
            "json_arrayagg",
            "json_exists",
            "json_objectagg",
            "json_query",
            "json_scalar",
            "json_serialize",
            "json_value",
            "least",
            "localtime",
            "localtimestamp",
            "nullif",
            "row",
            "trim");

    private final DataSource dataSource;

    PostgreSqlDatabase() throws SQLException {
        this.dataSource = PostgreSqlServer.emptyDatabase();
    }

    @Override
    public SqlDialect dialect() {
        return new PostgreSqlDialect();
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public String longRunningQuery() {
        return "SELECT COUNT(*) FROM generate_series(1, 99999) a, generate_series(1, 99999) b WHERE a + b < 0";
    }

    @Override
    public OptionalInt runningStatements() throws SQLException {
        return OptionalInt.of(Integer.parseInt(
                query("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
                        + " AND pid <> pg_backend_pid() AND query LIKE '%99999%'")));
    }

    @Override
    public String sessionSettings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('statement_timeout') || current_setting('standard_conforming_strings')"
                                + " || current_setting('transaction_read_only')")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public String generatedAs(String expression) {
        return "GENERATED ALWAYS AS (" + expression + ") STORED";
    }

    @Override
    public boolean hasFunction(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM pg_proc WHERE proname = ? AND pronamespace = 11")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() || SYNTAX.contains(name);
            }
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
