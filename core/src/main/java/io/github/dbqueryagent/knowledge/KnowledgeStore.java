package io.github.dbqueryagent.knowledge;

import java.util.List;

/** Keeps what the host taught, for each database. Implementations are thread-safe. */
public interface KnowledgeStore {
    /** Returns the examples that are nearest to the question, nearest first, at most so many. */
    List<Example> examplesFor(String database, String question, int most);

    /** Returns the business terms of the database. */
    List<BusinessTerm> terms(String database);

    /** Returns the metrics of the database. */
    List<Metric> metrics(String database);

    /**
     * Returns the SQL that was said not to answer this question, latest first: the same words, without regard to case.
     */
    List<CounterExample> counterExamplesFor(String database, String question);

    /**
     * Adds an example; one with the same question takes the place of the earlier, and a counter-example of the same
     * question and SQL is gone.
     */
    void add(Example example);

    /**
     * Adds a counter-example; an example of the same question and SQL is gone. How many are kept is the store's own
     * business, but those of a question that was asked lately stay.
     */
    void add(CounterExample counterExample);

    /** Takes a counter-example back; nothing happens if there is none. */
    void remove(CounterExample counterExample);

    /** Adds a business term; one with the same word takes the place of the earlier. */
    void add(String database, BusinessTerm term);

    /** Adds a metric; one with the same name takes the place of the earlier. */
    void add(String database, Metric metric);

    /** Returns a store in this process. */
    static KnowledgeStore inMemory() {
        return new InMemoryKnowledgeStore();
    }
}
