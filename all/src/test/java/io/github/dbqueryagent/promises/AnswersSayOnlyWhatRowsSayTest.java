package io.github.dbqueryagent.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.flow.Drafts;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.scene.Cases;
import io.github.dbqueryagent.scene.FixedDrafts;
import io.github.dbqueryagent.scene.Heard;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answer says only what the rows say, whatever a model writes. */
class AnswersSayOnlyWhatRowsSayTest {
    private static final String BY_COUNTRY =
            "SELECT country, COUNT(*) AS customers FROM shop.customers GROUP BY country ORDER BY customers DESC";
    private static final String QUESTION = "How many customers are there in each country?";

    private static Shop shop;

    @BeforeAll
    static void open() throws SQLException {
        shop = Shop.open();
    }

    @AfterAll
    static void close() throws SQLException {
        shop.close();
    }

    static Stream<String> lies() {
        return Cases.of(AnswersSayOnlyWhatRowsSayTest.class, "lies.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_model_s_sentence_with_a_false_figure_is_left_out_and_not_streamed(String lie) {
        var heard = new Heard();
        var model = ScriptedChatModel.replying(Drafts.sql(BY_COUNTRY), "Germany has 3 customers. " + lie);
        try (DatabaseQueryAgent agent = narrated(model).build()) {
            Answer answer = agent.queryStream(Question.of(QUESTION), heard).answer();

            assertThat(answer.text()).contains("Germany has 3 customers.").doesNotContain(lie);
            assertThat(heard.words())
                    .contains("sentence Germany has 3 customers.")
                    .noneMatch(word -> word.contains(lie));
        }
    }

    @Test
    void where_all_that_a_model_says_is_false_fixed_sentences_say_what_is_true() {
        var model = ScriptedChatModel.replying(Drafts.sql(BY_COUNTRY), "Germany has 9 customers. France has 8.");
        try (DatabaseQueryAgent agent = narrated(model).build()) {
            Answer.Found found = (Answer.Found) agent.query(QUESTION);

            assertThat(found.text()).doesNotContain("9", "8").contains("Germany", "3");
            assertThat(found.narration().narrator()).doesNotContain("chat");
        }
    }

    @Test
    void a_true_sentence_of_a_model_stays_as_it_is() {
        var model = ScriptedChatModel.replying(
                Drafts.sql(BY_COUNTRY), "Most customers, 3, live in Germany. France follows with 2.");
        try (DatabaseQueryAgent agent = narrated(model).build()) {
            assertThat(agent.query(QUESTION).text()).contains("France follows with 2.");
        }
    }

    @Test
    void rows_that_were_cut_off_are_said_whoever_writes() {
        String all = "SELECT name FROM shop.customers ORDER BY id";
        var model = ScriptedChatModel.replying(Drafts.sql(all), "There are 2 customers: Ada and Bo.", Drafts.sql(all));
        try (DatabaseQueryAgent agent = narrated(model).maxRows(2).build()) {
            Answer.Found found = (Answer.Found) agent.query("List the names of all customers");

            assertThat(found.table().isTruncated()).isTrue();
            assertThat(found.text()).contains("More than 2 rows match");
        }
    }

    @Test
    void masked_values_are_said_to_be_masked_and_are_in_no_word_anywhere() {
        var heard = new Heard();
        var model = ScriptedChatModel.replying(
                Drafts.sql("SELECT name, LOWER(email) AS contact FROM shop.customers WHERE id = 1"),
                "Ada can be reached at ada@example.org.");
        try (DatabaseQueryAgent agent = narrated(model)
                .policy(SqlPolicy.builder().maskColumns("customers.email").build())
                .build()) {
            Answer.Found found = (Answer.Found) agent.queryStream(Question.of("What is the email of Ada?"), heard)
                    .answer();

            assertThat(found.text()).contains("masked").doesNotContain("ada@example.org");
            assertThat(found.table().rows().toString()).doesNotContain("ada@example.org");
            assertThat(heard.words().toString()).doesNotContain("ada@example.org");
            assertThat(model.requests().toString()).doesNotContain("ada@example.org");
        }
    }

    @Test
    void a_mean_of_a_masked_column_is_masked_too() {
        var model = ScriptedChatModel.replying(Drafts.sql("SELECT MAX(points) AS best FROM shop.customers"));
        try (DatabaseQueryAgent agent = shop.agent(model)
                .policy(SqlPolicy.builder().maskColumns("customers.points").build())
                .build()) {
            Answer.Found found = (Answer.Found) agent.query("What is the highest number of points?");

            assertThat(found.table().cell(0, 0)).isNull();
            assertThat(found.text()).contains("masked").doesNotContain("50");
        }
    }

    @Test
    void a_low_confidence_and_what_was_assumed_are_said() {
        try (DatabaseQueryAgent agent = shop.agent(ScriptedChatModel.replying())
                .generator(FixedDrafts.of(BY_COUNTRY, 0.3, "A customer is anybody with an account"))
                .build()) {
            Answer answer = agent.query(QUESTION);

            assertThat(answer.text()).contains("30%").contains("Assumed: A customer is anybody with an account.");
        }
    }

    @Test
    void a_model_s_word_for_its_confidence_is_capped() {
        var model = ScriptedChatModel.replying(Drafts.sql(BY_COUNTRY).replace("0.9", "1.0"));
        try (DatabaseQueryAgent agent = shop.agent(model).build()) {
            assertThat(((Answer.Found) agent.query(QUESTION)).confidence()).isEqualTo(0.79);
        }
    }

    @Test
    void no_rows_are_said_to_be_none() {
        var model = ScriptedChatModel.replying(Drafts.sql("SELECT name FROM shop.customers WHERE country = 'Chile'"));
        try (DatabaseQueryAgent agent = narrated(model).build()) {
            assertThat(agent.query("Which customers live in Chile?").text()).contains("No rows match.");
            assertThat(model.requests())
                    .as("there is nothing to put into words")
                    .hasSize(1);
        }
    }

    private static DatabaseQueryAgentBuilder narrated(ScriptedChatModel model) {
        return shop.agent(model).set(CoreSettings.ANSWER_BY_MODEL, true);
    }
}
