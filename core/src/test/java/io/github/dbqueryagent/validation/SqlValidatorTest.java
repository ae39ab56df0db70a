package io.github.dbqueryagent.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import io.github.dbqueryagent.sql.OutputColumn;
import io.github.dbqueryagent.sql.QueryDescription;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlValidatorTest {
    private final Shop shop = new Shop(TestDialect.h2());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT name FROM customers | SELECT name FROM customers LIMIT 1001",
                "SELECT name FROM customers LIMIT 1000 | SELECT name FROM customers LIMIT 1000",
                "SELECT name FROM customers LIMIT 1001 | SELECT name FROM customers LIMIT 1001",
                "SELECT name FROM customers LIMIT 999999999999999999999 | SELECT name FROM customers LIMIT 1001",
                "SELECT name FROM customers LIMIT 5 OFFSET 2 | SELECT name FROM customers LIMIT 5 OFFSET 2",
                "SELECT name FROM customers LIMIT 2 + 3 | SELECT name FROM customers LIMIT 1001",
                "SELECT name FROM customers LIMIT -1 | SELECT name FROM customers LIMIT 1001",
                "SELECT name FROM customers LIMIT NULL | SELECT name FROM customers LIMIT 1001",
                "SELECT name FROM customers LIMIT 0 | SELECT name FROM customers LIMIT 0",
                "SELECT name FROM customers FETCH NEXT 7 ROWS ONLY | SELECT name FROM customers LIMIT 7",
                "(SELECT name FROM customers LIMIT 5000) | SELECT name FROM customers LIMIT 1001",
                "SELECT id FROM (SELECT id FROM orders LIMIT 5000) x | SELECT id FROM (SELECT id FROM orders LIMIT 5000) x LIMIT 1001",
            })
    void every_query_gets_a_row_limit_and_a_smaller_one_stays(String draft, String expected) {
        assertThat(shop.sql(draft)).isEqualTo(expected);
    }

    @Test
    void the_limit_is_written_in_the_dialects_way() {
        assertThat(new Shop(TestDialect.sqlServer()).sql("SELECT name FROM customers"))
                .isEqualTo("SELECT TOP (1001) name FROM customers");
        assertThat(new Shop(TestDialect.sqlServer()).sql("SELECT name FROM customers UNION SELECT name FROM products"))
                .isEqualTo(
                        "SELECT name FROM customers UNION SELECT name FROM products ORDER BY 1 OFFSET 0 ROWS FETCH NEXT 1001 ROWS ONLY");
        assertThat(new Shop(TestDialect.oracle()).sql("SELECT name FROM customers LIMIT 3 OFFSET 2"))
                .isEqualTo("SELECT name FROM customers OFFSET 2 ROWS FETCH NEXT 3 ROWS ONLY");
    }

    @Test
    void the_description_tells_the_querys_own_limit() {
        assertThat(describe("SELECT name FROM customers LIMIT 5000").limit()).isEqualTo(OptionalLong.of(5000));
        assertThat(describe("SELECT name FROM customers").limit()).isEmpty();
        assertThat(describe("SELECT TOP 3 name FROM customers").limit()).isEqualTo(OptionalLong.of(3));
    }

    @Test
    void a_star_becomes_the_visible_columns() {
        assertThat(shop.sql("SELECT * FROM customers"))
                .doesNotContainIgnoringCase("salary")
                .contains("VIP");
        assertThat(shop.sql("SELECT c.* FROM customers c")).doesNotContainIgnoringCase("salary");
        assertThat(shop.sql("WITH x AS (SELECT * FROM customers) SELECT * FROM x"))
                .doesNotContainIgnoringCase("salary");
        assertThat(shop.sql("SELECT name FROM customers WHERE EXISTS (SELECT * FROM customers)"))
                .doesNotContainIgnoringCase("salary");
    }

    /** The database would look for it in the tables inside first, in columns that the asker may not see, too. */
    @Test
    void a_column_from_outside_a_sub_query_has_its_table_written() {
        assertThat(shop.sql("SELECT (SELECT hidden FROM orders) AS x FROM (SELECT 1 AS hidden) d"))
                .isEqualTo("SELECT (SELECT d.hidden FROM orders) AS x FROM (SELECT 1 AS hidden) d LIMIT 1001");
        assertThat(shop.sql("SELECT (SELECT (SELECT hidden) FROM orders) AS x FROM (SELECT 1 AS hidden) d"))
                .contains("(SELECT d.hidden)");
        assertThat(shop.sql("SELECT id FROM customers WHERE EXISTS (SELECT 1 FROM orders WHERE total > name)"))
                .contains("> customers.name)");
    }

    @Test
    void a_natural_join_compares_visible_columns_alone() {
        assertThat(shop.sql("SELECT a.id FROM customers a NATURAL JOIN customers b"))
                .contains("a.VIP = b.VIP")
                .doesNotContainIgnoringCase("salary");
    }

    @Test
    void placeholders_become_bound_values_in_their_order() {
        Shop withValues = shop.value("{{email_1}}", "ada@example.org").value("{{name_1}}", "Ada");

        ApprovedSql sql = withValues
                .approve(
                        "SELECT CASE WHEN '{{name_1}}' <> 'y' THEN 1 END AS one FROM (SELECT id FROM customers WHERE email = '{{email_1}}') c WHERE id > 1 AND '{{name_1}}' <> 'x'")
                .sql();

        assertThat(sql.sql()).doesNotContain("Ada", "ada@", "{{").contains("email = ?");
        assertThat(sql.conversationSql()).contains("'{{email_1}}'").doesNotContain("LIMIT");
        assertThat(sql.placeholders()).containsExactly("{{name_1}}", "{{email_1}}", "{{name_1}}");
        assertThat(sql.values()).containsExactly("Ada", "ada@example.org", "Ada");
        assertThat(sql.toString()).doesNotContain("Ada");
    }

    @Test
    void outputs_have_unique_labels_and_know_their_columns() {
        List<OutputColumn> outputs = describe(
                        "WITH t AS (SELECT customer_id AS c, SUM(total) AS s FROM orders GROUP BY customer_id) "
                                + "SELECT lower(k.email), k.id, t.c AS id, t.s / 2, COUNT(*) OVER () FROM t JOIN customers k ON k.id = t.c")
                .outputs();

        var orders = new TableName("PUBLIC", "ORDERS");
        var customers = new TableName("PUBLIC", "CUSTOMERS");
        assertThat(outputs)
                .extracting(OutputColumn::label)
                .containsExactly("LOWER_EMAIL", "ID", "ID_2", "RESULT", "COUNT");
        assertThat(outputs)
                .extracting(OutputColumn::lineage)
                .containsExactly(
                        Set.of(new ColumnName(customers, "EMAIL")),
                        Set.of(new ColumnName(customers, "ID")),
                        Set.of(new ColumnName(orders, "CUSTOMER_ID")),
                        Set.of(new ColumnName(orders, "TOTAL")),
                        Set.of());
        assertThat(outputs).extracting(OutputColumn::aggregated).containsExactly(false, false, false, true, false);
    }

    @Test
    void the_lineage_goes_through_set_operations_and_sub_queries() {
        List<OutputColumn> outputs = describe(
                        "SELECT x.n FROM (SELECT name AS n FROM customers UNION SELECT (SELECT MAX(reason) FROM returns) FROM products) x")
                .outputs();

        assertThat(outputs.get(0).lineage())
                .extracting(ColumnName::toString)
                .containsExactlyInAnyOrder("PUBLIC.CUSTOMERS.NAME", "PUBLIC.RETURNS.REASON");
    }

    @Test
    void the_lineage_goes_through_values_functions_in_from_and_recursion() {
        List<OutputColumn> outputs = describe(
                        "WITH RECURSIVE r(n, a, b) AS (SELECT 1, name, 'x' FROM customers UNION ALL"
                                + " SELECT r.n + 1, r.b, p.category FROM r JOIN products p ON p.id = r.n WHERE r.n < 9) "
                                + "SELECT r.n, r.a, u.u, v.t FROM r, UNNEST(ARRAY[r.a]) AS u, "
                                + "(VALUES (1, 'a'), (2, (SELECT MAX(reason) FROM returns))) AS v(k, t)")
                .outputs();

        assertThat(outputs)
                .extracting(output -> output.lineage().stream()
                        .map(ColumnName::toString)
                        .sorted()
                        .toList())
                .containsExactly(
                        List.of("PUBLIC.PRODUCTS.CATEGORY"),
                        List.of("PUBLIC.CUSTOMERS.NAME", "PUBLIC.PRODUCTS.CATEGORY"),
                        List.of("PUBLIC.CUSTOMERS.NAME", "PUBLIC.PRODUCTS.CATEGORY"),
                        List.of("PUBLIC.RETURNS.REASON"));
    }

    @Test
    void what_the_database_is_believed_to_name_is_written_with_its_place() {
        assertThat(shop.approve("SELECT u FROM customers, UNNEST(ARRAY[name]) AS u")
                        .sql()
                        .sql())
                .isEqualTo("SELECT u.u FROM customers, UNNEST(ARRAY[customers.name]) AS u LIMIT 1001");
        assertThat(shop.approve("SELECT c1 FROM (VALUES (1)) v").sql().sql())
                .isEqualTo("SELECT v.c1 FROM (VALUES (1)) v LIMIT 1001");
    }

    @Test
    void the_description_names_tables_columns_and_functions_at_any_depth() {
        QueryDescription query = describe(
                "SELECT c.name FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND abs(o.total) > 1)");

        assertThat(query.tables())
                .extracting(TableName::toString)
                .containsExactlyInAnyOrder("PUBLIC.CUSTOMERS", "PUBLIC.ORDERS");
        assertThat(query.columns())
                .extracting(ColumnName::name)
                .containsExactlyInAnyOrder("NAME", "ID", "CUSTOMER_ID", "TOTAL");
        assertThat(query.functions()).containsExactly("abs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1 | 0 | 0",
                "SELECT name FROM customers | 0 | 0",
                "SELECT c.id FROM customers c JOIN orders o ON o.customer_id = c.id | 1 | 0",
                "SELECT c.id FROM customers c, orders o WHERE o.customer_id = c.id | 1 | 0",
                "SELECT c.id FROM customers c, orders o | 1 | 1",
                "SELECT c.id FROM customers c, orders o WHERE c.id = 1 AND o.id = 2 | 1 | 1",
                "SELECT c.id FROM customers c CROSS JOIN orders o | 1 | 1",
                "SELECT c.id FROM customers c JOIN orders o ON 1 = 1 JOIN products p ON p.id = o.id | 2 | 1",
                "SELECT id FROM customers JOIN returns USING (id) | 1 | 0",
                "SELECT c.id FROM customers c WHERE id IN (SELECT o.id FROM orders o, products p) | 1 | 1",
            })
    void joins_that_no_condition_connects_are_counted(String draft, int joins, int unconnected) {
        QueryDescription query = describe(draft);

        assertThat(query.joins()).isEqualTo(joins);
        assertThat(query.unconnectedJoins()).isEqualTo(unconnected);
    }

    @Test
    void a_misspelt_name_with_one_near_match_is_mended_and_told() {
        Review.Approved review = shop.approve("SELECT o.custmer_id FROM custommers c JOIN orders o ON o.id = c.id");

        assertThat(review.sql().conversationSql())
                .isEqualTo("SELECT o.CUSTOMER_ID FROM CUSTOMERS c JOIN orders o ON o.id = c.id");
        assertThat(review.warnings())
                .containsExactly(
                        "Table custommers was read as CUSTOMERS.", "Column custmer_id was read as ORDERS.CUSTOMER_ID.");
    }

    @Test
    void an_unknown_name_is_told_with_what_was_perhaps_meant() {
        Violation violation =
                shop.violations("SELECT customer_name FROM customers").get(0);

        assertThat(violation.message())
                .isEqualTo("There is no column customer_name in CUSTOMERS. Did you mean CUSTOMERS.NAME?");
        assertThat(violation.names()).containsExactly("customer_name");
        assertThat(violation.remedy()).isEqualTo(Remedy.GENERATE_AGAIN);
    }

    @Test
    void no_message_names_what_is_hidden() {
        for (String draft :
                List.of("SELECT salry FROM customers", "SELECT id FROM secret", "SELECT id FROM hr.secrets")) {
            assertThat(shop.violations(draft))
                    .isNotEmpty()
                    .allSatisfy(violation -> assertThat(violation.message()).doesNotContain("SALARY", "SECRETS"));
        }
    }

    @Test
    void a_table_that_was_not_shown_asks_for_linking_again() {
        Violation violation =
                shop.linked("CUSTOMERS").violations("SELECT id FROM orders").get(0);

        assertThat(violation.rule()).isEqualTo("unlinked-table");
        assertThat(violation.remedy()).isEqualTo(Remedy.LINK_AGAIN);
        assertThat(violation.names()).containsExactly("PUBLIC.ORDERS");
        assertThat(shop.approve("SELECT name FROM customers").warnings()).isEmpty();
    }

    @Test
    void of_two_tables_of_one_name_the_default_schemas_is_meant() {
        assertThat(describe("SELECT id FROM orders").tables()).containsExactly(new TableName("PUBLIC", "ORDERS"));
        assertThat(shop.violations("SELECT id FROM targets").get(0).names())
                .containsExactly("HR.TARGETS", "SALES.TARGETS");
        assertThat(shop.sql("SELECT id FROM hr.targets")).startsWith("SELECT id FROM hr.targets");
    }

    @Test
    void a_table_outside_the_default_schema_gets_its_schema_written() {
        var regions = Shop.table(new TableName("SALES", "REGIONS"), List.of(column("ID")));

        assertThat(new Shop(TestDialect.h2(), SqlPolicy.allowAll(), List.of(regions)).sql("SELECT id FROM regions"))
                .isEqualTo("SELECT id FROM SALES.regions LIMIT 1001");
    }

    @Test
    void names_are_compared_as_the_database_compares_them() {
        var tables = List.of(Shop.table(new TableName("public", "Items"), List.of(column("Id"), column("id"))));
        var dialect = new TestDialect(
                NameFolding.LOWER,
                TestDialect.h2().limitSyntax(),
                TestDialect.h2().parsingRules(),
                '"');
        var items = new Shop(dialect, SqlPolicy.allowAll(), tables);

        assertThat(items.sql("SELECT ID, \"Id\" FROM items"))
                .isEqualTo("SELECT ID, \"Id\" AS \"Id_2\" FROM \"Items\" LIMIT 1001");
    }

    @Test
    void a_rule_of_the_host_can_refuse_and_one_that_fails_does() {
        var own = new Violation("no-orders", "Not orders.", Remedy.REFUSE, List.of());

        assertThat(shop.rule((query, schema) -> query.tables().isEmpty() ? List.of() : List.of(own))
                        .violations("SELECT id FROM orders"))
                .containsExactly(own);
        assertThat(shop.violations("SELECT 1")).isEmpty();
        List<Violation> failed = shop.rule((query, schema) -> {
                    throw new IllegalStateException("no");
                })
                .violations("SELECT 1");
        assertThat(failed)
                .extracting(Violation::rule, Violation::remedy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("host-rule", Remedy.REFUSE));
    }

    @Test
    void functions_of_the_host_are_allowed_beside_the_dialects() {
        var settings = new ReviewSettings(10, 1_000, 100, 10, Set.of("score"));

        assertThat(shop.settings(settings).sql("SELECT score(name) FROM customers"))
                .endsWith("LIMIT 11");
        assertThat(shop.violations("SELECT scores(name) FROM customers").get(0).message())
                .contains("Did you mean score?");
    }

    @Test
    void size_is_bounded_before_anything_is_read() {
        var settings = new ReviewSettings(10, 200, 20, 5, Set.of());

        assertThat(shop.settings(settings)
                        .violations("SELECT '" + "x".repeat(200) + "'")
                        .get(0)
                        .message())
                .contains("review.maxSqlBytes");
        assertThat(shop.violations("SELECT '" + "ä".repeat(110) + "'").get(0).message())
                .contains("review.maxSqlBytes");
        assertThat(shop.violations("SELECT " + "1,".repeat(20) + "1").get(0).message())
                .contains("review.maxTokens");
        assertThat(shop.violations("SELECT ((((((1))))))").get(0).message()).contains("review.maxDepth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "CASE WHEN 1 = 1 THEN ", "ABS(", "NOT ", "- ", "(SELECT ", "f((a + "})
    void a_bomb_of_nesting_ends_in_a_violation(String piece) {
        assertThat(shop.violations("SELECT " + piece.repeat(2_000))).isNotEmpty();
        assertThat(shop.violations("SELECT id FROM orders WHERE " + piece.repeat(49)))
                .isNotEmpty();
    }

    @Test
    void a_long_chain_of_conditions_is_no_nesting() {
        String chain = String.join(
                " OR ", IntStream.range(0, 1_000).mapToObj(i -> "id = " + i).toList());

        assertThat(shop.sql("SELECT id FROM orders WHERE " + chain)).contains("id = 999");
    }

    @Test
    void two_thousand_columns_are_no_trouble() {
        List<Column> columns =
                IntStream.range(0, 2_000).mapToObj(i -> column("C" + i)).toList();
        var wide = new Shop(
                TestDialect.h2(), SqlPolicy.allowAll(), List.of(Shop.table(new TableName("PUBLIC", "WIDE"), columns)));

        assertThat(wide.approve("SELECT * FROM wide").sql().outputs()).hasSize(2_000);
        assertThat(wide.approve("SELECT a.*, b.c1999 FROM wide a JOIN wide b ON a.c0 = b.c1")
                        .sql()
                        .outputs())
                .hasSize(2_001);
        assertThat(wide.violations("SELECT nothing FROM wide")).hasSize(1);
    }

    @Test
    void a_question_that_was_cancelled_is_not_reviewed() {
        Deadline deadline = Deadline.after(Duration.ofMinutes(1));
        deadline.cancel();
        VisibleSchema schema = VisibleSchema.of(
                "shop",
                TestDialect.h2(),
                DatabaseSchema.of("PUBLIC", List.of()),
                SqlPolicy.allowAll(),
                Asker.anonymous());
        var request = new ReviewRequest(Draft.ofCaller("SELECT 1"), schema, Set.of(), PersonalValues.none());

        assertThatThrownBy(() ->
                        SqlValidator.of(ReviewSettings.defaults(), List.of()).review(request, deadline))
                .isInstanceOf(QuestionCancelledException.class);
    }

    private static Column column(String name) {
        return new Column(name, TypeFamily.OTHER, "ANY", true, "");
    }

    private QueryDescription describe(String draft) {
        return shop.approve(draft).sql().description();
    }
}
