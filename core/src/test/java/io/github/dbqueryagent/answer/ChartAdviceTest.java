package io.github.dbqueryagent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.answer.ChartSuggestion.Kind;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.ResultType;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartAdviceTest {
    @Test
    void groups_are_bars_and_series_are_lines() {
        assertThat(ChartAdvice.forTable(TestTables.table("cities")))
                .contains(new ChartSuggestion(Kind.BAR, "city", List.of("order_count")));
        assertThat(ChartAdvice.forTable(TestTables.table("months")))
                .contains(new ChartSuggestion(Kind.LINE, "month", List.of("revenue")));
        assertThat(ChartAdvice.forTable(TestTables.table("years")))
                .contains(new ChartSuggestion(Kind.LINE, "order_year", List.of("total")));
    }

    @Test
    void two_figures_are_points() {
        ResultTable table = ResultTable.of(
                List.of(
                        TestTables.column("height", ResultType.INTEGER),
                        TestTables.column("weight", ResultType.INTEGER)),
                List.of(List.of(170L, 60L), List.of(180L, 70L)));

        assertThat(ChartAdvice.forTable(table))
                .contains(new ChartSuggestion(Kind.SCATTER, "height", List.of("weight")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "names", "employee", "empty", "noColumns", "products", "nothing", "wide"})
    void nothing_is_drawn_of_other_rows(String table) {
        assertThat(ChartAdvice.forTable(TestTables.table(table))).isEmpty();
    }

    @Test
    void nothing_is_drawn_of_masked_or_too_many_rows() {
        ResultTable cities = TestTables.table("cities");
        ResultTable masked =
                new ResultTable(cities.columns(), cities.rows(), cities.truncation(), Set.of("order_count"), Set.of());
        ResultTable many = ResultTable.of(
                cities.columns(),
                IntStream.range(0, 51)
                        .mapToObj(i -> List.<Object>of("c" + i, (long) i))
                        .toList());

        assertThat(ChartAdvice.forTable(masked)).isEmpty();
        assertThat(ChartAdvice.forTable(many)).isEmpty();
    }
}
