package io.github.dbqueryagent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.rate.RateLimit;
import io.github.dbqueryagent.rate.RateLimitStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link RateLimitStore} must do. Not thread-safe; one test at a time. */
@Timeout(120)
public abstract class RateLimitStoreContract {
    /** One question every ten seconds, three at once. */
    private static final RateLimit LIMIT = new RateLimit(6, 3);

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private RateLimitStore store;

    /** Creates the contract's test. */
    protected RateLimitStoreContract() {}

    /** Returns a store that nobody has taken from. */
    protected abstract RateLimitStore emptyStore() throws Exception;

    @BeforeEach
    final void openStore() throws Exception {
        store = emptyStore();
    }

    @Test
    void a_full_bucket_gives_what_it_holds_and_then_says_how_long_to_wait() {
        assertThat(taken("a", START, 3)).isEqualTo(3);

        assertThat(store.take("a", LIMIT, START)).contains(Duration.ofSeconds(10));
        assertThat(store.take("a", LIMIT, START.plusSeconds(4))).contains(Duration.ofSeconds(6));
    }

    @Test
    void one_becomes_free_at_a_time_and_a_refusal_costs_nothing() {
        taken("a", START, 3);
        for (int second = 1; second < 10; second++) {
            assertThat(store.take("a", LIMIT, START.plusSeconds(second))).isPresent();
        }

        assertThat(taken("a", START.plusSeconds(10), 5)).isEqualTo(1);
        assertThat(taken("a", START.plusSeconds(30), 5)).isEqualTo(2);
    }

    @Test
    void a_bucket_holds_no_more_after_a_long_pause() {
        taken("a", START, 1);

        assertThat(taken("a", START.plus(Duration.ofDays(1)), 10)).isEqualTo(3);
    }

    @Test
    void each_bucket_is_counted_by_itself() {
        taken("a", START, 3);

        assertThat(store.take("b", LIMIT, START)).isEmpty();
        assertThat(store.take("a", LIMIT, START)).isPresent();
    }

    @Test
    void time_that_runs_backwards_locks_nobody_out_for_longer_than_a_bucket_takes_to_fill() {
        taken("a", START, 3);
        Instant earlier = START.minus(Duration.ofDays(1));

        assertThat(store.take("a", LIMIT, earlier))
                .hasValueSatisfying(wait -> assertThat(wait).isLessThanOrEqualTo(LIMIT.refill()));
        assertThat(store.take("a", LIMIT, earlier.plus(LIMIT.refill()).plusSeconds(10)))
                .isEmpty();
    }

    @Test
    void over_a_long_time_no_more_get_through_than_the_limit_says() {
        int through = 0;
        for (int second = 0; second < 600; second++) {
            through += taken("a", START.plusSeconds(second), 2);
        }

        assertThat(through).isBetween(60, 63);
    }

    @Test
    void several_threads_together_get_no_more_than_one() throws InterruptedException {
        int threads = 8;
        var through = new AtomicInteger();
        var done = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                        through.addAndGet(taken("a", START, 50));
                        done.countDown();
                    })
                    .start();
        }

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(through).hasValue(3);
    }

    private int taken(String bucket, Instant now, int times) {
        int through = 0;
        for (int i = 0; i < times; i++) {
            through += store.take(bucket, LIMIT, now).isEmpty() ? 1 : 0;
        }
        return through;
    }
}
