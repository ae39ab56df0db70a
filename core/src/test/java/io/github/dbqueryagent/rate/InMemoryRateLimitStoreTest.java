package io.github.dbqueryagent.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryRateLimitStoreTest {
    private static final RateLimit LIMIT = new RateLimit(60, 2);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void buckets_that_are_full_again_are_forgotten() {
        var store = new InMemoryRateLimitStore(1_000_000);
        for (int second = 0; second < 10_000; second++) {
            store.take("asker " + second, LIMIT, START.plusSeconds(second));
        }

        assertThat(store.size()).isLessThan(5);
    }

    @Test
    void there_are_never_more_buckets_than_may_be() {
        var store = new InMemoryRateLimitStore(100);
        for (int i = 0; i < 10_000; i++) {
            store.take("asker " + i, LIMIT, START);
        }

        assertThat(store.size()).isEqualTo(100);
        assertThat(store.take("asker 9999", LIMIT, START)).isEmpty();
        assertThat(store.take("asker 9999", LIMIT, START)).isPresent();
    }

    @Test
    void limits_that_mean_nothing_are_refused() {
        assertThatThrownBy(() -> new RateLimit(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateLimit(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RateLimitStore.inMemory(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
