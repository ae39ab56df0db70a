package io.github.dbqueryagent.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.samplestore.SampleStore;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The sample store, made anew. */
final class SampleStoreTest {
    @Test
    void the_sample_store_is_one_line_away() throws SQLException {
        // region in-memory
        DataSource dataSource = SampleStore.inMemory(Clock.systemDefaultZone()); // H2, which must be on the class path
        // endregion

        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM shop.customers")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(2_400);
        }
    }
}
