package io.github.dbqueryagent.samplestore;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The same day and seed give the same store, everywhere. */
class SameStoreTest {
    /** Of 21 November 2026; changes with every change of the store's words and rules, then put the new one here. */
    private static final String DIGEST = "7c4334706e2f64a6";

    @Test
    void the_same_day_and_seed_give_the_same_rows_on_every_machine() throws Exception {
        String morning = digest(SampleStore.asOf(Probe.clockAt("2026-11-21T00:30:00Z")));
        String evening = digest(SampleStore.asOf(Probe.clockAt("2026-11-21T23:30:00Z")));

        assertThat(morning).isEqualTo(evening);
        assertThat(morning).isEqualTo(DIGEST);
    }

    @Test
    void another_seed_gives_other_rows() throws Exception {
        assertThat(digest(SampleStore.asOf(Probe.NOVEMBER).withSeed(1))).isNotEqualTo(DIGEST);
    }

    @Test
    void another_day_shifts_the_dates() throws Exception {
        assertThat(lastOrders(Probe.clockAt("2028-03-01T10:00:00Z"))).isEqualTo("2028-02-29");
        assertThat(lastOrders(Probe.clockAt("2027-01-01T10:00:00Z"))).isEqualTo("2026-12-31");
    }

    private static String digest(SampleStore store) throws SQLException, NoSuchAlgorithmException {
        InMemoryDataSource database = InMemoryDataSource.open();
        try (database) {
            store.createIn(database);
            return new Probe(database).digest();
        }
    }

    private static String lastOrders(Clock clock) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            SampleStore.asOf(clock).createIn(connection);
            return Probe.rows(connection, "SELECT date(MAX(ordered_at)) FROM orders")
                    .get(0);
        }
    }
}
