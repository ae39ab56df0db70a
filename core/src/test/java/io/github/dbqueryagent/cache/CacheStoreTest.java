package io.github.dbqueryagent.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CacheStoreTest {
    private static final CacheSpace<String> WORDS = new CacheSpace<>("words", String.class, Duration.ofMinutes(5));
    private static final CacheSpace<Integer> NUMBERS =
            new CacheSpace<>("numbers", Integer.class, Duration.ofMinutes(5));

    private final CacheStore store = CacheStore.inMemory(100);

    @Test
    void a_value_is_found_under_its_space_and_key_alone() {
        store.put(WORDS, "a", "one");
        store.put(NUMBERS, "a", 1);

        assertThat(store.find(WORDS, "a")).contains("one");
        assertThat(store.find(NUMBERS, "a")).contains(1);
        assertThat(store.find(WORDS, "b")).isEmpty();
    }

    @Test
    void clearing_a_space_leaves_the_others() {
        store.put(WORDS, "a", "one");
        store.put(NUMBERS, "a", 1);

        store.clear(WORDS);

        assertThat(store.find(WORDS, "a")).isEmpty();
        assertThat(store.find(NUMBERS, "a")).contains(1);
    }

    @Test
    void a_value_of_another_type_under_the_same_name_is_not_given_out() {
        store.put(WORDS, "a", "one");

        assertThat(store.find(new CacheSpace<>("words", Integer.class, Duration.ofMinutes(5)), "a"))
                .isEmpty();
    }

    @Test
    void a_value_is_gone_after_its_time() throws InterruptedException {
        var brief = new CacheSpace<>("brief", String.class, Duration.ofMillis(20));
        store.put(brief, "a", "one");

        Thread.sleep(40);

        assertThat(store.find(brief, "a")).isEmpty();
    }

    @Test
    void no_store_keeps_nothing() {
        CacheStore.none().put(WORDS, "a", "one");
        CacheStore.none().clear(WORDS);

        assertThat(CacheStore.none().find(WORDS, "a")).isEmpty();
    }

    @Test
    void a_time_to_live_of_nothing_and_a_store_of_nothing_are_refused() {
        assertThatThrownBy(() -> new CacheSpace<>("x", String.class, Duration.ZERO))
                .hasMessageContaining("more than 0 s");
        assertThatThrownBy(() -> CacheStore.inMemory(0)).hasMessageContaining("at least 1");
    }
}
