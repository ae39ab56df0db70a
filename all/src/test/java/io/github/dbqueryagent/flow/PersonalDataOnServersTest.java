package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.personal.PersonalAction;
import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.personal.PersonalColumn;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testdatabases.DuckDbInMemory;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same as on H2: what is found, bound and masked. */
@Timeout(120)
class PersonalDataOnServersTest {
    private static final SqlPolicy POLICY = SqlPolicy.builder()
            .personal(PersonalClass.PERSON_NAME, PersonalAction.MASK)
            .personal(PersonalClass.PHONE, PersonalAction.MASK_PARTLY)
            .personal(PersonalClass.BIRTH_DATE, PersonalAction.DROP)
            .build();

    @Test
    void postgresql() throws SQLException {
        DataSource database = PostgreSqlServer.emptyDatabase();
        fill(database, "CREATE TABLE logins(client_id INT REFERENCES clients(id), seen_from INET)");

        Map<String, PersonalClass> found = check(database);

        assertThat(found).containsEntry("seen_from", PersonalClass.IP_ADDRESS);
    }

    @Test
    void mariadb() throws SQLException {
        DataSource database = MariaDbServer.emptyDatabase();
        fill(database);
        check(database);
    }

    @Test
    void duckdb() throws SQLException {
        DataSource database = DuckDbInMemory.emptyDatabase();
        fill(database);
        check(database);
    }

    private static void fill(DataSource database, String... more) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE clients(id INT PRIMARY KEY, full_name VARCHAR(80), reach VARCHAR(80), "
                    + "reach2 VARCHAR(40), birthday DATE, city VARCHAR(40))");
            statement.execute("INSERT INTO clients VALUES "
                    + "(1, 'Ada L', 'ada@example.org', '+49 30 1234567', DATE '1990-01-02', 'Rome'), "
                    + "(2, 'Bo M', 'bo@example.org', '+49 30 7654321', DATE '1991-01-02', 'Rome')");
            for (String sql : more) {
                statement.execute(sql);
            }
        }
    }

    private static Map<String, PersonalClass> check(DataSource database) {
        try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                        .dataSource(database)
                        .clock(Shop.CLOCK)
                        .policy(POLICY)
                        .build();
                DatabaseQueryAgent scripted = Shop.agent(
                                database,
                                ScriptedChatModel.replying(Drafts.sql("SELECT UPPER(full_name) AS n, reach2, birthday, "
                                        + "COUNT(full_name) AS c FROM clients WHERE reach = '{{email_1}}' "
                                        + "GROUP BY full_name, reach2, birthday")))
                        .policy(POLICY)
                        .set(CoreSettings.GENERATION_SEND_VALUES, true)
                        .build()) {
            Answer embedded = agent.query("How many clients have the address bo@example.org?");
            Answer.Found masked = (Answer.Found) scripted.query("What is known of ada@example.org?");

            assertThat(embedded).as(embedded.text()).isInstanceOf(Answer.Found.class);
            assertThat(((Answer.Found) embedded).executed().parameters()).containsExactly("{{email_1}}");
            assertThat(((Answer.Found) embedded).table().rows()).containsExactly(List.of(1L));
            assertThat(masked.table().rows()).containsExactly(List.of("•••", "•••67", 1L));
            Map<String, PersonalClass> found = found(agent);
            assertThat(found)
                    .containsEntry("full_name", PersonalClass.PERSON_NAME)
                    .containsEntry("reach", PersonalClass.EMAIL)
                    .containsEntry("reach2", PersonalClass.PHONE)
                    .containsEntry("birthday", PersonalClass.BIRTH_DATE)
                    .doesNotContainKeys("id", "city");
            return found;
        }
    }

    private static Map<String, PersonalClass> found(DatabaseQueryAgent agent) {
        var found = new TreeMap<String, PersonalClass>();
        for (Table table : agent.schema().tables()) {
            for (Column column : table.columns()) {
                agent.schema()
                        .personal(new ColumnName(table.name(), column.name()))
                        .map(PersonalColumn::personalClass)
                        .ifPresent(personal -> found.put(column.name(), personal));
            }
        }
        return found;
    }
}
