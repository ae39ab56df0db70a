package io.github.dbqueryagent.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Buckets in this process, each as the moment at which it will be full, in the order in which they were taken from. */
final class InMemoryRateLimitStore implements RateLimitStore {
    /** How many full buckets one call forgets: more than it can add. */
    private static final int SWEPT = 2;

    private final int maxBuckets;
    private final Map<String, Instant> fullAt = new LinkedHashMap<>();

    InMemoryRateLimitStore(int maxBuckets) {
        if (maxBuckets < 1) {
            throw new IllegalArgumentException("maxBuckets is <" + maxBuckets + ">, but must be at least 1");
        }
        this.maxBuckets = maxBuckets;
    }

    @Override
    public synchronized Optional<Duration> take(String bucket, RateLimit limit, Instant now) {
        forgetFull(now);
        Instant latest = now.plus(limit.refill());
        Instant full = fullAt.getOrDefault(bucket, now);
        Instant before = full.isBefore(now) ? now : full.isAfter(latest) ? latest : full;
        Instant after = before.plus(limit.interval());
        if (after.isAfter(latest)) {
            // Later by what the time has run backwards, which must not keep anybody waiting.
            fullAt.replace(bucket, before);
            return Optional.of(Duration.between(latest, after));
        }
        fullAt.remove(bucket);
        fullAt.put(bucket, after);
        if (fullAt.size() > maxBuckets) {
            fullAt.remove(fullAt.keySet().iterator().next());
        }
        return Optional.empty();
    }

    private void forgetFull(Instant now) {
        Iterator<Instant> oldest = fullAt.values().iterator();
        for (int i = 0; i < SWEPT && oldest.hasNext() && !oldest.next().isAfter(now); i++) {
            oldest.remove();
        }
    }

    /** Returns how many buckets are not full, as far as it was looked. */
    synchronized int size() {
        return fullAt.size();
    }
}
