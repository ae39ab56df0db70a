package io.github.dbqueryagent.model;

/**
 * Tokens of one model call. Immutable.
 *
 * @param input tokens sent; 0 if the provider did not say
 * @param output tokens received; 0 if the provider did not say
 */
public record TokenCount(long input, long output) {
    private static final TokenCount NONE = new TokenCount(0, 0);

    /** Returns the count when nothing is known. */
    public static TokenCount none() {
        return NONE;
    }
}
