package io.github.dbqueryagent.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.cache.CacheStore;
import io.github.dbqueryagent.samplestore.SampleStore;
import io.github.dbqueryagent.setting.CoreSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * The sample store in H2 behind a HikariCP pool, always with the same rows. Thread-safe.
 *
 * <p>It is made once for each JVM and stays open until that ends: benchmarks only read from it.
 */
final class SampleDatabase {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T09:00:00Z"), ZoneOffset.UTC);

    private SampleDatabase() {}

    /** Returns the pool. */
    static DataSource pool() {
        return Holder.POOL;
    }

    /** Returns a builder on the store with caches and the embedded engine off. */
    static DatabaseQueryAgentBuilder withoutCaches() {
        return DatabaseQueryAgent.builder()
                .dataSource(pool())
                .clock(CLOCK)
                .cache(CacheStore.none())
                .set(CoreSettings.GENERATION_EMBEDDED, false);
    }

    private static final class Holder {
        private static final DataSource POOL = open();

        private static DataSource open() {
            var config = new HikariConfig();
            config.setJdbcUrl("jdbc:h2:mem:benchmarks;DB_CLOSE_DELAY=-1");
            config.setMaximumPoolSize(4);
            var pool = new HikariDataSource(config);
            SampleStore.asOf(CLOCK).createIn(pool);
            return pool;
        }
    }
}
