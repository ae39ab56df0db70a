package io.github.dbqueryagent.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.result.ResultType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Databases such as SQLite keep values of any type in any column. */
class CellTypesTest {
    @Test
    void believes_what_was_declared_as_long_as_it_holds_the_values() {
        assertThat(settle(ResultType.DECIMAL, 1L, null)).isEqualTo(ResultType.DECIMAL);
        assertThat(settle(ResultType.INTEGER, new BigDecimal("7.0"))).isEqualTo(ResultType.INTEGER);
        assertThat(settle(ResultType.BOOLEAN, 0L, 1L)).isEqualTo(ResultType.BOOLEAN);
        assertThat(settle(ResultType.TIMESTAMP, LocalDate.of(2024, 1, 1))).isEqualTo(ResultType.TIMESTAMP);
        assertThat(settle(ResultType.DATE)).isEqualTo(ResultType.DATE);
        assertThat(settle(null)).isEqualTo(ResultType.TEXT);
    }

    @Test
    void widens_where_values_are_of_another_kind() {
        assertThat(settle(ResultType.DECIMAL, 1L, 1.5)).isEqualTo(ResultType.FLOATING);
        assertThat(settle(ResultType.INTEGER, 1L, new BigDecimal("1.5"))).isEqualTo(ResultType.DECIMAL);
        assertThat(settle(ResultType.INTEGER, 1L, "n/a")).isEqualTo(ResultType.TEXT);
        assertThat(settle(ResultType.DATE, LocalDate.of(2024, 1, 1), "soon")).isEqualTo(ResultType.TEXT);
        assertThat(settle(ResultType.BOOLEAN, 2L)).isEqualTo(ResultType.INTEGER);
        assertThat(settle(ResultType.TEXT, 2L, 3L)).isEqualTo(ResultType.INTEGER);
        assertThat(settle(null, 2L, 0.5)).isEqualTo(ResultType.FLOATING);
    }

    @Test
    void never_rounds_a_whole_number_to_make_it_fit() {
        long exactOnlyAsLong = (1L << 53) + 1;

        assertThat(settle(ResultType.INTEGER, exactOnlyAsLong, 0.5)).isEqualTo(ResultType.TEXT);
        assertThat(CellTypes.fit(List.of(exactOnlyAsLong), List.of(ResultType.FLOATING)))
                .isNull();
    }

    @Test
    void converts_cells_to_the_class_of_their_column() {
        List<Object> row = Arrays.asList(1L, 5L, null, LocalDate.of(2024, 1, 1), 1L, 2.5);

        assertThat(CellTypes.fit(
                        row,
                        List.of(
                                ResultType.DECIMAL,
                                ResultType.TEXT,
                                ResultType.DATE,
                                ResultType.TIMESTAMP,
                                ResultType.BOOLEAN,
                                ResultType.FLOATING)))
                .containsExactly(BigDecimal.ONE, "5", null, LocalDateTime.of(2024, 1, 1, 0, 0), true, 2.5);
    }

    private static ResultType settle(ResultType declared, Object... cells) {
        var rows = new ArrayList<List<Object>>();
        for (Object cell : cells) {
            rows.add(Collections.singletonList(cell));
        }
        return CellTypes.settle(declared, rows, 0);
    }
}
