package io.github.dbqueryagent.dialects.h2;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in memory, seen by a dialect. */
public class H2Database implements TestDatabase {
    private final JdbcDataSource dataSource = new JdbcDataSource();
    private final SqlDialect dialect;

    /** Creates a database that holds nothing. */
    public H2Database(SqlDialect dialect) {
        this.dialect = dialect;
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Override
    public SqlDialect dialect() {
        return dialect;
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public Set<Capability> lacks() {
        return Set.of(
                Capability.READ_ONLY_TRANSACTION,
                Capability.LATERAL,
                Capability.GROUPING_SETS,
                Capability.BOUNDED_LIKE);
    }

    @Override
    public String looseText() {
        return "VARCHAR_IGNORECASE(80)";
    }

    @Override
    public String longRunningQuery() {
        return "SELECT COUNT(*) FROM system_range(1, 100000000000) WHERE MOD(x, 7) = 8";
    }

    @Override
    public OptionalInt runningStatements() throws SQLException {
        return OptionalInt.of(Integer.parseInt(query(
                dataSource.getConnection(),
                "SELECT COUNT(*) FROM information_schema.sessions WHERE session_id <> SESSION_ID()"
                        + " AND executing_statement LIKE '%100000000000%'")));
    }

    @Override
    public String sessionSettings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return query(
                    statement,
                    "SELECT setting_value FROM information_schema.settings" + " WHERE setting_name = 'QUERY_TIMEOUT'");
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (connection;
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
