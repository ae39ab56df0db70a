package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.result.ResultTable;
import java.util.Optional;

/** Picks charts. */
final class ChartAdvice {
    private ChartAdvice() {}

    static Optional<ChartSuggestion> forTable(ResultTable table) {
        return Optional.empty();
    }
}
