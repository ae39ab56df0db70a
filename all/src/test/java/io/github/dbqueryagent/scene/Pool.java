package io.github.dbqueryagent.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;

/** A pool of one connection to a shop, so that one that is not given back as it came is noticed. */
public final class Pool implements AutoCloseable {
    private final Shop shop;
    private final HikariDataSource pool;

    private Pool(Shop shop, HikariDataSource pool) {
        this.shop = shop;
        this.pool = pool;
    }

    /** Returns a pool of one connection. */
    public static Pool on(Shop shop) {
        return on(shop, 1);
    }

    /** Returns a pool of some connections. */
    public static Pool on(Shop shop, int connections) {
        var config = new HikariConfig();
        config.setDataSource(shop.dataSource());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(5_000);
        return new Pool(shop, new HikariDataSource(config));
    }

    /** Returns the pool to give to the agent. */
    public DataSource dataSource() {
        return pool;
    }

    /** Checks that no statement runs, and that the connection is back and has none of our settings. */
    public void requireAsItWas() throws Exception {
        Soon.until("no statement runs", () -> shop.runningStatements() == 0);
        Soon.until("the connection is back", () -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet limit = statement.executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS "
                        + "WHERE SETTING_NAME = 'QUERY_TIMEOUT'")) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.isReadOnly()).isFalse();
            assertThat(limit.next() ? limit.getString(1) : "0").isEqualTo("0");
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
