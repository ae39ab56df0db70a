package io.github.dbqueryagent.lexing;

import java.time.Duration;

/**
 * How much a query may be. Immutable.
 *
 * @param maxBytes the longest text in bytes of UTF-8
 * @param maxTokens the most words, numbers, texts and signs
 * @param maxDepth the deepest nesting of brackets and CASE
 * @param parseTimeout how long the parser may take
 */
public record SqlBounds(int maxBytes, int maxTokens, int maxDepth, Duration parseTimeout) {}
