package io.github.dbqueryagent.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts questions in buckets, of this process or of several that share them. Implementations are thread-safe.
 *
 * <p>A bucket that nobody has taken from is full. It holds {@link RateLimit#burst()} questions and gets one more each
 * {@link RateLimit#interval()}; so one that was idle for {@link RateLimit#refill()} can be forgotten.
 */
@FunctionalInterface
public interface RateLimitStore {
    /**
     * Takes one question out of the bucket, in one step that no other comes between.
     *
     * @param bucket the bucket's name; it tells nothing about who asks
     * @param limit what the bucket holds
     * @param now the time; where it runs backwards, nobody waits longer for it than a bucket takes to fill
     * @return empty if it was taken, else how long there will be none, more than zero; a refusal takes nothing
     */
    Optional<Duration> take(String bucket, RateLimit limit, Instant now);

    /**
     * Returns a store in this process.
     *
     * @param maxBuckets the most buckets; beyond them the one is forgotten that was longest not taken from
     */
    static RateLimitStore inMemory(int maxBuckets) {
        return new InMemoryRateLimitStore(maxBuckets);
    }
}
