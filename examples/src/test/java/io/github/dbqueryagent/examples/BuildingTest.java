package io.github.dbqueryagent.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.model.ModelProvider;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.InvalidSettingException;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What an agent can be built from. */
final class BuildingTest {
    @Test
    void a_model_is_asked_where_the_embedded_engine_is_not_sure() {
        ScriptedChatModel model = ScriptedChatModel.answering(request -> """
                {"answerable": true, "sql": "SELECT COUNT(*) AS n FROM shop.gift_cards", "explanation": "Counts the gift cards.",
                 "confidence": 0.9, "assumptions": []}""");

        try (DatabaseQueryAgent agent = withModel(Store.DATA_SOURCE, model)) {
            agent.query("Which bandersnatches outgrabe?");
        }

        assertThat(model.requests()).isNotEmpty();
    }

    private static DatabaseQueryAgent withModel(DataSource dataSource, ChatModel model) {
        // region chat-model
        return DatabaseQueryAgent.builder()
                .dataSource(dataSource)
                .chatModel(model) // any ChatModel of LangChain4j
                .build();
        // endregion
    }

    @Test
    void a_model_of_a_provider_needs_a_name_and_a_key() {
        try (DatabaseQueryAgent agent = withProviders(Store.DATA_SOURCE, "a-key")) {
            assertThat(agent.stats().questions()).isZero();
        }
    }

    private static DatabaseQueryAgent withProviders(DataSource dataSource, String key) {
        // region providers
        return DatabaseQueryAgent.builder()
                .dataSource(dataSource)
                .openAiCompatible(ModelProvider.OLLAMA, "") // on this machine, without a key
                .openAi(key) // asked when the one before fails
                .build();
        // endregion
    }

    @Test
    void settings_are_set_where_the_agent_is_built() {
        try (DatabaseQueryAgent agent = withSettings(Store.DATA_SOURCE)) {
            Answer answer = agent.query("Show all orders");

            assertThat(answer).as(answer.text()).isInstanceOf(Answer.Found.class);
            assertThat(((Answer.Found) answer).table().rowCount()).isEqualTo(200);
        }
    }

    private static DatabaseQueryAgent withSettings(DataSource dataSource) {
        // region settings
        return DatabaseQueryAgent.builder()
                .dataSource(dataSource)
                .timeout(Duration.ofSeconds(20))
                .maxRows(200)
                .set(CoreSettings.QUESTION_ZONE, ZoneId.of("Europe/Vienna"))
                .build();
        // endregion
    }

    @Test
    void a_setting_that_is_out_of_range_is_refused_where_it_is_set() {
        var builder = DatabaseQueryAgent.builder();

        assertThatThrownBy(() -> builder.maxRows(0))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(
                        "review.maxRows is <0>, but must be a whole number from 1 to 1000000. The default is 1000.");
    }

    @Test
    void an_agent_can_be_set_up_by_the_environment_alone() throws SQLException {
        // The variables of this test's process say where; a database in memory lives while a connection is open.
        assertThat(System.getenv("DATABASE_URL")).isEqualTo("h2:mem:environment");
        try (Connection keeper = DriverManager.getConnection("jdbc:h2:mem:environment", "sa", "");
                var statement = keeper.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS planets (id INT PRIMARY KEY, name VARCHAR(20))");

            List<String> printed = Printed.by(BuildingTest::lookAround);

            assertThat(printed).containsExactly("1 tables can be asked about");
        }
    }

    private static void lookAround() {
        // region environment
        try (DatabaseQueryAgent agent = DatabaseQueryAgent.fromEnvironment()) {
            System.out.println(agent.schema().tables().size() + " tables can be asked about");
        }
        // endregion
    }
}
