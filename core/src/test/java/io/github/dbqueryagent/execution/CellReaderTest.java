package io.github.dbqueryagent.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CellReaderTest {
    private static final Instant MOMENT = Instant.parse("2024-02-29T22:59:59.125Z");

    @Test
    void a_moment_stays_the_same_whatever_the_zone_of_this_machine() throws SQLException {
        ResultSet row = ofAnOlderDriver(Timestamp.from(MOMENT));

        assertThat(new CellReader(1, Types.TIMESTAMP_WITH_TIMEZONE, 100).read(row))
                .isEqualTo(MOMENT.atOffset(ZoneOffset.UTC));
    }

    @Test
    void a_date_and_time_without_a_zone_stays_as_it_is_written() throws SQLException {
        LocalDateTime written = LocalDateTime.of(2024, 2, 29, 23, 59, 59);

        assertThat(new CellReader(1, Types.TIMESTAMP, 100).read(ofAnOlderDriver(Timestamp.valueOf(written))))
                .isEqualTo(written);
    }

    /** A row of a driver that does not know the classes of java.time. */
    private static ResultSet ofAnOlderDriver(Object cell) {
        return (ResultSet) Proxy.newProxyInstance(
                CellReaderTest.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (self, method, arguments) -> {
                    if (arguments.length > 1) {
                        throw new SQLException("no such class");
                    }
                    return cell;
                });
    }
}
