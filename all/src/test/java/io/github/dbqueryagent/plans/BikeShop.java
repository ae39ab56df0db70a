package io.github.dbqueryagent.plans;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.testdatabases.DuckDbInMemory;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.sqlite.SQLiteDataSource;

/** Customers and their 20,000 rides in each database, with statistics. */
enum BikeShop {
    H2("SELECT X FROM SYSTEM_RANGE(1, %d)"),
    POSTGRESQL("SELECT x FROM generate_series(1, %d) g(x)"),
    MARIADB("SELECT seq AS x FROM seq_1_to_%d"),
    SQLITE("WITH RECURSIVE g(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM g WHERE x < %d) SELECT x FROM g"),
    DUCKDB("SELECT x FROM range(1, %d + 1) g(x)");

    static final int RIDES = 20_000;
    static final int CUSTOMERS = 500;

    private final String numbers;

    BikeShop(String numbers) {
        this.numbers = numbers;
    }

    /** Returns a new shop. */
    DataSource open() throws SQLException {
        DataSource database = empty();
        execute(
                database,
                "CREATE TABLE customers(id INT NOT NULL PRIMARY KEY, name VARCHAR(40), phone VARCHAR(20))",
                "CREATE TABLE rides(id INT NOT NULL PRIMARY KEY, customer_id INT, bike INT, on_day INT, note VARCHAR(40))",
                "INSERT INTO customers SELECT x, 'customer', '0800' FROM (" + numbers.formatted(CUSTOMERS) + ") n",
                "INSERT INTO rides SELECT x, (x * 37) % " + CUSTOMERS
                        + ", (x * 13) % 1000, (x * 7) % 3650, 'a ride' FROM (" + numbers.formatted(RIDES) + ") n");
        count(database);
        return database;
    }

    private DataSource empty() throws SQLException {
        return switch (this) {
            case H2 -> {
                var h2 = new JdbcDataSource();
                h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
                yield h2;
            }
            case POSTGRESQL -> PostgreSqlServer.emptyDatabase();
            case MARIADB -> MariaDbServer.emptyDatabase();
            case DUCKDB -> DuckDbInMemory.emptyDatabase();
            case SQLITE -> {
                var sqlite = new SQLiteDataSource();
                try {
                    sqlite.setUrl("jdbc:sqlite:" + Files.createTempFile("bikes", ".db"));
                } catch (IOException e) {
                    throw new SQLException(e);
                }
                yield sqlite;
            }
        };
    }

    /** Lets the database count its rows. */
    void count(DataSource database) throws SQLException {
        switch (this) {
            case MARIADB -> execute(database, "ANALYZE TABLE customers", "ANALYZE TABLE rides");
            default -> execute(database, "ANALYZE");
        }
    }

    static DatabaseQueryAgent agent(DataSource database, String... blocked) {
        SqlPolicy policy = SqlPolicy.builder().blockColumns(blocked).build();
        return DatabaseQueryAgent.builder().dataSource(database).policy(policy).build();
    }

    static void execute(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
