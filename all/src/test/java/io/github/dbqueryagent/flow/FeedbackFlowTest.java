package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.AgentStats;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.UnknownAnswerException;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.GenerationRequest;
import io.github.dbqueryagent.generation.Reading;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.knowledge.Disproved;
import io.github.dbqueryagent.knowledge.Feedback;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.scene.FixedDrafts;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people say of answers, and what becomes of it. */
@Timeout(60)
class FeedbackFlowTest {
    private static final String QUESTION = "How many customers are there?";
    private static final String ALL = "SELECT COUNT(*) AS n FROM shop.customers";
    private static final String FRENCH = "SELECT COUNT(*) AS n FROM shop.customers WHERE country = 'France'";

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
    void a_wrong_answer_is_not_given_again_and_the_model_is_told() {
        ScriptedChatModel model = ScriptedChatModel.replying(Drafts.sql(ALL), Drafts.sql(FRENCH), Drafts.sql(FRENCH));
        try (DatabaseQueryAgent agent = shop.agent(model).build()) {
            agent.feedback(agent.query(QUESTION).id(), Feedback.WRONG);

            Answer.Found second = (Answer.Found) agent.query(QUESTION);

            assertThat(second.draft().sql()).isEqualTo(FRENCH);
            assertThat(second.provenance().draftFromCache()).isFalse();
            assertThat(model.requests().get(1).toString()).contains(ALL, Disproved.RULE);
            assertThat(((Answer.Found) agent.query("  " + QUESTION.toUpperCase(Locale.ROOT) + " "))
                            .draft()
                            .sql())
                    .isEqualTo(FRENCH);
            assertThat(agent.stats().judged()).isEqualTo(new AgentStats.Judged(0, 1));
        }
    }

    @Test
    void a_model_that_insists_on_a_wrong_answer_gets_no_answer_through() {
        String same = "select  count(*) as N from SHOP.Customers -- all of them";
        ScriptedChatModel model = ScriptedChatModel.replying(Drafts.sql(ALL), Drafts.sql(same), Drafts.sql(same));
        try (DatabaseQueryAgent agent = shop.agent(model).build()) {
            agent.feedback(agent.query(QUESTION).id(), Feedback.WRONG);

            Answer.Unanswerable none = (Answer.Unanswerable) agent.query(QUESTION);

            assertThat(none.text()).contains("not what the question asks for");
            assertThat(model.requests()).hasSize(3);
        }
    }

    @Test
    void a_wrong_answer_with_another_day_s_dates_is_as_wrong() {
        ScriptedChatModel model = ScriptedChatModel.replying(
                Drafts.sql("SELECT COUNT(*) AS n FROM shop.orders WHERE placed_on >= DATE '2025-10-01'"),
                Drafts.sql("SELECT COUNT(*) AS n FROM shop.orders WHERE placed_on >= DATE '2025-11-01'"),
                Drafts.sql(ALL));
        try (DatabaseQueryAgent agent = shop.agent(model).build()) {
            agent.feedback(agent.query(QUESTION).id(), Feedback.WRONG);

            assertThat(((Answer.Found) agent.query(QUESTION)).draft().sql()).isEqualTo(ALL);
        }
    }

    @Test
    void what_was_taken_back_is_given_again() {
        ScriptedChatModel model = ScriptedChatModel.replying(Drafts.sql(ALL), Drafts.sql(FRENCH));
        try (DatabaseQueryAgent agent = shop.agent(model).build()) {
            Answer first = agent.query(QUESTION);
            agent.feedback(first.id(), Feedback.WRONG);
            agent.feedback(first.id(), Feedback.RIGHT);

            Answer.Found again = (Answer.Found) agent.query(QUESTION);

            assertThat(again.draft().sql()).isEqualTo(ALL);
            assertThat(again.provenance().draftFromCache()).isTrue();
            assertThat(model.requests()).hasSize(1);
            assertThat(agent.stats().judged()).isEqualTo(new AgentStats.Judged(1, 1));
        }
    }

    @Test
    void an_example_that_is_said_to_be_wrong_is_none_any_more() {
        var model = ScriptedChatModel.answering(request -> Drafts.sql(ALL));
        KnowledgeStore knowledge = KnowledgeStore.inMemory();
        try (DatabaseQueryAgent agent =
                shop.agent(model).knowledgeStore(knowledge).build()) {
            Answer answer = agent.query(QUESTION);
            agent.approve(answer.id());
            agent.feedback(answer.id(), Feedback.WRONG);
            assertThat(knowledge.examplesFor("main", QUESTION, 1)).isEmpty();

            agent.approve(answer.id());
            assertThat(knowledge.counterExamplesFor("main", QUESTION)).isEmpty();
        }
    }

    @Test
    void a_reading_that_was_said_to_be_wrong_is_not_offered() {
        var answers = new ArrayDeque<Generation>();
        answers.add(new Generation.Drafted(FixedDrafts.draft(ALL, 0.9), ""));
        answers.add(new Generation.Unclear(
                "Which ones?",
                List.of(
                        new Reading("All customers", FixedDrafts.draft(ALL, 0.9)),
                        new Reading("Good customers", null),
                        new Reading("French customers", FixedDrafts.draft(FRENCH, 0.4)))));
        try (DatabaseQueryAgent agent = shop.agent(ScriptedChatModel.replying())
                .generator(inTurn(answers))
                .build()) {
            agent.feedback(agent.query(QUESTION).id(), Feedback.WRONG);

            Answer.NeedsClarification asked = (Answer.NeedsClarification) agent.query(QUESTION);

            assertThat(asked.readings())
                    .extracting(Reading::meaning)
                    .containsExactly("Good customers", "French customers");
        }
    }

    private static SqlGenerator inTurn(Queue<Generation> answers) {
        return new SqlGenerator() {
            @Override
            public String name() {
                return "in turn";
            }

            @Override
            public Generation generate(GenerationRequest request, QuestionRun run) {
                return answers.remove();
            }
        };
    }

    @Test
    void what_is_said_of_hidden_tables_is_in_no_prompt_of_somebody_who_sees_less() {
        String question = "What is the sum of all salaries?";
        ScriptedChatModel model = ScriptedChatModel.replying(
                Drafts.sql("SELECT SUM(amount) AS total FROM shop.salaries"), Drafts.sql(ALL));
        SqlPolicy policy = SessionFlowTest.onlyFor("ada", "salaries");
        try (DatabaseQueryAgent agent = shop.agent(model).policy(policy).build()) {
            DatabaseQueryAgent ada = agent.forAsker(Asker.of("ada"));
            ada.feedback(ada.query(question).id(), Feedback.WRONG);

            agent.forAsker(Asker.of("bo")).query(question);

            assertThat(model.requests().get(1).toString())
                    .doesNotContain("SUM(amount)")
                    .doesNotContain("shop.salaries")
                    .doesNotContain("SALARIES");
        }
    }

    @Test
    void the_embedded_engine_reads_the_question_in_another_way() {
        String question = "How many orders are there per customer?";
        try (DatabaseQueryAgent agent =
                DatabaseQueryAgent.builder().dataSource(shop.dataSource()).build()) {
            Answer.Found first = (Answer.Found) agent.query(question);
            agent.feedback(first.id(), Feedback.WRONG);

            Answer second = agent.query(question);

            String other = second.fold(
                    found -> found.draft().sql(),
                    unclear -> unclear.readings().toString(),
                    refused -> "refused",
                    none -> "none");
            assertThat(other)
                    .isNotEqualTo("refused")
                    .doesNotContain(first.draft().sql());
        }
    }

    @Test
    void only_whoever_asked_can_say_something_of_an_answer_and_only_of_one_with_rows() {
        ScriptedChatModel model = ScriptedChatModel.replying(Drafts.sql(ALL), Drafts.unclear("Which?", "A", "B"));
        try (DatabaseQueryAgent agent = shop.agent(model).build()) {
            Answer answer = agent.query(QUESTION);
            Answer unclear = agent.query("Which customers are good?");

            assertThatThrownBy(() -> agent.forAsker(Asker.of("bo")).feedback(answer.id(), Feedback.WRONG))
                    .isInstanceOf(UnknownAnswerException.class);
            assertThatThrownBy(() -> agent.feedback(unclear.id(), Feedback.WRONG))
                    .isInstanceOf(UnknownAnswerException.class);
            assertThat(agent.stats().judged()).isEqualTo(new AgentStats.Judged(0, 0));
        }
    }
}
