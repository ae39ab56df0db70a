package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.ChatRequest;
import io.github.dbqueryagent.ChatSession;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.knowledge.BusinessTerm;
import io.github.dbqueryagent.knowledge.Example;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.knowledge.Metric;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.scene.Heard;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.setting.CoreSettings;
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

/** What models are sent, with everything turned on that sends values: no planted value is in it. */
@Timeout(60)
class PersonalRequestFlowTest {
    /** One value for each place where it is planted, so that a leak says where it came from. */
    private static final List<String> PLANTED = List.of(
            "comment@example.org",
            "+49 30 9999001",
            "GB29 NWBK 6016 1331 9268 19",
            "term@example.org",
            "4111 1111 1111 1111",
            "example@example.org",
            "DE89370400440532013000",
            "question@example.org",
            "+49 30 9999002",
            "5500005555555559",
            "ada@example.org",
            "Kowalewskaya",
            "+49 30 9999003",
            "note@example.org",
            "FR1420041010050500013M02606",
            "1990-01-02");

    private final List<QueryEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Deque<String> drafts = new ArrayDeque<>();
    private final ScriptedChatModel model = ScriptedChatModel.answering(this::reply);
    private String prose = "";
    private Shop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.open()
                .with(
                        "ALTER TABLE shop.customers ADD contact VARCHAR(80)",
                        "ALTER TABLE shop.customers ADD born DATE",
                        "ALTER TABLE shop.customers ADD note VARCHAR(200)",
                        "UPDATE shop.customers SET contact = '+49 30 9999003', born = DATE '1990-01-02', "
                                + "note = 'write to note@example.org or pay to FR1420041010050500013M02606'",
                        "COMMENT ON TABLE shop.customers IS 'Ask comment@example.org before you change it'",
                        "COMMENT ON COLUMN shop.customers.points IS 'call +49 30 9999001; GB29 NWBK 6016 1331 9268 19'");
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    private String reply(ChatRequest request) {
        return request.toString().contains("Number of rows:") ? prose : Drafts.sql(drafts.removeFirst());
    }

    private DatabaseQueryAgentBuilder agent() {
        KnowledgeStore knowledge = KnowledgeStore.inMemory();
        knowledge.add("main", new BusinessTerm("regular", "who term@example.org says so, card 4111 1111 1111 1111"));
        knowledge.add("main", new Metric("reach", "shop.customers", "COUNT(*)", "ask term@example.org"));
        knowledge.add(
                new Example(
                        "main",
                        "Which customer has the email example@example.org?",
                        "SELECT id FROM shop.customers WHERE email = 'example@example.org' AND name <> 'DE89370400440532013000'"));
        return shop.agent(model)
                .knowledgeStore(knowledge)
                .listener(events::add)
                .set(CoreSettings.GENERATION_SEND_VALUES, true)
                .set(CoreSettings.GENERATION_MAX_COMMENT_CHARS, 1_000)
                .set(CoreSettings.ANSWER_BY_MODEL, true);
    }

    @Test
    void no_planted_value_is_in_any_request_or_event() {
        drafts.add("SELECT id FROM shop.customers WHERE nothing = 1");
        drafts.add("SELECT name, email, contact, born, note, points FROM shop.customers WHERE email <> '{{email_1}}'");
        drafts.add("SELECT UPPER(name) AS n, MAX(email) AS e, COUNT(*) AS c FROM shop.customers GROUP BY name");
        drafts.add("SELECT note || email AS b FROM shop.customers WHERE contact <> '{{phone_1}}'");
        try (DatabaseQueryAgent agent = agent().build()) {
            ChatSession chat = agent.createSession("s");
            chat.ask("Which customer has the email question@example.org, phone +49 30 9999002, card 5500005555555559?");
            chat.ask("And all of them by name?");
            chat.askStream(
                            Question.of("And who has another phone than +49 30 9999002, email ada@example.org?"),
                            new Heard())
                    .answer();

            assertThat(model.requests()).hasSizeGreaterThanOrEqualTo(6);
            String sent = model.requests().toString();
            assertThat(PLANTED).allSatisfy(value -> assertThat(sent).doesNotContainIgnoringCase(value));
            assertThat(PLANTED)
                    .allSatisfy(value -> assertThat(events.toString()).doesNotContainIgnoringCase(value));
            assertThat(sent)
                    .contains("{{email_1}}", "{{phone_1}}", "{{payment_card_1}}")
                    .contains("Ask ••• before you change it", "regular: who ••• says so", "email = '•••'")
                    .contains("{{person_name_1}}", "{{birth_date_1}}", "{{iban_1}}");
        }
    }

    @Test
    void a_model_can_name_a_person_whom_it_does_not_know() {
        drafts.add("SELECT name, points FROM shop.customers WHERE points IN (20, 30) ORDER BY points DESC");
        prose = "{{person_name_1}} has the most points, 30. {{person_name_1}} has 20 points.";
        try (DatabaseQueryAgent agent = agent().build()) {
            Answer.Found found = (Answer.Found) agent.query("Who has the most points?");

            assertThat(found.text())
                    .contains(Shop.PRIVATE_VALUE + " has the most points, 30.")
                    .doesNotContain("has 20 points");
            assertThat(found.table().cell(0, 0)).isEqualTo(Shop.PRIVATE_VALUE);
            assertThat(model.requests().toString()).doesNotContain(Shop.PRIVATE_VALUE);
        }
    }

    @Test
    void a_model_can_name_the_value_of_the_question() {
        drafts.add("SELECT points FROM shop.customers WHERE email = '{{email_1}}'");
        prose = "The customer with {{email_1}} has 10 points.";
        try (DatabaseQueryAgent agent = agent().build()) {
            assertThat(agent.query("How many points has ada@example.org?").text())
                    .contains("The customer with ada@example.org has 10 points.");
            assertThat(model.requests().toString()).doesNotContain("ada@");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT '{{email_1}}' AS x",
                "SELECT REPLACE('{{email_1}}', '@', ' at ') AS x",
                "SELECT x FROM (SELECT REPLACE('{{email_1}}', '@', ' at ') AS x) AS t",
                "SELECT REPLACE(x, '@', ' at ') AS y FROM (VALUES ('{{email_1}}')) AS t(x)",
                "SELECT CASE WHEN points > 0 THEN '{{email_1}}' END AS x FROM shop.customers",
                "SELECT CASE WHEN points > 0 THEN ('{{email_1}}') ELSE 'x' END AS x FROM shop.customers",
                "SELECT REPLACE(u.x, '@', ' at ') AS y FROM UNNEST(ARRAY['{{email_1}}']) AS u(x)",
                "SELECT (SELECT MAX('{{email_1}}' || name) FROM shop.customers) AS x",
                "SELECT name FROM shop.customers UNION SELECT '{{email_1}}' || name FROM shop.customers"
            })
    void a_value_of_the_question_is_never_given_out_by_a_query(String sql) {
        for (int i = 0; i < 5; i++) {
            drafts.add(sql);
        }
        prose = "Nothing.";
        try (DatabaseQueryAgent agent = agent().build()) {
            Answer answer = agent.query("How many points has zoe@example.org?");

            assertThat(answer).as(answer.text()).isNotInstanceOf(Answer.Found.class);
            assertThat(events.toString()).contains("placeholder");
            assertThat(model.requests().toString()).doesNotContain("zoe@").doesNotContain("zoe at ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT CASE WHEN email = '{{email_1}}' THEN 1 ELSE 0 END AS x FROM shop.customers",
                "SELECT CASE email WHEN '{{email_1}}' THEN 1 ELSE 0 END AS x FROM shop.customers",
                "SELECT COUNT(*) AS n FROM shop.customers WHERE name LIKE '%' || '{{email_1}}' || '%'",
                "SELECT (SELECT COUNT(*) FROM shop.customers WHERE email IN ('{{email_1}}', 'x')) AS n",
            })
    void a_value_of_the_question_can_be_compared_with(String sql) {
        drafts.addAll(List.of(sql, sql, sql));
        prose = "Nothing.";
        try (DatabaseQueryAgent agent = agent().build()) {
            assertThat(agent.query("How many points has zoe@example.org?")).isInstanceOf(Answer.Found.class);
        }
    }

    @Test
    void a_host_that_turns_it_off_sends_comments_as_they_are() {
        drafts.add("SELECT COUNT(*) AS n FROM shop.customers");
        try (DatabaseQueryAgent agent =
                agent().set(PersonalSettings.PERSONAL_REQUESTS, false).build()) {
            agent.query("How many customers are there?");

            assertThat(model.requests().toString()).contains("comment@example.org");
        }
    }
}
