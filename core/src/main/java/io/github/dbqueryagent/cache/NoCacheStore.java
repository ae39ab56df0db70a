package io.github.dbqueryagent.cache;

import java.util.Optional;

enum NoCacheStore implements CacheStore {
    INSTANCE;

    @Override
    public <V> Optional<V> find(CacheSpace<V> space, String key) {
        return Optional.empty();
    }

    @Override
    public <V> void put(CacheSpace<V> space, String key, V value) {}

    @Override
    public void clear(CacheSpace<?> space) {}
}
