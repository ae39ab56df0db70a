package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.setting.CoreSettings;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bounds of the review; each has its range in the catalogue of settings. Immutable.
 *
 * @param maxRows the row limit that every query gets
 * @param maxSqlBytes the longest draft in bytes of UTF-8
 * @param maxTokens the most tokens in a draft
 * @param maxDepth the deepest nesting of brackets and sub-queries
 * @param extraFunctions functions that the host allows beyond the dialect's, in lower case
 */
public record ReviewSettings(int maxRows, int maxSqlBytes, int maxTokens, int maxDepth, Set<String> extraFunctions) {
    private static final ReviewSettings DEFAULTS = new ReviewSettings(1_000, 65_536, 5_000, 50, Set.of());

    /** Creates settings, checked. */
    public ReviewSettings {
        CoreSettings.REVIEW_MAX_ROWS.check(maxRows);
        CoreSettings.REVIEW_MAX_SQL_BYTES.check(maxSqlBytes);
        CoreSettings.REVIEW_MAX_TOKENS.check(maxTokens);
        CoreSettings.REVIEW_MAX_DEPTH.check(maxDepth);
        extraFunctions = Collections.unmodifiableSet(new TreeSet<>(extraFunctions));
    }

    /** Returns the settings that nobody changed. */
    public static ReviewSettings defaults() {
        return DEFAULTS;
    }

    /** Returns these settings with another row limit. */
    public ReviewSettings withMaxRows(int newMaxRows) {
        return new ReviewSettings(newMaxRows, maxSqlBytes, maxTokens, maxDepth, extraFunctions);
    }
}
