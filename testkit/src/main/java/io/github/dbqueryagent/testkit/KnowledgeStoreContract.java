package io.github.dbqueryagent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.knowledge.BusinessTerm;
import io.github.dbqueryagent.knowledge.CounterExample;
import io.github.dbqueryagent.knowledge.Example;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.knowledge.Metric;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link KnowledgeStore} must do. Not thread-safe; one test at a time. */
@Timeout(120)
public abstract class KnowledgeStoreContract {
    private static final String QUESTION = "How many customers are there?";
    private static final String SQL = "SELECT COUNT(*) FROM customers";

    private KnowledgeStore store;

    /** Creates the contract's test. */
    protected KnowledgeStoreContract() {}

    /** Returns a store that holds nothing. */
    protected abstract KnowledgeStore emptyStore() throws Exception;

    @BeforeEach
    final void openStore() throws Exception {
        store = emptyStore();
    }

    @Test
    void an_empty_store_knows_nothing_and_says_so() {
        assertThat(store.examplesFor("main", QUESTION, 3)).isEmpty();
        assertThat(store.counterExamplesFor("main", QUESTION)).isEmpty();
        assertThat(store.terms("main")).isEmpty();
        assertThat(store.metrics("main")).isEmpty();
    }

    @Test
    void the_nearest_example_stands_first_and_no_more_are_given_than_wanted() {
        var far = new Example("main", "How many orders were late?", "SELECT 1");
        var near = new Example("main", "How many customers are there in France?", "SELECT 2");
        store.add(far);
        store.add(near);

        assertThat(store.examplesFor("main", QUESTION, 2)).startsWith(near);
        assertThat(store.examplesFor("main", QUESTION, 1)).containsExactly(near);
        assertThat(store.examplesFor("main", QUESTION, 0)).isEmpty();
    }

    @Test
    void what_is_taught_again_takes_the_place_of_the_earlier() {
        store.add(new Example("main", QUESTION, "SELECT 1"));
        store.add(new Example("main", QUESTION.toUpperCase(Locale.ROOT), SQL));
        store.add("main", new BusinessTerm("Active customer", "one"));
        store.add("main", new BusinessTerm("active customer", "two"));
        store.add("main", new Metric("Revenue", "orders", "SUM(a)", ""));
        store.add("main", new Metric("revenue", "orders", "SUM(b)", ""));

        assertThat(store.examplesFor("main", QUESTION, 3))
                .extracting(Example::sql)
                .containsExactly(SQL);
        assertThat(store.terms("main")).extracting(BusinessTerm::meaning).containsExactly("two");
        assertThat(store.metrics("main")).extracting(Metric::expression).containsExactly("SUM(b)");
    }

    @Test
    void what_one_database_is_taught_no_other_one_knows() {
        store.add(new Example("main", QUESTION, SQL));
        store.add(new CounterExample("main", QUESTION, "SELECT 1"));
        store.add("main", new BusinessTerm("active customer", "one"));
        store.add("main", new Metric("revenue", "orders", "SUM(a)", ""));

        assertThat(store.examplesFor("other", QUESTION, 3)).isEmpty();
        assertThat(store.counterExamplesFor("other", QUESTION)).isEmpty();
        assertThat(store.terms("other")).isEmpty();
        assertThat(store.metrics("other")).isEmpty();
    }

    @Test
    void counter_examples_are_those_of_the_same_words_latest_first_and_each_once() {
        var first = new CounterExample("main", QUESTION, "SELECT 1");
        var second = new CounterExample("main", "  " + QUESTION.toUpperCase(Locale.ROOT), "SELECT 2");
        store.add(first);
        store.add(second);
        store.add(new CounterExample("main", "How many orders are there?", "SELECT 3"));
        store.add(second);

        assertThat(store.counterExamplesFor("main", QUESTION)).containsExactly(second, first);
    }

    @Test
    void a_counter_example_can_be_taken_back_and_one_that_is_not_there_too() {
        var counter = new CounterExample("main", QUESTION, SQL);
        store.remove(counter);
        store.add(counter);
        store.remove(new CounterExample("main", QUESTION, "SELECT 1"));
        assertThat(store.counterExamplesFor("main", QUESTION)).containsExactly(counter);

        store.remove(counter);

        assertThat(store.counterExamplesFor("main", QUESTION)).isEmpty();
    }

    @Test
    void the_last_word_on_a_question_and_its_sql_counts() {
        var counter = new CounterExample("main", QUESTION, SQL);
        var example = new Example("main", QUESTION, SQL);

        store.add(example);
        store.add(counter);
        assertThat(store.examplesFor("main", QUESTION, 3)).isEmpty();

        store.add(example);
        assertThat(store.counterExamplesFor("main", QUESTION)).isEmpty();
        assertThat(store.examplesFor("main", QUESTION, 3)).containsExactly(example);

        store.add(new CounterExample("main", QUESTION, "SELECT 1"));
        assertThat(store.examplesFor("main", QUESTION, 3)).containsExactly(example);
    }

    @Test
    void texts_come_back_as_they_came() {
        String odd = "Wie heißt «Łódź»? '\"\\ {{email_1}} 漢字 \uD83D\uDE00\nin two lines";
        store.add(new Example("main", odd, odd));
        store.add(new CounterExample("main", odd, "SELECT '" + odd + "'"));
        store.add("main", new BusinessTerm(odd, odd));
        store.add("main", new Metric(odd, "orders", odd, odd));

        assertThat(store.examplesFor("main", odd, 1)).containsExactly(new Example("main", odd, odd));
        assertThat(store.counterExamplesFor("main", odd))
                .containsExactly(new CounterExample("main", odd, "SELECT '" + odd + "'"));
        assertThat(store.terms("main")).containsExactly(new BusinessTerm(odd, odd));
        assertThat(store.metrics("main")).containsExactly(new Metric(odd, "orders", odd, odd));
    }

    @Test
    void several_threads_may_teach_at_once() throws InterruptedException {
        int threads = 4;
        int each = 50;
        var done = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            String name = "asker " + i;
            new Thread(() -> {
                        for (int j = 0; j < each; j++) {
                            store.add("main", new BusinessTerm(name + " term " + j, "x"));
                            store.add(new CounterExample("main", name + " asks " + j, SQL));
                        }
                        done.countDown();
                    })
                    .start();
        }

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(store.terms("main")).hasSize(threads * each);
        assertThat(store.counterExamplesFor("main", "ASKER 3 asks 49")).hasSize(1);
    }
}
