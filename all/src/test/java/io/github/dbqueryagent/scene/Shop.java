package io.github.dbqueryagent.scene;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A small shop in an H2 database of its own, with all that a careless draft could harm. */
public final class Shop implements AutoCloseable {
    /** The time in all scenes. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    /** A row's value that must be seen nowhere but in rows. */
    public static final String PRIVATE_VALUE = "Kowalewskaya";

    /** A draft that no database ends by itself. */
    public static final String ENDLESS = "SELECT COUNT(*) AS n FROM shop.ticks a JOIN shop.ticks b ON a.n <> b.n "
            + "JOIN shop.ticks c ON b.n <> c.n WHERE MOD(a.n + b.n + c.n, 7) = 8";

    private final JdbcDataSource dataSource = new JdbcDataSource();
    private final Connection keepAlive;

    private Shop() throws SQLException {
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        keepAlive = dataSource.getConnection();
    }

    /** Returns a new database with nothing in it. */
    public static Shop empty() throws SQLException {
        return new Shop();
    }

    /** Returns a new shop with five customers, six orders, and 20,000 ticks. */
    public static Shop open() throws SQLException {
        return new Shop()
                .with(
                        "CREATE SCHEMA shop",
                        "CREATE TABLE shop.customers(id INT PRIMARY KEY, name VARCHAR(80), email VARCHAR(120), "
                                + "country VARCHAR(40), points INT)",
                        "CREATE TABLE shop.orders(id INT PRIMARY KEY, customer_id INT REFERENCES shop.customers(id), "
                                + "status VARCHAR(10), total DECIMAL(10, 2), placed_on DATE)",
                        "CREATE TABLE shop.ticks(n INT PRIMARY KEY)",
                        "CREATE TABLE shop.salaries(person VARCHAR(80), amount DECIMAL(10, 2))",
                        "CREATE SEQUENCE shop.numbers",
                        "INSERT INTO shop.customers VALUES (1, 'Ada', 'ada@example.org', 'Germany', 10), "
                                + "(2, 'Bo', 'bo@example.org', 'France', 20), (3, '" + PRIVATE_VALUE
                                + "', 'k@example.org', 'Germany', 30), (4, '''); DROP TABLE shop.orders; --', "
                                + "'d@example.org', 'France', 40), (5, 'Eve', 'eve@example.org', 'Germany', 50)",
                        "INSERT INTO shop.orders VALUES (1, 1, 'paid', 10.00, DATE '2026-01-05'), "
                                + "(2, 1, 'paid', 20.00, DATE '2026-02-05'), (3, 2, 'open', 30.00, DATE '2026-02-06'), "
                                + "(4, 3, 'paid', 40.00, DATE '2026-03-01'), (5, 4, 'open', 50.00, DATE '2026-03-02'), "
                                + "(6, 5, 'paid', 60.00, DATE '2026-03-03')",
                        "INSERT INTO shop.ticks SELECT x FROM SYSTEM_RANGE(1, 20000)",
                        "INSERT INTO shop.salaries VALUES ('Ada', 5000.00)");
    }

    /** Runs these statements. */
    public Shop with(String... statements) throws SQLException {
        try (Statement statement = keepAlive.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    /** Returns connections to the shop. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Returns everything in the database, as H2 would write it down. */
    public String everything() throws SQLException {
        var script = new StringBuilder();
        try (Statement statement = keepAlive.createStatement();
                ResultSet lines = statement.executeQuery("SCRIPT")) {
            while (lines.next()) {
                script.append(lines.getString(1)).append('\n');
            }
        }
        return script.toString();
    }

    /** Returns how many statements of other sessions run at this moment. */
    public int runningStatements() throws SQLException {
        try (Statement statement = keepAlive.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS "
                        + "WHERE EXECUTING_STATEMENT IS NOT NULL AND SESSION_ID <> SESSION_ID()")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Returns whether a statement on the ticks runs, and not one of those around it. */
    public boolean isReadingTicks() throws SQLException {
        try (Statement statement = keepAlive.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS "
                        + "WHERE LOWER(EXECUTING_STATEMENT) LIKE '%.ticks%' AND SESSION_ID <> SESSION_ID()")) {
            count.next();
            return count.getInt(1) == 1;
        }
    }

    /** Returns a builder of an agent on the shop with this model alone. */
    public DatabaseQueryAgentBuilder agent(ScriptedChatModel model) {
        return agent(dataSource, model);
    }

    /** Returns a builder of an agent on a database with this model alone. */
    public static DatabaseQueryAgentBuilder agent(DataSource dataSource, ScriptedChatModel model) {
        return DatabaseQueryAgent.builder()
                .dataSource(dataSource)
                .clock(CLOCK)
                .set(CoreSettings.GENERATION_EMBEDDED, false)
                .chatModel(model);
    }

    @Override
    public void close() throws SQLException {
        keepAlive.close();
    }
}
