package io.github.dbqueryagent.lexing;

/**
 * How much a query may be. Immutable.
 *
 * @param maxBytes the longest text in bytes of UTF-8
 * @param maxTokens the most words, numbers, texts and signs
 * @param maxDepth the deepest nesting of brackets and CASE
 */
public record SqlBounds(int maxBytes, int maxTokens, int maxDepth) {}
