package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.setting.CoreSettings;
import java.time.Duration;

/**
 * How much a query may take. Immutable.
 *
 * @param timeout how long the statement and its fetch may run, more than 0 s and at most 10 min
 * @param maxCellChars the longest text in a cell, 10 to 1,000,000; longer ones are cut with a note
 * @param maxResultBytes about the most memory of all cells together, 1,024 to 1,073,741,824; what is beyond is left out
 * @param fetchSize how many rows the driver brings at a time, and how many a batch has, 1 to 10,000
 */
public record ExecutionLimits(Duration timeout, int maxCellChars, long maxResultBytes, int fetchSize) {
    private static final ExecutionLimits DEFAULTS =
            new ExecutionLimits(Duration.ofSeconds(30), 10_000, 16L * 1024 * 1024, 200);

    /** Creates limits, checked. */
    public ExecutionLimits {
        CoreSettings.EXECUTION_TIMEOUT.check(timeout);
        CoreSettings.EXECUTION_MAX_CELL_CHARS.check(maxCellChars);
        CoreSettings.EXECUTION_MAX_RESULT_BYTES.check(maxResultBytes);
        CoreSettings.EXECUTION_FETCH_SIZE.check(fetchSize);
    }

    /** Returns the limits that nobody changed. */
    public static ExecutionLimits defaults() {
        return DEFAULTS;
    }
}
