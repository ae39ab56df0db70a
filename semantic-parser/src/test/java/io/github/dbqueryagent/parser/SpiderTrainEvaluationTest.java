package io.github.dbqueryagent.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpiderTrainEvaluationTest {
    @Test
    void answers_part_of_one_database_rightly() throws Exception {
        assumeTrue(SpiderTrain.isThere(), "the tuning set is not beside this checkout: see shared/data/spider-train");

        List<SpiderTrainEvaluation.Outcome> outcomes = SpiderTrainEvaluation.score("college_2");

        long right =
                outcomes.stream().filter(SpiderTrainEvaluation.Outcome::right).count();
        assertThat(outcomes).hasSizeGreaterThan(100);
        assertThat(right).isGreaterThan(outcomes.size() / 3);
    }

    @Test
    void compares_rows_whatever_the_order_of_rows_and_columns() {
        List<List<String>> gold = List.of(List.of("a", "1"), List.of("b", "2"));

        assertThat(SpiderTrainEvaluation.isSame(gold, List.of(List.of("2", "b"), List.of("1", "a")), false))
                .isTrue();
        assertThat(SpiderTrainEvaluation.isSame(gold, List.of(List.of("2", "a"), List.of("1", "b")), false))
                .isFalse();
        assertThat(SpiderTrainEvaluation.isSame(gold, List.of(List.of("a", "1")), false))
                .isFalse();
    }
}
