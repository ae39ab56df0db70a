package io.github.dbqueryagent.execution;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.dbqueryagent.dialect.JdbcDrivers;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.DatabaseUrl;
import io.github.dbqueryagent.setting.InvalidSettingException;
import io.github.dbqueryagent.setting.SettingValues;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/** The connection pool that an agent opens itself when it is given an address. Thread-safe. */
public final class ConnectionPool {
    private static final long CONNECT_MILLIS = 10_000;

    private ConnectionPool() {}

    /**
     * Opens a pool on the database that the settings name; connections are made when they are wanted.
     *
     * @param dialects those that know what an address may carry
     * @param closing takes what is to be closed in the end
     * @throws InvalidSettingException if the address cannot be read, it carries what it may not, or there is no driver or no
     *     pool for it
     */
    public static DataSource open(SettingValues settings, SqlDialects dialects, List<AutoCloseable> closing) {
        DatabaseUrl url = DatabaseUrl.parse(settings.get(CoreSettings.DATABASE_URL));
        String shown = dialects.urlRules(url.jdbcUrl())
                .admit(url.jdbcUrl(), settings.get(CoreSettings.DATABASE_URL_PROPERTIES));
        requireDriver(url);
        try {
            return Hikari.open(url, shown, settings, closing);
        } catch (NoClassDefFoundError e) {
            throw new InvalidSettingException(
                    CoreSettings.DATABASE_URL.name(),
                    null,
                    "used with the artifact com.zaxxer:HikariCP on the class path, which is missing",
                    "Add that artifact, or depend on io.github.dbqueryagent:db-query-agent, which brings it, "
                            + "or give a data source with dataSource(…).",
                    e);
        }
    }

    private static void requireDriver(DatabaseUrl url) {
        if (!JdbcDrivers.take(url.jdbcUrl())) {
            String kind = url.jdbcUrl().split(":", 3)[1];
            throw new InvalidSettingException(
                    CoreSettings.DATABASE_URL.name(),
                    null,
                    "for a database whose JDBC driver is on the class path; there is none for jdbc:" + kind,
                    "Add the driver's dependency, or mend the address.");
        }
    }

    /** Apart, so that the optional pool is looked for only when it is wanted. */
    private static final class Hikari {
        private Hikari() {}

        static DataSource open(DatabaseUrl url, String shown, SettingValues settings, List<AutoCloseable> closing) {
            var account = new Properties();
            url.user()
                    .or(() -> settings.find(CoreSettings.DATABASE_USER))
                    .ifPresent(user -> account.setProperty("user", user));
            url.password()
                    .or(() -> settings.find(CoreSettings.DATABASE_PASSWORD))
                    .ifPresent(password -> account.setProperty("password", password.reveal()));
            var driver = new DriverConnections(url.jdbcUrl(), account);
            var config = new HikariConfig();
            config.setPoolName("db-query-agent");
            // The address beside the data source tells the pool which driver's ways it has to do with, and stands in
            // its log.
            config.setJdbcUrl(shown);
            config.setDataSource(driver);
            config.setMaximumPoolSize(settings.get(CoreSettings.DATABASE_POOL_SIZE));
            config.setMinimumIdle(0);
            config.setConnectionTimeout(CONNECT_MILLIS);
            // A database that is down fails the first question and not the start of the application.
            config.setInitializationFailTimeout(-1);
            var pool = new HikariDataSource(config);
            closing.add(pool);
            return new PromptPool(pool, driver);
        }
    }
}
