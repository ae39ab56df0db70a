package io.github.dbqueryagent.testkit;

import io.github.dbqueryagent.rate.RateLimitStore;

class InMemoryRateLimitStoreTest extends RateLimitStoreContract {
    @Override
    protected RateLimitStore emptyStore() {
        return RateLimitStore.inMemory(1_000);
    }
}
