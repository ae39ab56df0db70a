package io.github.dbqueryagent.examples;

import io.github.dbqueryagent.samplestore.SampleStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** The sample store as of one day, filled once for all examples. Thread-safe. */
final class Store {
    /** The day that the examples run on, so that "last month" has one meaning. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    static final DataSource DATA_SOURCE = SampleStore.inMemory(CLOCK);

    private Store() {}
}
