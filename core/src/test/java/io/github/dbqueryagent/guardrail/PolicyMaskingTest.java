package io.github.dbqueryagent.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.PlainDialect;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.result.RowBatch;
import io.github.dbqueryagent.schema.ATable;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyMaskingTest {
    private static final TableName PEOPLE = new TableName("shop", "people");
    private static final ResultColumn NAME =
            new ResultColumn("name", ResultType.TEXT, Set.of(new ColumnName(PEOPLE, "name")), false);
    private static final ResultColumn MAIL =
            new ResultColumn("lower_mail", ResultType.TEXT, Set.of(new ColumnName(PEOPLE, "email")), false);
    private static final ResultColumn PAY =
            new ResultColumn("max_pay", ResultType.DECIMAL, Set.of(new ColumnName(PEOPLE, "pay")), true);

    @Test
    void columns_that_come_from_masked_ones_are_masked_by_lineage() {
        Inspection inspection = open("people.email", "people.pay");

        RowBatch shown = inspection.inspect(new RowBatch(List.of(
                Arrays.asList("Ada", "ada@example.org", new java.math.BigDecimal("5.00")),
                Arrays.asList(null, null, null))));

        assertThat(shown.rows()).containsExactly(Arrays.asList("Ada", "•••", null), Arrays.asList(null, "•••", null));
        assertThat(inspection.maskedLabels()).containsExactlyInAnyOrder("lower_mail", "max_pay");
    }

    @Test
    void without_masked_columns_rows_are_shown_as_they_are() {
        Inspection inspection = open("people.phone");
        var batch = new RowBatch(List.of(Arrays.asList("Ada", "ada@example.org", null)));

        assertThat(inspection.inspect(batch)).isSameAs(batch);
        assertThat(inspection.maskedLabels()).isEmpty();
        assertThat(inspection.inspect("Ada.")).isEqualTo("Ada.");
    }

    private static Inspection open(String... masked) {
        VisibleSchema schema = VisibleSchema.of(
                "main",
                new PlainDialect(),
                ATable.schema(ATable.named("shop", "people")
                        .text("name", "email", "phone")
                        .decimal("pay")),
                SqlPolicy.builder().maskColumns(masked).build(),
                Asker.anonymous());
        return AnswerGuardrail.byPolicy().open(List.of(NAME, MAIL, PAY), schema);
    }
}
