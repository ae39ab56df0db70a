package io.github.dbqueryagent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.Dependencies;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableKeys;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What names and patterns mean, and which views would show what a policy keeps from somebody. */
class RestrictionsTest {
    private static final Asker ADA = Asker.of("ada").inTenant("7");
    private static final TableName ORDERS = new TableName("shop", "orders");
    private static final TableName PAY = new TableName("hr", "pay");
    private static final TableName VIEW = new TableName("shop", "v");
    private static final TableName DARK = new TableName("shop", "dark");

    private static boolean shows(SqlPolicy policy, TableName view) {
        var schema = new DatabaseSchema(
                "shop",
                List.of(table(ORDERS), table(PAY), table(VIEW), table(DARK)),
                Dependencies.of(Map.of(ORDERS, Set.of(), PAY, Set.of(), VIEW, Set.of(ORDERS, PAY))),
                "f");
        return Restrictions.of(policy, ADA, schema).showThrough(view);
    }

    private static Table table(TableName name) {
        return new Table(
                name,
                Table.Kind.TABLE,
                "",
                List.of(new Column("id", TypeFamily.INTEGER, "INT", true, "")),
                new TableKeys(List.of(), List.of(), List.of()),
                List.of(),
                OptionalLong.empty());
    }

    @Test
    void a_view_shows_what_a_policy_keeps_unless_it_is_named() {
        for (TableName view : List.of(VIEW, DARK)) {
            assertThat(shows(SqlPolicy.allowAll(), view)).isFalse();
            assertThat(shows(SqlPolicy.builder().blockTables("pay").build(), view))
                    .isTrue();
            assertThat(shows(
                            SqlPolicy.builder()
                                    .allowTables("orders", "shop.v", "dark")
                                    .build(),
                            view))
                    .isFalse();
            assertThat(shows(SqlPolicy.builder().blockColumns("orders.id").build(), view))
                    .isTrue();
            assertThat(shows(SqlPolicy.builder().maskColumns("hr.*.i*").build(), view))
                    .isTrue();
            assertThat(shows(
                            SqlPolicy.builder()
                                    .maskColumns("pay.id")
                                    .trustViews("*")
                                    .build(),
                            view))
                    .isFalse();
            assertThat(shows(
                            SqlPolicy.builder()
                                    .rows("orders", asker -> RowPolicy.none())
                                    .build(),
                            view))
                    .isTrue();
            assertThat(shows(
                            SqlPolicy.builder()
                                    .rows("*", asker -> RowPolicy.none())
                                    .build(),
                            view))
                    .isFalse();
            assertThat(shows(
                            SqlPolicy.builder()
                                    .rows("orders", asker -> RowPolicy.all())
                                    .build(),
                            view))
                    .isFalse();
        }
        assertThat(shows(SqlPolicy.builder().blockTables("pay").build(), ORDERS))
                .isFalse();
    }

    @Test
    void schemas_and_patterns_name_tables_and_columns() {
        SqlPolicy policy = SqlPolicy.builder()
                .allowSchemas("shop")
                .allowTables("hr.p*")
                .blockSchemas("secret*")
                .blockColumns("*.pass*")
                .maskColumns("orders.*mail")
                .build();

        assertThat(policy.isVisible(ADA, ORDERS)).isTrue();
        assertThat(policy.isVisible(ADA, PAY)).isTrue();
        assertThat(policy.isVisible(ADA, new TableName("hr", "staff"))).isFalse();
        assertThat(policy.isVisible(ADA, new TableName("secrets", "pay"))).isFalse();
        assertThat(policy.columnRule(ADA, new ColumnName(PAY, "password"))).isEqualTo(ColumnRule.BLOCKED);
        assertThat(policy.columnRule(ADA, new ColumnName(ORDERS, "EMAIL"))).isEqualTo(ColumnRule.MASKED);
        assertThat(policy.columnRule(ADA, new ColumnName(PAY, "email"))).isEqualTo(ColumnRule.VISIBLE);
        assertThat(SqlPolicy.perAsker(asker -> policy).scope(ADA)).isEqualTo(policy.scope(ADA));
        assertThat(SqlPolicy.perAsker(asker -> policy).trust(ADA, PAY)).isEqualTo(ViewTrust.OVER_HIDDEN_TABLES);
    }
}
