package io.github.dbqueryagent.dialects.trino;

import io.airlift.log.Level;
import io.airlift.log.Logging;
import io.trino.plugin.memory.MemoryPlugin;
import io.trino.plugin.tpch.TpchPlugin;
import io.trino.server.testing.TestingTrinoServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One Trino for all tests, with the catalog {@code tpch}, which makes its rows up. Thread-safe. */
final class TrinoServer {
    private static final TestingTrinoServer SERVER = start();
    private static final AtomicInteger CATALOGS = new AtomicInteger();

    private TrinoServer() {}

    private static TestingTrinoServer start() {
        Logging.initialize().setLevel("", Level.OFF);
        TestingTrinoServer server = TestingTrinoServer.builder()
                .setProperties(Map.of("query.max-memory-per-node", "512MB"))
                .build();
        server.installPlugin(new TpchPlugin());
        server.installPlugin(new MemoryPlugin());
        server.createCatalog("tpch", "tpch");
        return server;
    }

    /** Returns the name of a new catalog, whose tables are kept in memory. */
    static String newCatalog() {
        String name = "memory" + CATALOGS.incrementAndGet();
        SERVER.createCatalog(name, "memory");
        return name;
    }

    /** Returns a connection; the place is a catalog, a catalog and a schema with a slash between them, or empty. */
    static Connection connect(String place) throws SQLException {
        return DriverManager.getConnection(url(place));
    }

    static String url(String place) {
        return "jdbc:trino://" + SERVER.getAddress() + "/" + place + "?user=ada";
    }

    static void execute(String place, String... statements) throws SQLException {
        try (Connection connection = connect(place);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String query(String sql) throws SQLException {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
