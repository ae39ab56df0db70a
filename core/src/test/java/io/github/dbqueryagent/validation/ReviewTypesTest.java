package io.github.dbqueryagent.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.row.RowRules;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.setting.InvalidSettingException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTypesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 65536, 5000, 50, review.maxRows",
        "1000001, 65536, 5000, 50, review.maxRows",
        "10, 99, 5000, 50, review.maxSqlBytes",
        "10, 65536, 9, 50, review.maxTokens",
        "10, 65536, 5000, 101, review.maxDepth",
    })
    void a_bound_out_of_its_range_is_refused_at_once(int rows, int bytes, int tokens, int depth, String setting) {
        assertThatThrownBy(() -> new ReviewSettings(rows, bytes, tokens, depth, Set.of()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(setting);
    }

    @Test
    void a_confidence_is_a_probability() {
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> new Draft("SELECT 1", "", wrong, List.of(), "test", DraftOrigin.MODEL))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_rejection_says_why_and_takes_the_strictest_remedy() {
        var draft = Draft.ofCaller("SELECT 1");
        var mild = new Violation("a", "a", Remedy.GENERATE_AGAIN, List.of());
        var strict = new Violation("b", "b", Remedy.REFUSE, List.of());

        assertThatThrownBy(() -> new RejectedDraft(draft, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(new RejectedDraft(draft, List.of(mild, strict, mild)).remedy())
                .isEqualTo(Remedy.REFUSE);
    }

    @Test
    void a_review_that_fails_itself_refuses() {
        // Rules of the host's that fail make the review fail: nothing may run then.
        var broken = new RowRules() {
            @Override
            public RowPolicy of(TableName table) {
                throw new IllegalStateException("broken");
            }

            @Override
            public Table whole(TableName table) {
                throw new IllegalStateException("broken");
            }

            @Override
            public List<Table> find(String name) {
                return List.of();
            }
        };

        Violation violation = new Shop(TestDialect.h2())
                .rows(broken)
                .violations("SELECT id FROM customers")
                .get(0);

        assertThat(violation.rule()).isEqualTo("internal");
        assertThat(violation.remedy()).isEqualTo(Remedy.REFUSE);
    }
}
