package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.setting.InvalidSettingException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bounds of the review. Immutable.
 *
 * @param maxRows the row limit that every query gets, 1 to 1,000,000
 * @param maxSqlBytes the longest draft in bytes of UTF-8, 100 to 1,048,576
 * @param maxTokens the most tokens in a draft, 10 to 100,000
 * @param maxDepth the deepest nesting of brackets and sub-queries, 1 to 100
 * @param parseTimeout how long the parser may take, more than 0 s and at most 1 min
 * @param extraFunctions functions that the host allows beyond the dialect's, in lower case
 */
public record ReviewSettings(
        int maxRows, int maxSqlBytes, int maxTokens, int maxDepth, Duration parseTimeout, Set<String> extraFunctions) {
    private static final ReviewSettings DEFAULTS =
            new ReviewSettings(1_000, 65_536, 5_000, 50, Duration.ofSeconds(2), Set.of());

    /** Creates settings, checked. */
    public ReviewSettings {
        requireRange("review.maxRows", maxRows, 1, 1_000_000);
        requireRange("review.maxSqlBytes", maxSqlBytes, 100, 1_048_576);
        requireRange("review.maxTokens", maxTokens, 10, 100_000);
        requireRange("review.maxDepth", maxDepth, 1, 100);
        if (parseTimeout.isNegative() || parseTimeout.isZero() || parseTimeout.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new InvalidSettingException(
                    "review.parseTimeout", parseTimeout, "more than 0 s and at most 1 min", "The default is 2 s.");
        }
        extraFunctions = java.util.Collections.unmodifiableSet(new TreeSet<>(extraFunctions));
    }

    /** Returns the settings that nobody changed. */
    public static ReviewSettings defaults() {
        return DEFAULTS;
    }

    /** Returns these settings with another row limit. */
    public ReviewSettings withMaxRows(int newMaxRows) {
        return new ReviewSettings(newMaxRows, maxSqlBytes, maxTokens, maxDepth, parseTimeout, extraFunctions);
    }

    private static void requireRange(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new InvalidSettingException(
                    name, value, "from " + least + " to " + most, "Choose a value in that range.");
        }
    }
}
