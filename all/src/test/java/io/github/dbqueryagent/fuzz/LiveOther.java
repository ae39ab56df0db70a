package io.github.dbqueryagent.fuzz;

import io.github.dbqueryagent.testdatabases.DuckDbInMemory;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database of which the tables, and what else its catalogue tells, are compared before and after each statement. */
final class LiveOther extends LiveDatabase {
    /** MariaDB's errors for a table, a column or a routine that the account may not use. */
    private static final List<Integer> NO_PERMISSION = List.of(1142, 1143, 1370, 1227, 1044);

    private final String dialect;
    private final String schema;
    private final Connection connection;
    private final Connection looking;
    private final List<String> state;
    private final Timer timer;

    private LiveOther(String dialect, String schema, Connection connection, Connection looking, List<String> state) {
        this.dialect = dialect;
        this.schema = schema;
        this.connection = connection;
        this.looking = looking;
        this.state = new ArrayList<>(state);
        this.timer = new Timer(dialect, true);
        for (String table : List.of("users", "orders", "items", "vault")) {
            this.state.add("SELECT * FROM " + table + " ORDER BY 1");
        }
    }

    /** Returns a database of H2's, whose own script of everything is compared. */
    static LiveOther h2() throws SQLException {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";QUERY_TIMEOUT=" + LIMIT_MILLIS);
        Connection connection = source.getConnection();
        execute(connection, Vault.statements());
        execute(connection, List.of("CREATE SEQUENCE s"));
        return new LiveOther(
                "h2",
                "PUBLIC",
                connection,
                source.getConnection(),
                List.of("SCRIPT", "SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"));
    }

    /** Returns a database of DuckDB's. */
    static LiveOther duckDb() throws SQLException {
        DataSource source = DuckDbInMemory.emptyDatabase();
        Connection connection = source.getConnection();
        execute(connection, List.of("SET memory_limit = '512MB'", "SET threads = 1"));
        execute(connection, Vault.statements());
        execute(connection, List.of("CREATE SEQUENCE s"));
        return new LiveOther(
                "duckdb",
                "main",
                connection,
                source.getConnection(),
                List.of(
                        "SELECT database_name, schema_name, table_name FROM duckdb_tables() ORDER BY ALL",
                        "SELECT sequence_name, last_value FROM duckdb_sequences()",
                        "SELECT database_name, path FROM duckdb_databases() ORDER BY ALL",
                        "SELECT view_name FROM duckdb_views() WHERE NOT internal",
                        "SELECT name, value FROM duckdb_settings() ORDER BY ALL",
                        "SELECT extension_name FROM duckdb_extensions() WHERE installed ORDER BY 1"));
    }

    /** Returns a database of MariaDB's, asked by an account that may read the visible columns alone, but write all. */
    static LiveOther mariaDb() throws SQLException {
        DataSource source = MariaDbServer.emptyDatabase();
        Connection all = source.getConnection();
        execute(all, Vault.statements());
        String database = all.getCatalog();
        String user = "fuzz_" + database;
        var rights = new ArrayList<>(List.of(
                "CREATE SEQUENCE s",
                "CREATE USER " + user + "@'%'",
                "GRANT FILE ON *.* TO " + user + "@'%'",
                "GRANT SELECT (id, name, email, born) ON users TO " + user + "@'%'",
                "GRANT SELECT ON orders TO " + user + "@'%'",
                "GRANT SELECT ON items TO " + user + "@'%'"));
        for (String table : List.of("users", "orders", "items", "vault")) {
            rights.add("GRANT INSERT, UPDATE, DELETE, DROP, ALTER ON " + table + " TO " + user + "@'%'");
        }
        execute(all, rights);
        Connection connection = MariaDbServer.connections(database, user, "").getConnection();
        execute(connection, List.of("SET SESSION max_statement_time = " + LIMIT_MILLIS / 1000.0));
        return new LiveOther(
                "mariadb",
                database,
                connection,
                all,
                List.of(
                        "SELECT table_name, create_time FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1",
                        "SELECT count(*) FROM mysql.user",
                        "SELECT next_not_cached_value FROM s"));
    }

    @Override
    String dialect() {
        return dialect;
    }

    @Override
    String defaultSchema() {
        return schema;
    }

    @Override
    Connection connection() {
        return connection;
    }

    @Override
    AutoCloseable watch(Statement statement) {
        if (!dialect.equals("duckdb")) {
            return () -> {};
        }
        var task = new TimerTask() {
            @Override
            public void run() {
                try {
                    statement.cancel();
                } catch (SQLException e) {
                    // It has ended by itself.
                }
            }
        };
        timer.schedule(task, LIMIT_MILLIS);
        return task::cancel;
    }

    @Override
    Optional<String> refusal(SQLException e) {
        boolean denied = dialect.equals("mariadb") && NO_PERMISSION.contains(e.getErrorCode());
        return denied ? Optional.of("a reader may not: " + e.getMessage()) : super.refusal(e);
    }

    @Override
    String state() throws SQLException {
        return rowsOf(looking, state);
    }

    @Override
    public void close() throws SQLException {
        timer.cancel();
        connection.close();
        looking.close();
    }
}
