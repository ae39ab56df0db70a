package io.github.dbqueryagent.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.PlainDialect;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.guardrail.AdmittedQuestions;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.QuestionContext;
import io.github.dbqueryagent.schema.ATable;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.session.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeywordSchemaLinkerTest {
    private static final TableName CUSTOMERS = new TableName("shop", "customers");
    private static final TableName ORDERS = new TableName("shop", "customer_orders");
    private static final TableName LINES = new TableName("shop", "order_lines");
    private static final TableName PRODUCTS = new TableName("shop", "products");
    private static final TableName STORES = new TableName("shop", "stores");

    private final SchemaLinker linker = SchemaLinker.byKeywords();
    private final VisibleSchema schema = visible(ATable.schema(
            ATable.named("shop", "customers").text("name", "city"),
            ATable.named("shop", "customer_orders").decimal("total").pointsTo("customer_id", "shop", "customers"),
            ATable.named("shop", "order_lines")
                    .decimal("quantity")
                    .pointsTo("order_id", "shop", "customer_orders")
                    .pointsTo("product_id", "shop", "products"),
            ATable.named("shop", "products").text("title").comment("Goods that are sold"),
            ATable.named("shop", "stores").text("manager"),
            ATable.named("hr", "payslips").decimal("amount")));

    @Test
    void a_table_is_found_by_its_name_in_singular_or_plural() {
        assertThat(link("Which product is it?")).containsExactly(PRODUCTS);
        assertThat(link("How many CUSTOMERS?").get(0)).isEqualTo(CUSTOMERS);
    }

    @Test
    void a_table_is_found_by_a_column_and_by_a_comment() {
        assertThat(link("list every manager")).containsExactly(STORES);
        assertThat(link("what goods do we sell")).contains(PRODUCTS);
    }

    @Test
    void the_tables_on_the_way_between_two_are_linked_as_well() {
        assertThat(link("products by customer name")).contains(CUSTOMERS, PRODUCTS, ORDERS, LINES);
    }

    @Test
    void a_value_leads_to_its_column() {
        ValueIndex values = ValueIndex.of(
                List.of(new ColumnValues(new ColumnName(CUSTOMERS, "city"), List.of("São Paulo", "Kraków"), true)));

        LinkedSchema linked = linker.link(request("who lives in sao  paulo?", values, null, Set.of(), 4_000), run());

        assertThat(linked.values()).hasSize(1);
        assertThat(linked.values().get(0).value()).isEqualTo("São Paulo");
        assertThat(linked.tables().get(0).table().name()).isEqualTo(CUSTOMERS);
        assertThat(linked.values().toString()).doesNotContain("Paulo");
    }

    @Test
    void a_follow_up_keeps_the_tables_of_the_turn_before() {
        Conversation conversation = Conversation.begin("s", Asker.anonymous())
                .with(
                        new Turn(
                                AnswerId.random(),
                                Instant.EPOCH,
                                "main",
                                "Show all stores",
                                "SELECT id FROM stores",
                                "",
                                Map.of()),
                        PersonalValues.none(),
                        10);

        LinkedSchema linked =
                linker.link(request("only the newest", ValueIndex.empty(), conversation, Set.of(), 4_000), run());

        assertThat(linked.tableNames()).contains(STORES);
    }

    @Test
    void a_table_that_a_draft_named_is_linked_whatever_the_words_say() {
        LinkedSchema linked =
                linker.link(request("how many products", ValueIndex.empty(), null, Set.of(STORES), 4_000), run());

        assertThat(linked.tableNames()).contains(STORES, PRODUCTS);
    }

    @Test
    void a_question_without_any_known_word_gets_the_best_connected_tables() {
        assertThat(link("xyzzy").get(0)).isIn(ORDERS, LINES);
        assertThat(link("xyzzy")).hasSize(6);
    }

    @Test
    void a_wide_table_is_cut_to_the_budget_with_its_keys_and_what_matched() {
        ATable wide = ATable.named("shop", "facts").pointsTo("customer_id", "shop", "customers");
        IntStream.range(0, 2_000).forEach(i -> wide.text("measure_" + i));
        wide.with("turnover", TypeFamily.DECIMAL, "");
        VisibleSchema visible = visible(ATable.schema(wide, ATable.named("shop", "customers")));

        LinkedSchema linked = linker.link(
                new LinkRequest(
                        AdmittedQuestions.of("turnover in facts"), visible, ValueIndex.empty(), null, Set.of(), 300),
                run());

        List<String> columns =
                linked.tables().get(0).columns().stream().map(Column::name).toList();
        assertThat(columns).contains("id", "customer_id", "turnover").hasSizeLessThan(80);
    }

    @Test
    void the_right_table_is_found_among_a_thousand() {
        ATable[] tables = IntStream.range(0, 1_000)
                .mapToObj(i -> ATable.named("shop", "table_" + i).text("name", "code", "state"))
                .toArray(ATable[]::new);
        tables[777] = ATable.named("shop", "warehouse_inspections").text("name", "inspector");

        LinkedSchema linked = linker.link(
                new LinkRequest(
                        AdmittedQuestions.of("Who was the inspector of the last warehouse inspection?"),
                        visible(ATable.schema(tables)),
                        ValueIndex.empty(),
                        null,
                        Set.of(),
                        4_000),
                run());

        assertThat(linked.tables().get(0).table().name().name()).isEqualTo("warehouse_inspections");
        assertThat(linked.tables()).hasSizeLessThan(13);
    }

    @Test
    void values_of_masked_and_blocked_columns_are_not_found() {
        ValueIndex values = ValueIndex.of(List.of(
                new ColumnValues(new ColumnName(CUSTOMERS, "city"), List.of("Kraków"), true),
                new ColumnValues(new ColumnName(CUSTOMERS, "name"), List.of("Zoë Åkesson"), false)));
        DatabaseSchema all = ATable.schema(ATable.named("shop", "customers").text("name", "city"));
        SqlPolicy policy = SqlPolicy.builder()
                .maskColumns("customers.name")
                .blockColumns("customers.city")
                .build();
        VisibleSchema visible = VisibleSchema.of("main", new PlainDialect(), all, policy, Asker.anonymous());

        ValueIndex seen = values.visibleIn(visible);

        assertThat(values.find("zoe akesson")).hasSize(1);
        assertThat(seen.find("zoe akesson")).isEmpty();
        assertThat(seen.find("krakow")).isEmpty();
        assertThat(seen.isComplete(new ColumnName(CUSTOMERS, "city"))).isFalse();
        assertThat(seen.size()).isZero();
        assertThat(values.longestWords()).isEqualTo(2);
    }

    private List<TableName> link(String question) {
        return linker.link(request(question, ValueIndex.empty(), null, Set.of(), 4_000), run()).tables().stream()
                .map(linked -> linked.table().name())
                .toList();
    }

    private LinkRequest request(
            String question,
            ValueIndex values,
            @Nullable Conversation conversation,
            Set<TableName> required,
            int budget) {
        return new LinkRequest(AdmittedQuestions.of(question), schema, values, conversation, required, budget);
    }

    private static VisibleSchema visible(DatabaseSchema schema) {
        return VisibleSchema.of("main", new PlainDialect(), schema, SqlPolicy.allowAll(), Asker.anonymous());
    }

    private static QuestionRun run() {
        var context = new QuestionContext(Asker.anonymous(), ZoneOffset.UTC, Locale.ROOT, LocalDate.of(2026, 1, 1));
        return new QuestionRun(AnswerId.random(), Deadline.after(Duration.ofSeconds(30)), context, List.of());
    }
}
