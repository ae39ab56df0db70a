package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.ChatSession;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.UnknownAnswerException;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.Reading;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.knowledge.Metric;
import io.github.dbqueryagent.policy.ColumnRule;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.scene.FixedDrafts;
import io.github.dbqueryagent.scene.Heard;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.session.SessionAccessException;
import io.github.dbqueryagent.session.Turn;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import io.github.dbqueryagent.validation.Remedy;
import io.github.dbqueryagent.validation.Violation;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Conversations, readings, examples, views, streams, the cache of drafts and policies, through the public doors. */
@Timeout(60)
class SessionFlowTest {
    private static final String COUNT = "SELECT COUNT(*) AS n FROM shop.customers";
    private static final String QUESTION = "How many customers are there?";
    private static final Asker ADA = Asker.of("ada").inTenant("north");
    private static final Asker BO = Asker.of("bo").inTenant("north");

    private Shop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.open();
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    void a_session_is_its_asker_s_own() {
        try (DatabaseQueryAgent agent = shop.agent(always(COUNT)).build()) {
            DatabaseQueryAgent ada = agent.forAsker(ADA);
            ada.createSession("s1").ask(QUESTION);

            assertThat(ada.createSession("s1").history()).hasSize(1);
            assertThat(ada.listSessions()).containsExactly("s1");
            assertThat(agent.forAsker(BO).listSessions()).isEmpty();
            DatabaseQueryAgent bo = agent.forAsker(BO);
            assertThatThrownBy(() -> bo.createSession("s1")).isInstanceOf(SessionAccessException.class);
            assertThatThrownBy(() -> bo.sessionHistory("s1")).isInstanceOf(SessionAccessException.class);
            assertThatThrownBy(() -> bo.clearSession("s1")).isInstanceOf(SessionAccessException.class);
            assertThatThrownBy(() -> bo.deleteSession("s1")).isInstanceOf(SessionAccessException.class);
            assertThatThrownBy(() ->
                            agent.forAsker(Asker.of("ada").inTenant("south")).createSession("s1"))
                    .isInstanceOf(SessionAccessException.class);
        }
    }

    @Test
    void a_session_of_nobody_in_particular_takes_no_question_of_a_named_asker() {
        ScriptedChatModel model = always(COUNT);
        try (DatabaseQueryAgent agent = shop.agent(model).build()) {
            ChatSession session = agent.createSession("s1");
            Question question = Question.of("Which customer has the address ada@example.org?");

            for (Asker asker : List.of(ADA, BO, Asker.anonymous().withRoles("admin"))) {
                Question named = question.by(asker);
                assertThatThrownBy(() -> session.ask(named))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("forAsker(asker).createSession(id)");
                assertThatThrownBy(() -> session.askAsync(named)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> session.askStream(named, new Heard()))
                        .isInstanceOf(IllegalArgumentException.class);
            }

            assertThat(session.history()).isEmpty();
            assertThat(model.requests()).isEmpty();
            assertThat(session.ask(Question.of(QUESTION).by(Asker.anonymous()))).isInstanceOf(Answer.Found.class);
        }
    }

    @Test
    void a_session_is_cleared_and_deleted() {
        try (DatabaseQueryAgent agent = shop.agent(always(COUNT)).build()) {
            ChatSession session = agent.createSession("s1");
            session.ask(QUESTION);

            session.clear();
            assertThat(agent.sessionHistory("s1")).isEmpty();
            agent.deleteSession("s1");
            assertThat(agent.listSessions()).isEmpty();
            assertThatThrownBy(() -> agent.sessionHistory("s1")).isInstanceOf(SessionAccessException.class);
            assertThat(session.ask(QUESTION)).isInstanceOf(Answer.Found.class);
            assertThat(agent.sessionHistory("s1")).hasSize(1);
        }
    }

    @Test
    void a_follow_up_reaches_the_model_with_the_turn_before() {
        var model = ScriptedChatModel.replying(
                Drafts.sql("SELECT name FROM shop.customers"),
                Drafts.sql("SELECT name FROM shop.customers WHERE country = 'France'"));
        try (DatabaseQueryAgent agent = shop.agent(model).build()) {
            ChatSession session = agent.createSession("s1");
            session.ask("Show me all customers");
            session.ask("Only the French ones");

            assertThat(model.requests().get(1).toString())
                    .contains("Show me all customers", "Only the French ones")
                    .containsIgnoringCase("SELECT name FROM shop.customers");
            assertThat(session.history())
                    .extracting(Turn::question)
                    .containsExactly("Show me all customers", "Only the French ones");
            assertThat(session.history()).extracting(Turn::summary).containsExactly("5 rows", "2 rows");
            assertThat(session.history().toString()).doesNotContain(Shop.PRIVATE_VALUE);
        }
    }

    @Test
    void a_reading_with_a_draft_is_gone_on_from_without_asking_anyone() {
        var unclear = new Generation.Unclear(
                "Which customers?",
                List.of(
                        new Reading("all customers", FixedDrafts.draft(COUNT, 0.5)),
                        new Reading("customers in France", FixedDrafts.draft(COUNT + " WHERE country = 'France'", 0.5)),
                        new Reading("customers gone", FixedDrafts.draft("DELETE FROM shop.customers", 0.5))));
        var model = ScriptedChatModel.replying();
        try (DatabaseQueryAgent agent = shop.agent(model)
                .set(CoreSettings.GENERATION_ENOUGH_CONFIDENCE, 0.4)
                .generator(new FixedDrafts(unclear))
                .build()) {
            Answer.NeedsClarification asked = (Answer.NeedsClarification) agent.query(QUESTION);
            assertThat(asked.readings()).as("what may not run is no reading").hasSize(2);

            Answer.Found chosen = (Answer.Found) agent.choose(asked.id(), 2);

            assertThat(chosen.table().cell(0, 0)).isEqualTo(2L);
            assertThat(chosen.provenance().draftFromCache()).isFalse();
            assertThatThrownBy(() -> agent.choose(asked.id(), 3)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> agent.forAsker(BO).choose(asked.id(), 1))
                    .isInstanceOf(UnknownAnswerException.class);
        }
    }

    @Test
    void a_reading_without_a_draft_is_asked_as_it_was_said() {
        var model = ScriptedChatModel.replying(
                Drafts.unclear("Which ones?", "All customers", "Customers in France"), Drafts.sql(COUNT));
        try (DatabaseQueryAgent agent = shop.agent(model).build()) {
            ChatSession session = agent.createSession("s1");
            Answer asked = session.ask(QUESTION);
            assertThat(asked.text()).contains("Which ones?", "1. All customers", "2. Customers in France");

            assertThat(session.choose(asked.id(), 2)).isInstanceOf(Answer.Found.class);

            assertThat(model.requests().get(1).toString()).contains("Customers in France");
            assertThat(session.history()).hasSize(2);
        }
    }

    @Test
    void an_approved_answer_is_an_example_in_the_next_prompt() {
        ScriptedChatModel model = always(COUNT);
        try (DatabaseQueryAgent agent = shop.agent(model).build()) {
            Answer answer = agent.query(QUESTION);
            assertThat(agent.approve(answer.id()).question()).isEqualTo(QUESTION);

            agent.query("How many customers do we have today?");

            assertThat(model.requests().get(1).toString()).contains("Question: " + QUESTION + "\nSQL: " + COUNT);
            assertThatThrownBy(() -> agent.forAsker(BO).approve(answer.id()))
                    .isInstanceOf(UnknownAnswerException.class);
        }
    }

    @Test
    void an_example_of_somebody_who_sees_more_is_in_no_prompt_of_somebody_who_sees_less() {
        ScriptedChatModel model = ScriptedChatModel.replying(
                Drafts.sql("SELECT SUM(amount) AS total FROM shop.salaries"), Drafts.sql(COUNT));
        try (DatabaseQueryAgent agent =
                shop.agent(model).policy(onlyFor("ada", "salaries")).build()) {
            DatabaseQueryAgent ada = agent.forAsker(ADA);
            Answer answer = ada.query("What is the sum of all salaries?");
            assertThat(answer).isInstanceOf(Answer.Found.class);
            ada.approve(answer.id());

            agent.forAsker(BO).query("What is the sum of all customers?");

            assertThat(model.requests().get(1).toString()).doesNotContainIgnoringCase("salaries");
        }
    }

    @Test
    void a_view_asks_for_its_asker_alone() {
        try (DatabaseQueryAgent agent = shop.agent(always(COUNT)).build()) {
            DatabaseQueryAgent ada = agent.forAsker(ADA);

            assertThat(ada.query(Question.of(QUESTION).by(ADA))).isInstanceOf(Answer.Found.class);
            assertThatThrownBy(() -> ada.query(Question.of(QUESTION).by(BO)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("another asker");
            ada.close();
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);
            assertThatThrownBy(() -> agent.database("nowhere")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_stream_tells_everything_in_order_and_the_figures_add_up() {
        var heard = new Heard();
        try (DatabaseQueryAgent agent = shop.agent(always("SELECT name FROM shop.customers ORDER BY id"))
                .set(CoreSettings.EXECUTION_FETCH_SIZE, 2)
                .build()) {
            agent.queryStream(Question.of("Show all customers"), heard).answer();
            agent.query("DROP TABLE shop.customers;");

            assertThat(heard.kinds())
                    .containsExactly(
                            "stage", "sql", "stage", "columns", "rows", "stage", "sentence", "stage", "answer");
            assertThat(heard.words().stream().filter(word -> word.startsWith("rows")))
                    .hasSize(3);
            assertThat(heard.words()).filteredOn("answer"::equals).hasSize(1);
            assertThat(agent.stats().questions()).isEqualTo(2);
            assertThat(agent.stats().outcomes().refused()).isEqualTo(1);
            assertThat(agent.stats().tokens().input()).isEqualTo(10);
        }
    }

    @Test
    void a_draft_that_ran_is_used_again_and_reviewed_anew() {
        ScriptedChatModel model = always(COUNT);
        var strict = new AtomicBoolean();
        try (DatabaseQueryAgent agent = shop.agent(model)
                .reviewRule((query, schema) -> strict.get() ? List.of(noMore()) : List.of())
                .build()) {
            agent.query(QUESTION);
            Answer.Found again = (Answer.Found) agent.query(QUESTION);
            assertThat(model.requests()).hasSize(1);
            assertThat(again.provenance().draftFromCache()).isTrue();
            assertThat(agent.stats().draftsFromCache()).isEqualTo(1);

            strict.set(true);

            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Refused.class);
        }
    }

    private static Violation noMore() {
        return new Violation("no-more", "Not any more.", Remedy.REFUSE, List.of());
    }

    @Test
    void a_metric_on_what_is_hidden_is_in_no_prompt_and_another_is() {
        ScriptedChatModel model = always(COUNT);
        KnowledgeStore taught = KnowledgeStore.inMemory();
        taught.add("main", new Metric("payroll", "shop.salaries", "SUM(amount)", ""));
        taught.add("main", new Metric("contacts", "shop.customers", "COUNT(DISTINCT email)", ""));
        taught.add("main", new Metric("turnover", "shop.orders", "SUM(total)", ""));
        SqlPolicy policy = SqlPolicy.builder()
                .blockTables("salaries")
                .blockColumns("customers.email")
                .build();
        try (DatabaseQueryAgent agent =
                shop.agent(model).policy(policy).knowledgeStore(taught).build()) {
            agent.query(QUESTION);
        }

        assertThat(model.requests().get(0).toString())
                .contains("turnover = SUM(total)")
                .doesNotContain("payroll", "contacts");
    }

    @Test
    void what_is_blocked_is_in_no_prompt_and_no_message() {
        var model = ScriptedChatModel.answering(
                request -> Drafts.sql("SELECT email FROM shop.customers JOIN shop.salaries ON person = name"));
        SqlPolicy policy = SqlPolicy.builder()
                .blockTables("salaries")
                .blockColumns("customers.email")
                .build();
        try (DatabaseQueryAgent agent = shop.agent(model).policy(policy).build()) {
            Answer.Unanswerable none = (Answer.Unanswerable) agent.query("List all customers");

            assertThat(model.requests().get(0).messages().get(1).toString())
                    .contains("CUSTOMERS")
                    .doesNotContainIgnoringCase("salaries")
                    .doesNotContainIgnoringCase("email");
            assertThat(none.rejected()).isNotEmpty();
            assertThat(agent.schema().tables().toString())
                    .doesNotContainIgnoringCase("salaries")
                    .doesNotContainIgnoringCase("email");
            assertThat(messages(none)).doesNotContainIgnoringCase("did you mean \"SALARIES\"");
        }
    }

    private static String messages(Answer.Unanswerable none) {
        return none.rejected().stream()
                .map(draft -> draft.violations().toString())
                .toList()
                .toString();
    }

    @Test
    void a_masked_column_is_masked_in_rows_and_in_prose() {
        try (DatabaseQueryAgent agent = shop.agent(always("SELECT name, UPPER(email) AS e FROM shop.customers"))
                .policy(SqlPolicy.builder().maskColumns("customers.email").build())
                .build()) {
            Answer.Found found = (Answer.Found) agent.query("Show the emails of all customers");

            assertThat(found.table().maskedLabels()).hasSize(1);
            assertThat(found.table().rows().toString() + found.text())
                    .contains("Ada", "•••")
                    .doesNotContainIgnoringCase("example.org");
        }
    }

    @Test
    void a_schema_that_has_changed_is_seen_once_it_is_refreshed() throws SQLException {
        try (DatabaseQueryAgent agent = shop.agent(always(COUNT)).build()) {
            int before = agent.schema().tables().size();
            shop.with("CREATE TABLE shop.refunds(id INT)");
            assertThat(agent.schema().tables()).hasSize(before);

            agent.refreshSchema();

            assertThat(agent.schema().tables()).hasSize(before + 1);
        }
    }

    @Test
    void several_databases_are_asked_by_their_names() throws SQLException {
        try (Shop other = Shop.open().with("DELETE FROM shop.orders");
                DatabaseQueryAgent agent = shop.agent(always("SELECT COUNT(*) AS n FROM shop.orders"))
                        .database("other", other.dataSource())
                        .build()) {
            Answer.Found here = (Answer.Found) agent.database("main").query("How many orders?");
            Answer.Found there = (Answer.Found) agent.database("other").query("How many orders?");

            assertThat(here.table().cell(0, 0)).isEqualTo(6L);
            assertThat(there.table().cell(0, 0)).isEqualTo(0L);
            assertThat(there.provenance().database()).isEqualTo("other");
        }
    }

    private static ScriptedChatModel always(String sql) {
        return ScriptedChatModel.answering(request -> Drafts.sql(sql));
    }

    /** A policy that shows a table to one user alone. */
    static SqlPolicy onlyFor(String user, String table) {
        return new SqlPolicy() {
            @Override
            public String scope(Asker asker) {
                return asker.user();
            }

            @Override
            public boolean isVisible(Asker asker, TableName name) {
                return asker.user().equals(user) || !name.name().equalsIgnoreCase(table);
            }

            @Override
            public ColumnRule columnRule(Asker asker, ColumnName column) {
                return ColumnRule.VISIBLE;
            }
        };
    }
}
