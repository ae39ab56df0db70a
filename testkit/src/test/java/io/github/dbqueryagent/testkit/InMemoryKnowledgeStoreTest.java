package io.github.dbqueryagent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.knowledge.CounterExample;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import org.junit.jupiter.api.Test;

class InMemoryKnowledgeStoreTest extends KnowledgeStoreContract {
    @Override
    protected KnowledgeStore emptyStore() {
        return KnowledgeStore.inMemory();
    }

    @Test
    void complaints_without_end_do_not_fill_the_memory_and_the_question_in_use_stays() {
        KnowledgeStore store = emptyStore();
        for (int i = 0; i < 20_000; i++) {
            store.add(new CounterExample("main", "question " + i, "SELECT " + i));
            store.add(new CounterExample("main", "the same question", "SELECT " + i));
        }

        assertThat(store.counterExamplesFor("main", "question 0")).isEmpty();
        assertThat(store.counterExamplesFor("main", "question 19999")).hasSize(1);
        assertThat(store.counterExamplesFor("main", "the same question"))
                .hasSize(20)
                .first()
                .extracting(CounterExample::sql)
                .isEqualTo("SELECT 19999");
    }
}
