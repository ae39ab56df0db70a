package io.github.dbqueryagent.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.util.Optional;

/** Values in this process, with a time to live of their own. */
final class CaffeineCacheStore implements CacheStore {
    private final Cache<Key, Entry> entries;

    CaffeineCacheStore(long maxEntries) {
        if (maxEntries < 1) {
            throw new IllegalArgumentException("maxEntries is <" + maxEntries + ">, but must be at least 1");
        }
        this.entries = Caffeine.newBuilder()
                .maximumSize(maxEntries)
                // On this thread, where it takes less than to wake another one for it.
                .executor(Runnable::run)
                .expireAfter(Expiry.<Key, Entry>creating(
                        (key, entry) -> entry.space().timeToLive()))
                .build();
    }

    @Override
    public <V> Optional<V> find(CacheSpace<V> space, String key) {
        Entry entry = entries.getIfPresent(new Key(space.name(), key));
        return entry == null || !space.type().isInstance(entry.value())
                ? Optional.empty()
                : Optional.of(space.type().cast(entry.value()));
    }

    @Override
    public <V> void put(CacheSpace<V> space, String key, V value) {
        entries.put(new Key(space.name(), key), new Entry(space, value));
    }

    @Override
    public void clear(CacheSpace<?> space) {
        entries.asMap().keySet().removeIf(key -> key.space().equals(space.name()));
    }

    private record Key(String space, String key) {}

    private record Entry(CacheSpace<?> space, Object value) {}
}
