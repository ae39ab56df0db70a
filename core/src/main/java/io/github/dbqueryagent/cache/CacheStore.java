package io.github.dbqueryagent.cache;

import java.util.Optional;

/**
 * Keeps values under keys for a while. Implementations are thread-safe.
 *
 * <p>A store may lose any value at any time; what it gives back is what was put under exactly this space and key. A
 * failing store answers like an empty one.
 */
public interface CacheStore {
    /** Returns the value under the key, if it is there and still good. */
    <V> Optional<V> find(CacheSpace<V> space, String key);

    /** Puts a value under the key, in the place of an earlier one. */
    <V> void put(CacheSpace<V> space, String key, V value);

    /** Drops all values of the space. */
    void clear(CacheSpace<?> space);

    /** Returns a store in this process that holds at most this many values, the least useful going first. */
    static CacheStore inMemory(long maxEntries) {
        return new CaffeineCacheStore(maxEntries);
    }

    /** Returns a store that keeps nothing. */
    static CacheStore none() {
        return NoCacheStore.INSTANCE;
    }
}
