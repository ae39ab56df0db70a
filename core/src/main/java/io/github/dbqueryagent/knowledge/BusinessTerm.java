package io.github.dbqueryagent.knowledge;

/**
 * A word of the host's business, and what it means there. Immutable.
 *
 * @param term the word or phrase, such as {@code active customer}
 * @param meaning what it means, in words that name tables, columns or other terms
 */
public record BusinessTerm(String term, String meaning) {}
