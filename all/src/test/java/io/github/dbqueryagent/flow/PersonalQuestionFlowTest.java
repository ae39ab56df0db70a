package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.ChatSession;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.audit.AuditEntry;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.GenerationRequest;
import io.github.dbqueryagent.generation.Reading;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.knowledge.Example;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.scene.FixedDrafts;
import io.github.dbqueryagent.scene.Heard;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.session.Turn;
import io.github.dbqueryagent.setting.PersonalSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal values in questions: bound to the query, and seen by nobody but who asked. */
@Timeout(60)
class PersonalQuestionFlowTest {
    private static final String WHO = "Which customer has the email ada@example.org?";
    private static final String BY_EMAIL = "SELECT id, country FROM shop.customers WHERE email = '{{email_1}}'";

    private final List<QueryEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final List<AuditEntry> audit = Collections.synchronizedList(new ArrayList<>());
    private Shop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.open();
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WHO,
                "Which customer has the e-mail ada@example.org?",
                "customers whose email is ada@example.org",
                "Who is ada@example.org?",
                "Show the customer with e-mail address 'ada@example.org'",
                "name of the customer with email \"ada@example.org\""
            })
    void the_value_is_bound_without_any_model(String question) {
        try (DatabaseQueryAgent agent = embedded().build()) {
            Answer answer = agent.query(question);

            assertThat(answer).as(answer.text()).isInstanceOf(Answer.Found.class);
            Answer.Found found = (Answer.Found) answer;
            assertThat(found.executed().parameters()).containsExactly("{{email_1}}");
            assertThat(found.sql()).contains("?").doesNotContain("ada@example.org");
            assertThat(found.table().rows()).hasSize(1);
            assertThat(found.table().rows().toString()).contains("Ada");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many orders does ada@example.org have?",
                "How many orders did the customer with the email ada@example.org place?",
                "How many orders of ada@example.org are there?"
            })
    void the_value_is_looked_for_in_the_column_that_holds_such_values_also_in_another_table(String question) {
        try (DatabaseQueryAgent agent = embedded().build()) {
            Answer answer = agent.query(question);

            assertThat(answer).as(answer.text()).isInstanceOf(Answer.Found.class);
            Answer.Found found = (Answer.Found) answer;
            assertThat(found.executed().parameters()).containsExactly("{{email_1}}");
            assertThat(found.table().rows()).containsExactly(List.of(2L));
        }
    }

    private DatabaseQueryAgentBuilder embedded() {
        return DatabaseQueryAgent.builder()
                .dataSource(shop.dataSource())
                .clock(Shop.CLOCK)
                .listener(events::add)
                .auditLog(audit::add);
    }

    private DatabaseQueryAgentBuilder scripted(ScriptedChatModel model) {
        return shop.agent(model).listener(events::add).auditLog(audit::add);
    }

    @Test
    void nobody_but_who_asked_sees_the_value() {
        ScriptedChatModel model = ScriptedChatModel.replying("""
                {"sql": "%s", "explanation": "The customer whose email is {{email_1}}.", "confidence": 0.9,
                 "assumptions": ["{{email_1}} is one customer's."]}""".formatted(BY_EMAIL));
        var heard = new Heard();
        try (DatabaseQueryAgent agent = scripted(model).build()) {
            Answer.Found found =
                    (Answer.Found) agent.queryStream(Question.of(WHO), heard).answer();

            assertThat(found.table().rows()).hasSize(1);
            assertThat(found.explanation()).isEqualTo("The customer whose email is ada@example.org.");
            assertThat(found.assumptions()).containsExactly("ada@example.org is one customer's.");
            assertThat(found.text()).contains("ada@example.org is one customer's.");
            assertThat(String.join(" ", heard.words())).contains("ada@example.org is one customer's.");
            assertThat(found.draft().sql()).isEqualTo(BY_EMAIL);
            assertThat(model.requests().toString()).contains("{{email_1}}").doesNotContain("ada@");
            assertThat(events.toString()).contains("{{email_1}}").doesNotContain("ada@");
            assertThat(audit.toString()).contains("{{email_1}}").doesNotContain("ada@");
        }
    }

    @Test
    void the_same_question_about_another_person_uses_the_draft_and_not_the_value() {
        ScriptedChatModel model = ScriptedChatModel.replying(Drafts.sql(BY_EMAIL));
        try (DatabaseQueryAgent agent = scripted(model).build()) {
            Answer.Found ada = (Answer.Found) agent.query(WHO);

            Answer.Found eve = (Answer.Found) agent.query(WHO.replace("ada@", "eve@"));

            assertThat(eve.provenance().draftFromCache()).isTrue();
            assertThat(ada.table().cell(0, 0)).isEqualTo(1L);
            assertThat(eve.table().cell(0, 0)).isEqualTo(5L);
            assertThat(model.requests()).hasSize(1);
        }
    }

    @Test
    void a_follow_up_goes_on_with_the_value_and_numbers_another_one_anew() {
        ScriptedChatModel model = ScriptedChatModel.replying(
                Drafts.sql(BY_EMAIL),
                Drafts.sql("SELECT points FROM shop.customers WHERE email = '{{email_1}}'"),
                Drafts.sql("SELECT points FROM shop.customers WHERE email IN ('{{email_2}}', '{{email_1}}')"));
        try (DatabaseQueryAgent agent = scripted(model).build()) {
            ChatSession chat = agent.createSession("s");
            chat.ask(WHO);

            Answer.Found hers = (Answer.Found) chat.ask("and her points?");
            Answer.Found both = (Answer.Found) chat.ask("and those of bo@example.org and ada@example.org?");

            assertThat(hers.table().rows()).containsExactly(List.of(10L));
            assertThat(both.table().rows()).containsExactlyInAnyOrder(List.of(10L), List.of(20L));
            assertThat(chat.history().stream().map(Turn::question))
                    .contains("and those of {{email_2}} and {{email_1}}?");
            assertThat(model.requests().toString()).doesNotContain("ada@", "bo@");
        }
    }

    @Test
    void a_follow_up_without_a_model_goes_on_with_the_value() {
        try (DatabaseQueryAgent agent = embedded().build()) {
            ChatSession chat = agent.createSession("s");
            chat.ask(WHO);

            Answer answer = chat.ask("and her points?");

            assertThat(answer).as(answer.text()).isInstanceOf(Answer.Found.class);
            Answer.Found found = (Answer.Found) answer;
            assertThat(found.executed().parameters()).containsExactly("{{email_1}}");
            assertThat(found.table().rows().toString()).contains("10");
        }
    }

    @Test
    void what_is_approved_holds_the_placeholder() {
        ScriptedChatModel model = ScriptedChatModel.replying(Drafts.sql(BY_EMAIL), Drafts.sql(BY_EMAIL));
        try (DatabaseQueryAgent agent = scripted(model).build()) {
            Example example = agent.approve(agent.query(WHO).id());

            agent.query("Which customer has the email bo@example.org");

            assertThat(example.question()).isEqualTo("Which customer has the email {{email_1}}?");
            assertThat(example.sql()).isEqualTo(BY_EMAIL);
            assertThat(model.requests().get(1).toString()).contains(example.question());
            assertThat(model.requests().toString()).doesNotContain("ada@", "bo@");
        }
    }

    @Test
    void a_reading_that_is_chosen_later_means_the_value_of_its_own_question() {
        ScriptedChatModel model = ScriptedChatModel.replying(Drafts.sql(BY_EMAIL), """
                {"needs_clarification": true, "clarification_question": "Who of {{email_1}} and {{email_2}}?",
                 "readings": ["{{email_1}}", "{{email_2}}"]}""");
        try (DatabaseQueryAgent agent = scripted(model).build()) {
            ChatSession chat = agent.createSession("s");
            chat.ask(WHO);

            Answer unclear = chat.ask("Is she or bo@example.org from France?");

            assertThat(unclear.text())
                    .contains("Who of ada@example.org and bo@example.org?", "1. ada@example.org", "2. bo@example.org");
        }
    }

    @Test
    void a_reading_that_was_drafted_for_one_value_is_never_run_for_another() {
        String sql = "SELECT points FROM shop.customers WHERE email = '{{email_1}}'";
        Generation unclear = new Generation.Unclear(
                "Those of {{email_1}} or of {{email_2}}?",
                List.of(
                        new Reading("hers", FixedDrafts.draft(sql, 0.4)),
                        new Reading(
                                "his, and not those of cy@example.org",
                                FixedDrafts.draft(sql.replace("_1", "_2"), 0.4))));
        try (DatabaseQueryAgent agent = shop.agent(ScriptedChatModel.replying())
                .generator(new Drafting(new Generation.Drafted(FixedDrafts.draft(BY_EMAIL, 0.9), ""), unclear))
                .build()) {
            ChatSession chat = agent.createSession("s");
            chat.ask(WHO);
            Answer asked = chat.ask("Are the points hers or those of bo@example.org?");
            assertThat(asked.text()).contains("Those of ada@example.org or of bo@example.org?");

            // The words of a reading hold no address, or another one; its draft means those of the question.
            Answer.Found hers = (Answer.Found) agent.choose(asked.id(), 1);
            Answer.Found his = (Answer.Found) chat.choose(asked.id(), 2);

            assertThat(hers.table().rows()).containsExactly(List.of(10L));
            assertThat(his.table().rows()).containsExactly(List.of(20L));
        }
    }

    /** Gives one generation after the other. */
    private record Drafting(Deque<Generation> left) implements SqlGenerator {
        Drafting(Generation... all) {
            this(new ArrayDeque<>(List.of(all)));
        }

        @Override
        public String name() {
            return "drafting";
        }

        @Override
        public Generation generate(GenerationRequest request, QuestionRun run) {
            return left.removeFirst();
        }
    }

    @Test
    void an_invented_placeholder_is_never_bound() {
        String invented = "SELECT id FROM shop.customers WHERE email = '{{email_2}}'";
        ScriptedChatModel model =
                ScriptedChatModel.replying(Drafts.sql(invented), Drafts.sql(invented), Drafts.sql(invented));
        try (DatabaseQueryAgent agent = scripted(model).build()) {
            assertThat(agent.query(WHO)).isInstanceOf(Answer.Unanswerable.class);
        }
    }

    @Test
    void a_host_that_turns_it_off_sends_the_question_as_it_was_typed() {
        ScriptedChatModel model =
                ScriptedChatModel.replying(Drafts.sql("SELECT id FROM shop.customers WHERE email = 'ada@example.org'"));
        try (DatabaseQueryAgent agent =
                scripted(model).set(PersonalSettings.PERSONAL_QUESTIONS, false).build()) {
            agent.query(WHO);

            assertThat(audit.get(0).asked().question()).isEqualTo(WHO);
        }
    }
}
