package io.github.dbqueryagent.answer;

import java.util.List;

/**
 * A chart that would show the rows well. Immutable.
 *
 * @param kind the kind of chart
 * @param x the label of the column along the axis
 * @param series the labels of the columns with figures, at least one
 */
public record ChartSuggestion(Kind kind, String x, List<String> series) {
    /** Kinds of charts. */
    public enum Kind {
        /** Bars, one for each category. */
        BAR,
        /** A line over time. */
        LINE,
        /** Points of two figures. */
        SCATTER
    }

    /** Creates it; the list is copied. */
    public ChartSuggestion {
        series = List.copyOf(series);
    }
}
