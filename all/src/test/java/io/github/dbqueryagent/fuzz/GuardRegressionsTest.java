package io.github.dbqueryagent.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbqueryagent.validation.Review;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hunt found once stays mended: each line of {@code guard-regressions.jsonl} by its name. */
class GuardRegressionsTest {
    /**
     * A statement over the {@link Vault}.
     *
     * @param expected {@code approved}, which means again and again in the same words, or the rule that refuses it
     */
    record Regression(String name, String dialect, String sql, String expected) {
        @Override
        public String toString() {
            return dialect + ": " + name;
        }
    }

    static List<Regression> regressions() throws IOException {
        var regressions = new ArrayList<Regression>();
        try (var lines = new BufferedReader(new InputStreamReader(
                GuardRegressionsTest.class.getResourceAsStream("/guard-regressions.jsonl"), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                JsonNode row = new ObjectMapper().readTree(line);
                regressions.add(new Regression(
                        row.get("name").asText(),
                        row.get("dialect").asText(),
                        row.get("sql").asText(),
                        row.get("expected").asText()));
            }
        }
        return regressions;
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void what_was_found_once_stays_mended(Regression found) {
        Guard guard = Guard.of(found.dialect());

        Review review = guard.review(found.sql());

        String verdict = review.fold(
                yes -> "approved", no -> no.rejected().violations().get(0).rule());
        assertThat(verdict).isEqualTo(found.expected());
        if (review instanceof Review.Approved once) {
            assertThat(guard.review(once.sql().conversationSql()))
                    .isInstanceOfSatisfying(Review.Approved.class, twice -> {
                        assertThat(twice.sql().conversationSql())
                                .isEqualTo(once.sql().conversationSql());
                        assertThat(twice.sql().sql()).isEqualTo(once.sql().sql());
                    });
        }
    }
}
