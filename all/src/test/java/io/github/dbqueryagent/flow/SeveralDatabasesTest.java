package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.ChatSession;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.audit.AuditEntry;
import io.github.dbqueryagent.database.DatabaseOptions;
import io.github.dbqueryagent.dialect.DatabaseUnavailableException;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.knowledge.BusinessTerm;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.linking.Routing;
import io.github.dbqueryagent.policy.ColumnRule;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.UnknownTableException;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.session.Turn;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.InvalidSettingException;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import io.github.dbqueryagent.validation.Review;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent of several databases puts each question to the one that it is about, or says why it does not. */
@Timeout(60)
class SeveralDatabasesTest {
    private Shop sales;
    private Shop web;
    private final List<QueryEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final List<AuditEntry> audit = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void open() throws SQLException {
        sales = Shop.empty()
                .with(
                        "CREATE TABLE customers(id INT PRIMARY KEY, name VARCHAR(80), country VARCHAR(40))",
                        "CREATE TABLE orders(id INT PRIMARY KEY, customer_id INT REFERENCES customers(id), "
                                + "status VARCHAR(10), total DECIMAL(10, 2), placed_on DATE)",
                        "INSERT INTO customers VALUES (1, 'Ada', 'Germany'), (2, 'Bo', 'France'), (3, 'Cy', 'France')",
                        "INSERT INTO orders VALUES (1, 1, 'paid', 10, DATE '2026-01-05'), "
                                + "(2, 2, 'open', 20, DATE '2026-02-05')");
        web = Shop.empty()
                .with(
                        "CREATE TABLE visitors(id INT PRIMARY KEY, browser VARCHAR(40), joined_on DATE)",
                        "CREATE TABLE page_views(id INT PRIMARY KEY, visitor_id INT REFERENCES visitors(id), "
                                + "path VARCHAR(80), seen_on DATE)",
                        "INSERT INTO visitors VALUES (1, 'Firefox', DATE '2026-01-01'), (2, 'Lynx', DATE '2026-01-02'), "
                                + "(3, 'Lynx', DATE '2026-01-02'), (4, 'Safari', DATE '2026-01-03')",
                        "INSERT INTO page_views VALUES (1, 1, '/', DATE '2026-01-05'), (2, 1, '/a', DATE '2026-01-05'), "
                                + "(3, 2, '/', DATE '2026-01-06'), (4, 3, '/', DATE '2026-01-06'), (5, 4, '/', DATE '2026-01-06')");
    }

    @AfterEach
    void close() throws SQLException {
        sales.close();
        web.close();
    }

    private DatabaseQueryAgentBuilder builder() {
        return DatabaseQueryAgent.builder()
                .clock(Shop.CLOCK)
                .listener(events::add)
                .auditLog(audit::add)
                .database("sales", sales.dataSource());
    }

    private DatabaseQueryAgentBuilder both() {
        return builder().database("web", web.dataSource());
    }

    @ParameterizedTest
    @CsvSource({
        "How many orders are there?, sales, 2",
        "How many page views are there?, web, 5",
        "How many visitors are there?, web, 4",
        "How many customers are from France?, sales, 2",
        "How many visitors use Lynx?, web, 2",
        "What is the total of all paid orders?, sales, 10.00"
    })
    void a_question_goes_to_the_database_that_knows_its_words(String question, String database, String expected) {
        try (DatabaseQueryAgent agent = both().build()) {
            var found = (Answer.Found) agent.query(question);

            assertThat(found.provenance().database()).isEqualTo(database);
            assertThat(String.valueOf(found.table().cell(0, 0))).isEqualTo(expected);
            assertThat(found.warnings()).isEmpty();
            assertThat(events)
                    .anySatisfy(event -> assertThat(event)
                            .isInstanceOfSatisfying(
                                    QueryEvent.Routed.class,
                                    routed -> assertThat(routed.database()).isEqualTo(database)));
            assertThat(audit).extracting(entry -> entry.asked().database()).containsExactly(database);
        }
    }

    @Test
    void where_two_fit_it_is_asked_back_which_is_meant() throws SQLException {
        try (Shop archive = archive();
                DatabaseQueryAgent agent =
                        both().database("archive", archive.dataSource()).build()) {
            var unclear = (Answer.NeedsClarification) agent.query("How many orders are there?");

            assertThat(unclear.text()).contains("sales", "archive").doesNotContain("web");
            assertThat(audit).extracting(entry -> entry.asked().database()).containsExactly("");
            assertThat(count(agent.choose(unclear.id(), 1))).isEqualTo(2);
            assertThat(count(agent.choose(unclear.id(), 2))).isEqualTo(1);
            assertThat(audit).extracting(entry -> entry.asked().database()).containsExactly("", "sales", "archive");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "How many orders are there in the archive database?, 1",
        "How many orders are there in archive?, 1",
        "In the sales database: how many orders are there?, 2",
        "How many orders are in the database sales?, 2"
    })
    void a_question_that_names_its_database_is_not_asked_back(String question, int expected) throws SQLException {
        try (Shop archive = archive();
                DatabaseQueryAgent agent =
                        both().database("archive", archive.dataSource()).build()) {
            assertThat(count(agent.query(question))).isEqualTo(expected);
            assertThat(audit).extracting(entry -> entry.asked().question()).containsExactly(question);
        }
    }

    @Test
    void a_session_goes_over_several_and_a_follow_up_stays_where_it_was() throws SQLException {
        try (Shop archive = archive();
                DatabaseQueryAgent agent =
                        both().database("archive", archive.dataSource()).build()) {
            ChatSession chat = agent.createSession("one");

            chat.ask("Show all orders in the sales database");
            var paid = (Answer.Found) chat.ask("Only the paid ones");
            var views = (Answer.Found) chat.ask("How many page views are there?");
            var orders = chat.ask("How many orders are there?");

            assertThat(paid.provenance().database()).isEqualTo("sales");
            assertThat(paid.table().rowCount()).isEqualTo(1);
            assertThat(views.provenance().database()).isEqualTo("web");
            assertThat(orders).isInstanceOf(Answer.NeedsClarification.class);
            assertThat(chat.choose(orders.id(), 2)).isInstanceOf(Answer.Found.class);
            assertThat(chat.history())
                    .extracting(Turn::database)
                    .containsExactly("sales", "sales", "web", "", "archive");
        }
    }

    @Test
    void a_question_about_two_databases_at_once_is_told_so_with_the_way_out() {
        try (DatabaseQueryAgent agent = both().build()) {
            var answer = (Answer.Unanswerable) agent.query("How many page views did each of the customers make?");

            assertThat(answer.text())
                    .containsIgnoringCase("customers in the database sales")
                    .containsIgnoringCase("page_views in the database web")
                    .contains("Trino");
        }
    }

    @Test
    void a_question_that_no_database_knows_is_asked_back_and_sent_to_none() {
        try (DatabaseQueryAgent agent = both().build()) {
            assertThat(agent.query("How many unicorns are there?")).isInstanceOf(Answer.NeedsClarification.class);
            assertThat(events).noneMatch(QueryEvent.Approved.class::isInstance);
        }
    }

    @Test
    void who_may_see_nothing_of_a_database_never_hears_of_it() {
        SqlPolicy adaOnly = new SqlPolicy() {
            @Override
            public String scope(Asker asker) {
                return asker.user();
            }

            @Override
            public boolean isVisible(Asker asker, TableName table) {
                return asker.user().equals("ada");
            }

            @Override
            public ColumnRule columnRule(Asker asker, ColumnName column) {
                return ColumnRule.VISIBLE;
            }
        };
        try (DatabaseQueryAgent agent = builder()
                        .database(
                                "web", web.dataSource(), DatabaseOptions.none().policy(adaOnly))
                        .build();
                DatabaseQueryAgent bo = agent.forAsker(Asker.of("bo"))) {
            Answer answer = bo.query("How many page views are there?");

            assertThat(answer).isInstanceOf(Answer.Unanswerable.class);
            assertThat(answer.text()).doesNotContain("web", "page_views");
            assertThat(count(agent.forAsker(Asker.of("ada")).query("How many page views are there?")))
                    .isEqualTo(5);
        }
    }

    @Test
    void a_database_that_is_down_keeps_nobody_from_asking_the_others() {
        try (DatabaseQueryAgent agent = builder().database("web", failing()).build()) {
            var found = (Answer.Found) agent.query("How many orders are there?");

            assertThat(count(found)).isEqualTo(2);
            assertThat(found.warnings()).anyMatch(warning -> warning.startsWith("Not all databases could be read"));
            assertThatThrownBy(() -> agent.database("web").query("How many page views are there?"))
                    .isInstanceOf(DatabaseUnavailableException.class);
        }
    }

    @Test
    void where_none_fits_and_one_is_down_that_is_what_is_told() throws SQLException {
        try (Shop archive = archive();
                DatabaseQueryAgent agent = builder()
                        .database("archive", archive.dataSource())
                        .database("web", failing())
                        .build()) {
            assertThatThrownBy(() -> agent.query("How many page views are there?"))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("web");
        }
    }

    @Test
    void a_database_that_hangs_does_not_take_the_time_of_the_others() {
        var never = new CountDownLatch(1);
        DataSource hanging = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    never.await();
                    throw new SQLException("gone", "08006");
                });
        try (DatabaseQueryAgent agent = builder()
                .database("web", hanging)
                .timeout(Duration.ofSeconds(4))
                .build()) {
            assertThat(count(agent.query("How many orders are there?"))).isEqualTo(2);
            long start = System.nanoTime();
            assertThat(count(agent.query("How many customers are there?"))).isEqualTo(3);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        } finally {
            never.countDown();
        }
    }

    @Test
    void each_database_has_its_own_limits_policy_and_knowledge() {
        KnowledgeStore knowledge = KnowledgeStore.inMemory();
        knowledge.add("web", new BusinessTerm("bounce", "a visitor with one page view"));
        DatabaseOptions own = DatabaseOptions.none()
                .policy(SqlPolicy.builder().blockColumns("visitors.browser").build())
                .knowledgeStore(knowledge)
                .set(CoreSettings.REVIEW_MAX_ROWS, 3);
        try (DatabaseQueryAgent agent =
                builder().database("web", web.dataSource(), own).build()) {
            var views = (Answer.Found) agent.query("Show all page views");
            var orders = (Answer.Found) agent.query("Show all orders");

            assertThat(views.table().rowCount()).isEqualTo(3);
            assertThat(views.table().isTruncated()).isTrue();
            assertThat(orders.table().rowCount()).isEqualTo(2);
            assertThat(agent.database("web").check("SELECT browser FROM visitors"))
                    .isInstanceOf(Review.Rejected.class);
            agent.approve(views.id());
            assertThat(knowledge.examplesFor("web", "Show all page views", 1)).hasSize(1);

            events.clear();
            agent.query("How many bounces were there?");
            assertThat(events)
                    .anySatisfy(event -> assertThat(event)
                            .isInstanceOfSatisfying(
                                    QueryEvent.Routed.class,
                                    routed -> assertThat(routed.database()).isEqualTo("web")));
        }
    }

    @Test
    void what_holds_for_the_whole_agent_cannot_differ_between_databases() {
        assertThatThrownBy(() -> DatabaseOptions.none().set(CoreSettings.QUESTION_TIMEOUT, Duration.ofSeconds(1)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("question.timeout");
    }

    @Test
    void a_question_limited_to_tables_goes_where_they_are() {
        try (DatabaseQueryAgent agent = both().build()) {
            var found = (Answer.Found)
                    agent.query(Question.of("How many visitors and orders?").tables("visitors"));

            assertThat(found.provenance().database()).isEqualTo("web");
            assertThatThrownBy(() -> agent.query(Question.of("How many?").tables("nowhere")))
                    .isInstanceOf(UnknownTableException.class);
        }
    }

    @Test
    void a_model_is_told_the_schema_and_the_turns_of_the_chosen_database_alone() {
        var model = ScriptedChatModel.answering(request -> Drafts.sql(
                request.toString().contains("PAGE_VIEWS")
                        ? "SELECT COUNT(*) AS n FROM page_views"
                        : "SELECT COUNT(*) AS n FROM orders"));
        try (DatabaseQueryAgent agent = both().set(CoreSettings.GENERATION_EMBEDDED, false)
                .chatModel(model)
                .build()) {
            ChatSession chat = agent.createSession("one");
            chat.ask("How many orders are there?");
            chat.ask("How many page views are there?");

            assertThat(model.requests()).hasSize(2);
            assertThat(model.requests().get(1).toString())
                    .contains("TABLE PAGE_VIEWS")
                    .doesNotContain("TABLE ORDERS", "How many orders");
        }
    }

    @Test
    void the_host_can_route_by_its_own_rule_but_only_to_what_there_is() {
        try (DatabaseQueryAgent agent = both().databaseRouter(
                                (request, run) -> new Routing.Chosen("sales", List.of(), ""))
                        .build();
                DatabaseQueryAgent lost = both().databaseRouter(
                                (request, run) -> new Routing.Chosen("nowhere", List.of(), ""))
                        .build()) {
            assertThat(((Answer.Found) agent.query("How many customers are there?"))
                            .provenance()
                            .database())
                    .isEqualTo("sales");
            assertThatThrownBy(() -> lost.query("How many customers are there?"))
                    .hasStackTraceContaining("none of the candidates");
        }
    }

    private static long count(Answer answer) {
        return ((Number) ((Answer.Found) answer).table().cell(0, 0)).longValue();
    }

    private Shop archive() throws SQLException {
        return Shop.empty()
                .with(
                        "CREATE TABLE customers(id INT PRIMARY KEY, name VARCHAR(80), country VARCHAR(40))",
                        "CREATE TABLE orders(id INT PRIMARY KEY, customer_id INT REFERENCES customers(id), "
                                + "status VARCHAR(10), total DECIMAL(10, 2), placed_on DATE)",
                        "INSERT INTO customers VALUES (1, 'Ada', 'Germany')",
                        "INSERT INTO orders VALUES (1, 1, 'paid', 10, DATE '2020-01-05')");
    }

    private DataSource failing() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        throw new SQLException("no route", "08001");
                    }
                    return null;
                });
    }
}
