package io.github.dbqueryagent.cache;

import java.time.Duration;

/**
 * One kind of cached value: its name, its type, and how long it lives. Immutable.
 *
 * @param name the name, unique in a store, as it stands in statistics
 * @param type the class of the values
 * @param timeToLive how long a value is good for after it was put; more than 0 s
 * @param <V> the class of the values
 */
public record CacheSpace<V>(String name, Class<V> type, Duration timeToLive) {
    /** Creates a space. */
    public CacheSpace {
        if (timeToLive.isNegative() || timeToLive.isZero()) {
            throw new IllegalArgumentException("timeToLive is <" + timeToLive + ">, but must be more than 0 s");
        }
    }
}
