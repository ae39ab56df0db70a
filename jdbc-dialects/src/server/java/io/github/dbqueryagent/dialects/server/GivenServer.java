package io.github.dbqueryagent.dialects.server;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * A fresh place in the server that {@code server.url}, {@code server.user} and {@code server.password} lead to, which must
 * hold nothing of anybody's: places are made and dropped in it. Not thread-safe; one test at a time.
 */
abstract class GivenServer implements TestDatabase {
    /** The second place that the contracts make by themselves. */
    static final String ARCHIVE = "archive";

    private static final List<String> TO_DROP = new ArrayList<>();
    private static int made;

    private final SqlDialect dialect;
    private final DataSource dataSource;

    GivenServer(SqlDialect dialect) throws SQLException {
        this.dialect = dialect;
        String name = "dbqa_contract_" + ProcessHandle.current().pid() + "_" + ++made;
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            if (made == 1) {
                Runtime.getRuntime().addShutdownHook(new Thread(GivenServer::dropAll));
                refuseAnArchiveOfSomebodyElse(statement);
            }
            dropArchive(statement);
            makePlace(statement, name);
            TO_DROP.add(dropPlace(name));
        }
        this.dataSource = place(name);
    }

    /** Returns a place that nobody used, in whichever server it is. */
    static GivenServer newPlace() throws SQLException {
        SqlDialect dialect;
        try (Connection connection = administrator()) {
            dialect = SqlDialects.installed().detect(connection);
        }
        return switch (dialect.id()) {
            case "mysql", "mariadb" -> new GivenMySql(dialect);
            case "sqlserver" -> new GivenSqlServer(dialect);
            case "oracle" -> new GivenOracle(dialect);
            default -> throw new IllegalStateException(dialect.displayName()
                    + " is not one of the databases that these tests know; its own tests start one by themselves");
        };
    }

    static Connection administrator() throws SQLException {
        return connect(wanted("server.user"), wanted("server.password"));
    }

    static Connection connect(String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(wanted("server.url"), properties);
    }

    private static String wanted(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("Say with -D" + property + "=… where the server is and who may enter it");
        }
        return value;
    }

    private void refuseAnArchiveOfSomebodyElse(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(countOfArchives())) {
            row.next();
            if (row.getInt(1) > 0) {
                throw new IllegalStateException("The server holds something that is called " + ARCHIVE
                        + ", which these tests make and drop; give them a server that holds nothing");
            }
        }
    }

    /** Returns a query of one number: how many places are there that the contracts would drop. */
    abstract String countOfArchives();

    /** Drops the second place of the test before, if there is one. */
    abstract void dropArchive(Statement statement) throws SQLException;

    abstract void makePlace(Statement statement, String name) throws SQLException;

    abstract String dropPlace(String name);

    /** Returns connections into a place. */
    DataSource place(String name) {
        return new PlaceDataSource(() -> {
            Connection connection = administrator();
            connection.setCatalog(name);
            return connection;
        });
    }

    private static void dropAll() {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            for (String drop : TO_DROP) {
                statement.execute(drop);
            }
        } catch (SQLException e) {
            System.err.printf(Locale.ROOT, "Left behind in the server: %s (%d)%n", TO_DROP, e.getErrorCode());
        }
    }

    @Override
    public final SqlDialect dialect() {
        return dialect;
    }

    @Override
    public final DataSource dataSource() {
        return dataSource;
    }

    static String query(String sql) throws SQLException {
        try (Connection connection = administrator()) {
            return query(connection, sql);
        }
    }

    static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
