package io.github.dbqueryagent.testdatabases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A PostgreSQL server of this process, started with the first database that is wanted. Thread-safe. */
public final class PostgreSqlServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgreSqlServer() {}

    /** Returns connections to a database that holds nothing. */
    public static DataSource emptyDatabase() throws SQLException {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE template0");
        }
        return Holder.SERVER.getDatabase("postgres", name);
    }

    /** Returns connections of an account to the database that the administrator's lead to. */
    public static DataSource connections(DataSource database, String user) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Holder.SERVER.getDatabase(user, connection.getCatalog());
        }
    }

    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        /** Nothing that a test leaves behind must survive a crash, so nothing waits for the disk. */
        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL could not be started", e);
            }
        }
    }
}
