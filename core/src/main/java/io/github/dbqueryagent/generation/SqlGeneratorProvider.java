package io.github.dbqueryagent.generation;

/** Makes a generator that needs no model; found by {@code ServiceLoader}. Implementations are thread-safe. */
public interface SqlGeneratorProvider {
    /** Returns a generator. */
    SqlGenerator create();
}
