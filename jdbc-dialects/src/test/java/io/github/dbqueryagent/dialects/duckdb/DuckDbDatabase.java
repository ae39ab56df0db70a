package io.github.dbqueryagent.dialects.duckdb;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.testdatabases.DuckDbInMemory;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;

/** DuckDB in memory. */
final class DuckDbDatabase implements TestDatabase {
    /** What the grammar writes like a function, and the catalogue of functions does not hold. */
    private static final Set<String> SYNTAX = Set.of(
            "array",
            "cast",
            "coalesce",
            "current_time",
            "current_timestamp",
            "extract",
            "grouping",
            "grouping_id",
            "ifnull",
            "localtime",
            "localtimestamp",
            "percentile_cont",
            "percentile_disc",
            "row",
            "try_cast");

    private final DataSource dataSource;

    DuckDbDatabase() throws SQLException {
        this.dataSource = DuckDbInMemory.emptyDatabase();
        execute("SET threads = 1");
    }

    @Override
    public SqlDialect dialect() {
        return new DuckDbDialect();
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public String looseText() {
        return "VARCHAR COLLATE NOCASE";
    }

    @Override
    public String longRunningQuery() {
        return "SELECT COUNT(*) FROM range(100000000000) t(x) WHERE x % 7 = 8";
    }

    @Override
    public OptionalInt runningStatements() {
        return OptionalInt.empty();
    }

    @Override
    public boolean keepsTextLengths() {
        return false;
    }

    /** A division by zero is infinity. */
    @Override
    public Set<DatabaseError.Kind> answersFaults() {
        return Set.of(DatabaseError.Kind.COMPUTATION);
    }

    @Override
    public boolean hasFunction(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM duckdb_functions() WHERE function_name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() || SYNTAX.contains(name);
            }
        }
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
