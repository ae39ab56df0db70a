package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.TableRead;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.SessionIdentityException;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import io.github.dbqueryagent.validation.Review;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database with row security of its own is told who asks, for one transaction and by nobody but the executor. */
class SessionIdentityTest {
    private static final SqlPolicy POLICY =
            SqlPolicy.builder().sessionIdentity("app.tenant", Asker::tenant).build();
    private static final Asker SEVEN = Asker.of("ada").inTenant("7");
    private static final Asker EIGHT = Asker.of("bo").inTenant("8' OR '1'='1");

    private static DataSource reader;

    private final AtomicReference<String> draft = new AtomicReference<>("");
    private final ScriptedChatModel model = ScriptedChatModel.answering(request -> Drafts.sql(draft.get()));

    @BeforeAll
    static void protect() throws SQLException {
        DataSource owner = PostgreSqlServer.emptyDatabase();
        execute(
                owner,
                "CREATE TABLE orders(id INT PRIMARY KEY, tenant TEXT, total INT)",
                "INSERT INTO orders VALUES (1, '7', 10), (2, '8', 20), (3, '7', 30)",
                "ALTER TABLE orders ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY own ON orders USING (tenant = current_setting('app.tenant', true))",
                "CREATE TABLE hidden_tenants(tenant TEXT, secret TEXT)",
                "CREATE TABLE docs(id INT PRIMARY KEY, tenant TEXT)",
                "INSERT INTO docs VALUES (1, '7'), (2, 'secret-project-x')",
                "ALTER TABLE docs ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY own ON docs USING (tenant <> 'secret-project-x' AND tenant NOT IN"
                        + " (SELECT hidden_tenants.tenant FROM hidden_tenants))",
                "DO $$ BEGIN CREATE ROLE identity_reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                "GRANT SELECT ON orders, docs, hidden_tenants TO identity_reader");
        reader = PostgreSqlServer.connections(owner, "identity_reader");
    }

    @Test
    void each_asker_sees_the_rows_that_the_database_shows_them() throws SQLException {
        var one = new HikariConfig();
        one.setDataSource(reader);
        one.setMaximumPoolSize(1);
        try (var pool = new HikariDataSource(one);
                DatabaseQueryAgent agent = agent(POLICY, pool)) {
            String sql = "SELECT id FROM orders ORDER BY id";

            assertThat(rows(agent, SEVEN, sql)).containsExactly(List.of(1L), List.of(3L));
            assertThat(rows(agent, EIGHT, sql)).isEmpty();
            assertThat(rows(agent, Asker.of("cy").inTenant("8"), sql)).containsExactly(List.of(2L));
            assertThat(agent.forAsker(SEVEN).explain(sql).plan()).isPresent();
            // The connection is the host's, and knows nothing of who asked.
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT current_setting('app.tenant', true)")) {
                row.next();
                assertThat(row.getString(1)).isNullOrEmpty();
            }
        }
    }

    @Test
    void a_plan_tells_nothing_of_how_the_database_finds_the_rows_of_who_asks() {
        SqlPolicy policy = SqlPolicy.builder()
                .blockTables("hidden_tenants")
                .sessionIdentity("app.tenant", Asker::tenant)
                .build();
        try (DatabaseQueryAgent agent = agent(policy, reader)) {
            PlanEstimate plan = agent.forAsker(SEVEN)
                    .explain("SELECT id FROM docs ORDER BY id")
                    .plan()
                    .orElseThrow();

            assertThat(plan.lines()).isEmpty();
            assertThat(plan.joins()).isEmpty();
            assertThat(plan.rows()).isEmpty();
            assertThat(plan.cost()).isEmpty();
            assertThat(plan.reads()).extracting(TableRead::table).containsExactly("public.docs");
        }
    }

    @Test
    void what_a_query_would_cost_tells_nothing_of_the_rows_of_others() {
        try (DatabaseQueryAgent agent =
                builder(POLICY, reader).set(CoreSettings.COST_MAX_ROWS, 1L).build()) {
            // By the plan, which knows the rows of all, this is more than one row; the asker has one.
            assertThat(rows(agent, SEVEN, "SELECT id FROM orders WHERE total > 15"))
                    .containsExactly(List.of(3L));
        }
    }

    @Test
    void a_draft_can_neither_read_nor_change_who_asks() {
        try (DatabaseQueryAgent agent = agent(POLICY, reader)) {
            for (String sql : List.of(
                    "SELECT set_config('app.tenant', '8', true), id FROM orders",
                    "SELECT id FROM orders WHERE current_setting('app.tenant') = '7'",
                    "SET app.tenant = '8'")) {
                assertThat(agent.forAsker(SEVEN).check(sql)).as(sql).isInstanceOf(Review.Rejected.class);
            }
        }
    }

    @Test
    void nobody_asks_without_an_identity() {
        try (DatabaseQueryAgent agent = agent(POLICY, reader)) {
            draft.set("SELECT id FROM orders");

            assertThatThrownBy(() -> agent.query("What is there?"))
                    .isInstanceOf(SessionIdentityException.class)
                    .hasMessageContaining("no value for app.tenant");
        }
    }

    @Test
    void a_setting_of_the_database_s_own_is_no_identity() {
        SqlPolicy policy = SqlPolicy.builder()
                .sessionIdentity("statement_timeout", Asker::tenant)
                .build();
        try (DatabaseQueryAgent agent = agent(policy, reader)) {
            assertThatThrownBy(() -> agent.forAsker(SEVEN).query("What is there?"))
                    .isInstanceOf(SessionIdentityException.class)
                    .hasMessageContaining("dot");
        }
    }

    @Test
    void a_database_that_would_keep_the_identity_longer_is_asked_nothing() throws SQLException {
        try (Shop store = Shop.empty().with("CREATE TABLE orders(id INT)");
                DatabaseQueryAgent agent = store.agent(model).policy(POLICY).build()) {
            assertThatThrownBy(() -> agent.forAsker(SEVEN).query("What is there?"))
                    .isInstanceOf(SessionIdentityException.class)
                    .hasMessageContaining("H2")
                    .hasMessageNotContaining("<7>");
        }
    }

    @Test
    void a_policy_for_each_asker_hands_everything_on() {
        var each = SqlPolicy.perAsker(asker -> POLICY);

        assertThat(each.sessionIdentity(SEVEN)).isEqualTo(Map.of("app.tenant", "7"));
        for (var method : SqlPolicy.class.getMethods()) {
            if (!java.lang.reflect.Modifier.isStatic(method.getModifiers())) {
                assertThat(each.getClass().getDeclaredMethods())
                        .extracting(java.lang.reflect.Method::getName)
                        .as("what a policy for each asker hands on")
                        .contains(method.getName());
            }
        }
    }

    private List<List<Object>> rows(DatabaseQueryAgent agent, Asker asker, String sql) {
        draft.set(sql);
        Answer answer = agent.forAsker(asker).query("What is there?");
        assertThat(answer).as(answer.text()).isInstanceOf(Answer.Found.class);
        return ((Answer.Found) answer).table().rows();
    }

    private DatabaseQueryAgent agent(SqlPolicy policy, DataSource dataSource) {
        return builder(policy, dataSource).build();
    }

    private DatabaseQueryAgentBuilder builder(SqlPolicy policy, DataSource dataSource) {
        return DatabaseQueryAgent.builder()
                .dataSource(dataSource)
                .chatModel(model)
                .policy(policy)
                .set(CoreSettings.GENERATION_EMBEDDED, false);
    }

    private static void execute(DataSource dataSource, String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
