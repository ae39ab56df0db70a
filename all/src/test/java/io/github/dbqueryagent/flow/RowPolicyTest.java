package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.ChatSession;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.cost.CostCheck;
import io.github.dbqueryagent.policy.NamedColumnsPolicy;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.row.RowRuleException;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import io.github.dbqueryagent.validation.Review;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a table with a row policy, an asker sees the rows of their own, wherever in a query it stands. */
class RowPolicyTest {
    private static final Asker NORTH = Asker.of("ada").inTenant("7");
    private static final Asker SOUTH = Asker.of("bo").inTenant("8");

    private final AtomicReference<String> draft = new AtomicReference<>("");
    private final ScriptedChatModel model = ScriptedChatModel.answering(request -> Drafts.sql(draft.get()));
    private Shop store;

    @BeforeEach
    void open() throws SQLException {
        store = Shop.empty()
                .with(
                        "CREATE TABLE customers(id INT PRIMARY KEY, tenant INT, name VARCHAR(40), secret VARCHAR(40))",
                        "CREATE TABLE orders(id INT PRIMARY KEY, tenant INT, customer_id INT REFERENCES customers(id), "
                                + "total INT)",
                        "CREATE TABLE items(order_id INT REFERENCES orders(id), product VARCHAR(40))",
                        "CREATE TABLE products(name VARCHAR(40))",
                        "CREATE VIEW big_orders AS SELECT id, total FROM orders WHERE total > 10",
                        "CREATE VIEW biggest AS SELECT MAX(total) AS m FROM big_orders",
                        "CREATE VIEW product_list AS SELECT name FROM products",
                        "INSERT INTO customers VALUES (1, 7, 'Ada', 's1'), (2, 8, 'Bo', 's2'), (3, NULL, 'Cy', 's3'), "
                                + "(4, 7, 'Di', 's4')",
                        "INSERT INTO orders VALUES (1, 7, 1, 10), (2, 8, 2, 20), (3, 7, 1, 30), (4, 8, 2, 40), (5, NULL, 3, 50)",
                        "INSERT INTO items VALUES (1, 'pen'), (2, 'ink'), (3, 'nib'), (5, 'cap')",
                        "INSERT INTO products VALUES ('pen'), ('ink'), ('nib'), ('cap')");
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
    }

    private static NamedColumnsPolicy.Builder byTenant() {
        return SqlPolicy.builder()
                .rows("customers", asker -> RowPolicy.equal("tenant", asker.tenant()))
                .rows("orders", asker -> RowPolicy.equal("tenant", asker.tenant()))
                .rows("items", asker -> RowPolicy.through("order_id", "orders", "id"));
    }

    private DatabaseQueryAgentBuilder agent(SqlPolicy policy) {
        // What it costs is another test's.
        return store.agent(model).policy(policy).costCheck(CostCheck.none());
    }

    private List<List<Object>> rows(DatabaseQueryAgent agent, Asker asker, String sql) {
        draft.set(sql);
        Answer answer = agent.forAsker(asker).query("What is there? " + sql.hashCode());
        assertThat(answer).as(answer.text()).isInstanceOf(Answer.Found.class);
        return ((Answer.Found) answer).table().rows();
    }

    private static String flat(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(String::valueOf).toList().toString())
                .sorted()
                .toList()
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT id FROM orders | [[1], [3]] | [[2], [4]]",
                "SELECT COUNT(*) AS n FROM orders | [[2]] | [[2]]",
                "SELECT SUM(total) AS n FROM orders | [[40]] | [[60]]",
                "SELECT COUNT(*) AS n FROM items | [[2]] | [[1]]",
                "SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id | [[1, Ada], [3, Ada]] | [[2, Bo], [4, Bo]]",
                "SELECT c.name, o.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id | [[Ada, 1], [Ada, 3], [Di, null]] | [[Bo, 2], [Bo, 4]]",
                "SELECT c.name, o.id FROM orders o RIGHT JOIN customers c ON o.customer_id = c.id AND o.total > 10 | [[Ada, 3], [Di, null]] | [[Bo, 2], [Bo, 4]]",
                "SELECT a.id FROM orders a JOIN orders b ON b.customer_id = a.customer_id AND b.id > a.id | [[1]] | [[2]]",
                "SELECT name FROM products p WHERE EXISTS (SELECT 1 FROM items i WHERE i.product = p.name) | [[nib], [pen]] | [[ink]]",
                "SELECT name FROM products WHERE name NOT IN (SELECT product FROM items) | [[cap], [ink]] | [[cap], [nib], [pen]]",
                "SELECT (SELECT MAX(total) FROM orders) AS m FROM products WHERE name = 'pen' | [[30]] | [[40]]",
                "WITH x AS (SELECT customer_id, SUM(total) AS s FROM orders GROUP BY customer_id) SELECT s FROM x | [[40]] | [[60]]",
                "WITH orders AS (SELECT name FROM products) SELECT COUNT(*) AS n FROM orders | [[4]] | [[4]]",
                "SELECT id FROM orders UNION ALL SELECT id FROM customers | [[1], [1], [3], [4]] | [[2], [2], [4]]",
                "SELECT id FROM customers EXCEPT SELECT customer_id FROM orders | [[4]] | []",
                "SELECT COUNT(*) AS n FROM orders, customers | [[4]] | [[2]]",
                "SELECT orders.id FROM orders ORDER BY orders.total DESC | [[1], [3]] | [[2], [4]]",
                "SELECT x.n FROM (SELECT COUNT(*) AS n FROM (SELECT * FROM orders) y) x | [[2]] | [[2]]",
                "SELECT id FROM orders WHERE tenant = 8 OR 1 = 1 | [[1], [3]] | [[2], [4]]",
                "SELECT COUNT(*) AS n FROM orders NATURAL JOIN customers | [[1]] | [[1]]",
                "SELECT o.id FROM (orders o JOIN items i ON i.order_id = o.id) | [[1], [3]] | [[2]]",
            })
    void each_asker_sees_their_own_rows_and_no_others(String sql, String north, String south) {
        try (DatabaseQueryAgent agent = agent(byTenant().build()).build()) {
            assertThat(flat(rows(agent, NORTH, sql))).isEqualTo(north);
            assertThat(flat(rows(agent, SOUTH, sql))).isEqualTo(south);
        }
    }

    @Test
    void who_has_no_tenant_sees_no_row_and_who_may_see_all_sees_all() {
        SqlPolicy policy = SqlPolicy.builder()
                .rows(
                        "orders",
                        asker -> asker.roles().contains("auditor")
                                ? RowPolicy.all()
                                : RowPolicy.equal("tenant", asker.tenant()))
                .build();
        try (DatabaseQueryAgent agent = agent(policy).build()) {
            String count = "SELECT COUNT(*) AS n FROM orders";

            assertThat(flat(rows(agent, Asker.of("nobody"), count))).isEqualTo("[[0]]");
            assertThat(flat(rows(agent, Asker.anonymous(), count))).isEqualTo("[[0]]");
            assertThat(flat(rows(agent, Asker.of("cy").withRoles("auditor"), count)))
                    .isEqualTo("[[5]]");
            assertThat(flat(rows(agent, NORTH, count))).isEqualTo("[[2]]");
        }
    }

    @Test
    void values_are_bound_and_stand_in_no_text() {
        SqlPolicy policy = SqlPolicy.builder()
                .rows(
                        "customers",
                        asker -> RowPolicy.in("name", List.of("Ada", "x' OR '1'='1"))
                                .or(RowPolicy.isNull("tenant"))
                                .and(RowPolicy.in("id", List.of("1", 2, 3L))))
                .build();
        try (DatabaseQueryAgent agent = agent(policy).build()) {
            draft.set("SELECT name FROM customers WHERE id < 9 ORDER BY id");
            var found = (Answer.Found) agent.query("Who is there?");

            assertThat(flat(found.table().rows())).isEqualTo("[[Ada], [Cy]]");
            assertThat(found.sql()).contains("IN (?, ?)", "IN (?, ?, ?)").doesNotContain("Ada", "OR '1'");
            assertThat(found.executed().toString()).doesNotContain("Ada", "OR '1'");
            assertThat(model.requests().toString()).doesNotContain("OR '1'");
        }
    }

    @Test
    void the_conversation_goes_on_with_the_draft_and_not_with_the_rule() {
        try (DatabaseQueryAgent agent = agent(byTenant().build()).build()) {
            ChatSession chat = agent.forAsker(NORTH).createSession("one");
            draft.set("SELECT id FROM orders");
            chat.ask("Which orders?");
            chat.ask("And now?");

            assertThat(chat.history().get(0).sql()).isEqualTo("SELECT id FROM orders");
            assertThat(model.requests().get(1).toString()).doesNotContain("tenant = ", "rule_");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT id FROM big_orders", "SELECT m FROM biggest"})
    void what_rests_on_a_restricted_table_is_not_there(String sql) {
        try (DatabaseQueryAgent agent = agent(byTenant().build()).build()) {
            Review review = agent.forAsker(NORTH).check(sql);

            assertThat(review).isInstanceOf(Review.Rejected.class);
            assertThat(agent.forAsker(NORTH).schema().tables().toString())
                    .doesNotContainIgnoringCase("big_orders")
                    .doesNotContainIgnoringCase("biggest")
                    .containsIgnoringCase("product_list");
        }
    }

    @Test
    void a_view_is_there_with_a_policy_of_its_own_or_where_the_host_vouches_for_it() throws SQLException {
        store.with("CREATE VIEW order_view AS SELECT id, tenant FROM orders");
        SqlPolicy policy = byTenant()
                .rows("order_view", asker -> RowPolicy.equal("TENANT", asker.tenant()))
                .trustViews("biggest")
                .build();
        try (DatabaseQueryAgent agent = agent(policy).build()) {
            assertThat(flat(rows(agent, NORTH, "SELECT id FROM order_view"))).isEqualTo("[[1], [3]]");
            assertThat(flat(rows(agent, NORTH, "SELECT m FROM biggest"))).isEqualTo("[[50]]");
        }
    }

    @Test
    void a_column_that_the_asker_may_not_see_can_decide_which_rows_they_see() {
        try (DatabaseQueryAgent agent =
                agent(byTenant().blockColumns("*.tenant").build()).build()) {
            assertThat(flat(rows(agent, NORTH, "SELECT * FROM orders"))).isEqualTo("[[1, 1, 10], [3, 1, 30]]");
            assertThat(agent.forAsker(NORTH).check("SELECT tenant FROM orders")).isInstanceOf(Review.Rejected.class);
        }
    }

    @Test
    void nothing_of_a_restricted_tables_values_or_size_is_told_beforehand() {
        try (DatabaseQueryAgent agent = agent(byTenant().build())
                .set(CoreSettings.GENERATION_SEND_VALUES, true)
                .build()) {
            rows(agent, NORTH, "SELECT name FROM customers");
            draft.set("SELECT name FROM customers");
            agent.forAsker(NORTH).query("Which customer is called Bo?");

            assertThat(model.requests().toString()).doesNotContain("'Bo'", "= Bo");
            assertThat(agent.forAsker(NORTH)
                            .schema()
                            .findAnyCase("orders")
                            .get(0)
                            .rowEstimate())
                    .isEmpty();
        }
    }

    @Test
    void a_cached_draft_gives_each_asker_their_own_rows() {
        draft.set("SELECT id FROM orders");
        try (DatabaseQueryAgent agent = agent(byTenant().build()).build()) {
            var first = (Answer.Found) agent.forAsker(NORTH).query("Which orders?");
            var second = (Answer.Found) agent.forAsker(SOUTH).query("Which orders?");

            assertThat(second.provenance().draftFromCache()).isTrue();
            assertThat(flat(first.table().rows())).isEqualTo("[[1], [3]]");
            assertThat(flat(second.table().rows())).isEqualTo("[[2], [4]]");
        }
    }

    @Test
    void a_rule_that_cannot_be_applied_shows_nothing_and_is_told_to_the_host() {
        for (RowPolicy broken : List.of(
                RowPolicy.equal("nowhere", "7"),
                RowPolicy.equal("tenant", "seven"),
                RowPolicy.equal("tenant", 7.5),
                RowPolicy.equal("tenant", new Object()),
                RowPolicy.through("tenant", "nowhere", "id"),
                RowPolicy.through("id", "orders", "id"))) {
            SqlPolicy policy =
                    SqlPolicy.builder().rows("orders", asker -> broken).build();
            try (DatabaseQueryAgent agent = agent(policy).build()) {
                draft.set("SELECT id FROM orders");

                assertThatThrownBy(() -> agent.query("Which orders?"))
                        .as(broken.toString())
                        .isInstanceOf(RowRuleException.class)
                        .hasMessageContaining("ORDERS")
                        .hasMessageNotContaining("seven");
            }
        }
    }

    @Test
    void policies_can_differ_by_role() {
        SqlPolicy staff = SqlPolicy.builder().blockTables("customers").build();
        SqlPolicy policy = SqlPolicy.perAsker(asker -> asker.roles().contains("chief") ? SqlPolicy.allowAll() : staff);
        try (DatabaseQueryAgent agent = agent(policy).build()) {
            Asker chief = Asker.of("ada").withRoles("chief");

            assertThat(agent.forAsker(chief).check("SELECT name FROM customers"))
                    .isInstanceOf(Review.Approved.class);
            assertThat(agent.forAsker(NORTH).check("SELECT name FROM customers"))
                    .isInstanceOf(Review.Rejected.class);
        }
    }
}
