package io.github.dbqueryagent.promises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.ChatRequest;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.flow.Drafts;
import io.github.dbqueryagent.personal.PersonalText;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.samplestore.SampleQuestion;
import io.github.dbqueryagent.samplestore.SampleQuestions;
import io.github.dbqueryagent.samplestore.SampleStore;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** All that a model is sent while every question of the sample store is asked, values and rows included. */
class ModelsGetNoPersonalDataTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, String> SQL = SampleQuestions.all(CLOCK).stream()
            .collect(Collectors.toUnmodifiableMap(SampleQuestion::question, SampleQuestion::sql, (one, two) -> one));

    /** Shorter ones stand in other words by chance. */
    private static final int SHORTEST = 6;

    private final DataSource store = SampleStore.inMemory(CLOCK);
    private final ScriptedChatModel model = ScriptedChatModel.answering(ModelsGetNoPersonalDataTest::reply);
    private final Set<String> personalCells = new HashSet<>();
    private int narrated;

    private static String reply(ChatRequest request) {
        String text = request.toString();
        return text.contains("Number of rows:")
                ? "These are the rows."
                : SQL.entrySet().stream()
                        .filter(asked -> text.contains(asked.getKey()))
                        .map(asked -> Drafts.sql(asked.getValue()))
                        .findFirst()
                        .orElseGet(() -> Drafts.sql("SELECT * FROM shop.customers"));
    }

    @Test
    void no_request_holds_a_form_or_a_value_of_personal_data() throws SQLException {
        try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                .dataSource(store)
                .chatModel(model)
                .clock(CLOCK)
                .set(CoreSettings.GENERATION_EMBEDDED, false)
                .set(CoreSettings.GENERATION_SEND_VALUES, true)
                .set(CoreSettings.ANSWER_BY_MODEL, true)
                .build()) {
            VisibleSchema schema = agent.schema();
            List<String> asked = new ArrayList<>(SQL.keySet());
            List<String> emails = values("shop.customers", "email");
            asked.add("Who has the address " + emails.get(0) + "?");
            asked.add("Which orders are of " + emails.get(1) + " or " + emails.get(2) + "?");
            for (String question : asked) {
                Answer answer = agent.query(question);
                if (answer instanceof Answer.Found found) {
                    narrated++;
                    remember(found.table(), schema);
                }
            }
            assertThat(narrated).isGreaterThan(90);
            sample(schema);
        }
        assertThat(personalCells).hasSizeGreaterThan(300);
        List<String> sent = model.requests().stream().map(String::valueOf).toList();
        assertThat(sent).hasSizeGreaterThan(200);
        for (String request : sent) {
            assertThat(PersonalText.find(request)).as(request).isEmpty();
        }
        String all = String.join("\n", sent).toLowerCase(Locale.ROOT);
        assertThat(personalCells.stream().filter(all::contains).toList()).isEmpty();
    }

    private void remember(ResultTable table, VisibleSchema schema) {
        for (int column = 0; column < table.columns().size(); column++) {
            ResultColumn of = table.columns().get(column);
            if (of.lineage().stream().anyMatch(from -> schema.personal(from).isPresent())) {
                for (int row = 0; row < table.rowCount(); row++) {
                    keep(table.cell(row, column));
                }
            }
        }
    }

    private void keep(Object cell) {
        String value = Objects.toString(cell, "").toLowerCase(Locale.ROOT);
        boolean ofQuestions = SQL.keySet().stream()
                .anyMatch(question -> question.toLowerCase(Locale.ROOT).contains(value));
        if (value.length() >= SHORTEST && value.matches(".*\\D.*") && !ofQuestions) {
            personalCells.add(value);
        }
    }

    private void sample(VisibleSchema schema) throws SQLException {
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                if (schema.personal(new ColumnName(table.name(), column.name())).isPresent()) {
                    values(table.name().toString(), column.name()).forEach(this::keep);
                }
            }
        }
    }

    private List<String> values(String table, String column) throws SQLException {
        var values = new ArrayList<String>();
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT " + column + " FROM " + table + " WHERE "
                        + column + " IS NOT NULL LIMIT 100")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
