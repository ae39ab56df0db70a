package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.writing.TableShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Picks charts. */
final class ChartAdvice {
    private static final int MOST_BARS = 50;
    private static final int MOST_POINTS = 2_000;
    private static final int MOST_SERIES = 4;

    private ChartAdvice() {}

    static Optional<ChartSuggestion> forTable(ResultTable table) {
        int width = table.columns().size();
        if (table.rowCount() < 2 || table.rowCount() > MOST_POINTS || width < 2) {
            return Optional.empty();
        }
        List<Integer> figures = IntStream.range(0, width)
                .filter(i -> TableShape.isFigure(table, i) && !TableShape.isTime(table, i))
                .boxed()
                .toList();
        List<Integer> others = IntStream.range(0, width)
                .filter(i -> !figures.contains(i))
                .boxed()
                .toList();
        if (figures.isEmpty() || figures.size() > MOST_SERIES || others.size() > 1) {
            return Optional.empty();
        }
        if (others.isEmpty()) {
            return figures.size() == 2 ? chart(ChartSuggestion.Kind.SCATTER, table, figures) : Optional.empty();
        }
        var axes = new ArrayList<Integer>(others);
        axes.addAll(figures);
        return byAxis(table, axes);
    }

    private static Optional<ChartSuggestion> byAxis(ResultTable table, List<Integer> axes) {
        int axis = axes.get(0);
        boolean isDistinct = new HashSet<>(table.column(axis)).size() == table.rowCount();
        if (!isDistinct || TableShape.isMasked(table, axis)) {
            return Optional.empty();
        }
        if (TableShape.isTime(table, axis)) {
            return chart(ChartSuggestion.Kind.LINE, table, axes);
        }
        ResultType type = table.columns().get(axis).type();
        boolean isCategory = type != ResultType.LIST && type != ResultType.BINARY;
        boolean isNamed = table.column(axis).stream().anyMatch(Objects::nonNull);
        return isCategory && isNamed && table.rowCount() <= MOST_BARS
                ? chart(ChartSuggestion.Kind.BAR, table, axes)
                : Optional.empty();
    }

    private static Optional<ChartSuggestion> chart(ChartSuggestion.Kind kind, ResultTable table, List<Integer> axes) {
        List<String> labels =
                axes.stream().map(i -> table.columns().get(i).label()).toList();
        return Optional.of(new ChartSuggestion(kind, labels.get(0), labels.subList(1, labels.size())));
    }
}
