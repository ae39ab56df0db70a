package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.account.AccountCheck;
import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.account.ExcessRightsException;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.dialect.DatabaseUnavailableException;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.scene.Wiretap;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An account that may do more than read, from the builder to the answer. */
@Timeout(120)
class AccountFlowTest {
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();
    private static final String QUESTION = "How many orders are there?";

    private final ScriptedChatModel model =
            ScriptedChatModel.answering(request -> Drafts.sql("SELECT COUNT(*) AS n FROM orders"));
    private final List<QueryEvent.AccountChecked> heard = new CopyOnWriteArrayList<>();
    private final String reader = "flow_reader_" + ACCOUNTS.incrementAndGet();
    private DataSource administrator;
    private Wiretap tap;

    @BeforeEach
    void create_an_account_that_may_insert() throws SQLException {
        administrator = PostgreSqlServer.emptyDatabase();
        tap = Wiretap.on(PostgreSqlServer.connections(administrator, reader));
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders(id INT)");
            statement.execute("CREATE ROLE " + reader + " LOGIN");
            statement.execute("REVOKE TEMPORARY ON DATABASE " + connection.getCatalog() + " FROM PUBLIC");
            statement.execute("GRANT SELECT, INSERT ON orders TO " + reader);
        }
    }

    @Test
    void the_first_question_goes_on_and_tells_listeners_once() {
        try (DatabaseQueryAgent agent = agent(tap.dataSource()).build()) {
            assertThat(tap.texts()).isEmpty();
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);
            agent.refreshSchema();
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);

            assertThat(heard).singleElement().satisfies(event -> {
                assertThat(event.database()).isEqualTo("main");
                assertThat(event.rights()).containsExactly("INSERT");
                assertThat(event.unchecked()).isEmpty();
            });
            assertThat(tap.texts()).filteredOn(AccountFlowTest::asksForRights).hasSize(1);
        }
    }

    @Test
    void the_report_is_asked_for_anew_each_time() throws SQLException {
        try (DatabaseQueryAgent agent = agent(tap.dataSource()).build()) {
            AccountReport report = agent.accountReport();
            assertThat(report.rights())
                    .singleElement()
                    .satisfies(right -> assertThat(right.statement())
                            .contains("REVOKE INSERT ON TABLE public.orders FROM " + reader));

            administer(report.rights().get(0).statement().orElseThrow());

            assertThat(agent.accountReport().isReadingOnly()).isTrue();
        }
    }

    @Test
    void an_asker_is_not_told() {
        try (DatabaseQueryAgent agent = agent(tap.dataSource()).build()) {
            DatabaseQueryAgent adas = agent.forAsker(Asker.of("ada"));

            assertThatThrownBy(adas::accountReport).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> adas.database("main").accountReport()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void an_agent_that_refuses_such_accounts_is_not_built_until_it_is_mended() throws SQLException {
        DatabaseQueryAgentBuilder builder =
                agent(tap.dataSource()).set(CoreSettings.ACCOUNT_CHECK, AccountCheck.REFUSE);

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(ExcessRightsException.class, refused -> {
                    assertThat(refused.database()).isEqualTo("main");
                    assertThat(refused.report().names()).containsExactly("INSERT");
                })
                .hasMessageContaining(
                        "INSERT on table public.orders: REVOKE INSERT ON TABLE public.orders FROM " + reader)
                .hasMessageContaining("account.check");
        administer("REVOKE INSERT ON orders FROM " + reader);

        try (DatabaseQueryAgent agent = builder.build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);
            assertThat(heard)
                    .singleElement()
                    .satisfies(event -> assertThat(event.rights()).isEmpty());
        }
    }

    @Test
    void a_database_that_was_down_when_the_agent_was_built_is_looked_at_by_the_first_question() throws SQLException {
        var later = new JdbcDataSource();
        later.setURL("jdbc:h2:mem:" + reader + ";IFEXISTS=TRUE");
        try (DatabaseQueryAgent agent = agent(later)
                .set(CoreSettings.ACCOUNT_CHECK, AccountCheck.REFUSE)
                .build()) {
            assertThatThrownBy(() -> agent.query(QUESTION)).isInstanceOf(DatabaseUnavailableException.class);
            var now = new JdbcDataSource();
            now.setURL("jdbc:h2:mem:" + reader);

            try (Connection open = now.getConnection();
                    Statement statement = open.createStatement()) {
                statement.execute("CREATE TABLE orders(id INT)");
                assertThatThrownBy(() -> agent.query(QUESTION))
                        .isInstanceOf(ExcessRightsException.class)
                        .hasMessageContaining("ADMIN");
                assertThatThrownBy(agent::schema).isInstanceOf(ExcessRightsException.class);
            }
        }
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void nothing_is_asked_if_nobody_wants_to_know() {
        try (DatabaseQueryAgent agent = agent(tap.dataSource())
                .set(CoreSettings.ACCOUNT_CHECK, AccountCheck.OFF)
                .build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);

            assertThat(heard).isEmpty();
            assertThat(tap.texts()).noneMatch(AccountFlowTest::asksForRights);
        }
    }

    private static boolean asksForRights(String text) {
        return text.contains("aclexplode");
    }

    private void administer(String sql) throws SQLException {
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DatabaseQueryAgentBuilder agent(DataSource dataSource) {
        return Shop.agent(dataSource, model).listener(event -> {
            if (event instanceof QueryEvent.AccountChecked checked) {
                heard.add(checked);
            }
        });
    }
}
