package io.github.dbqueryagent.samplestore;

/**
 * A question on the sample store with a query that answers it. Immutable.
 *
 * @param id unique, such as {@code negation-2}
 * @param construct what the question is about, such as {@code negation}
 * @param question what a user would ask
 * @param sql the reference, for H2
 * @param ordered whether the order of the rows is part of the answer
 */
public record SampleQuestion(String id, String construct, String question, String sql, boolean ordered) {}
