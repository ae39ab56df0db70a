package io.github.dbqueryagent.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.database.DatabaseOptions;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.setting.CoreSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One agent for several databases. */
final class SeveralDatabasesTest {
    private DatabaseQueryAgent agent;
    private Connection keepAlive;

    @BeforeEach
    void open() throws SQLException {
        var helpdesk = new JdbcDataSource();
        helpdesk.setURL("jdbc:h2:mem:helpdesk");
        keepAlive = helpdesk.getConnection();
        try (Statement statement = keepAlive.createStatement()) {
            statement.execute(
                    "CREATE TABLE tickets(id INT PRIMARY KEY, subject VARCHAR(80), requester_email VARCHAR(80))");
            statement.execute(
                    "INSERT INTO tickets VALUES (1, 'It is late', 'a@example.org'), (2, 'Broken', 'b@example.org')");
        }
        agent = open(Store.DATA_SOURCE, helpdesk);
    }

    private static DatabaseQueryAgent open(DataSource shop, DataSource helpdesk) {
        // region several-databases
        DatabaseOptions ofHelpdesk = DatabaseOptions.none()
                .policy(SqlPolicy.builder()
                        .maskColumns("tickets.requester_email")
                        .build())
                .set(CoreSettings.EXECUTION_TIMEOUT, Duration.ofSeconds(5));
        DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                .database("shop", shop)
                .database("helpdesk", helpdesk, ofHelpdesk)
                .build();
        // endregion
        return agent;
    }

    @AfterEach
    void close() throws SQLException {
        agent.close();
        keepAlive.close();
    }

    @Test
    void a_question_finds_its_database() {
        // region routed
        Answer tickets = agent.query("How many tickets are there?"); // asks helpdesk
        Answer orders = agent.query("How many orders do we have?"); // asks shop
        Answer both = agent.query("How many orders are there without tickets?"); // is told that no query can
        Answer named = agent.database("shop").query("How many customers do we have?"); // asks shop in any case
        // endregion

        assertThat(databaseOf(tickets)).isEqualTo("helpdesk");
        assertThat(databaseOf(orders)).isEqualTo("shop");
        assertThat(both.text()).contains("TICKETS in the database helpdesk", "Trino");
        assertThat(databaseOf(named)).isEqualTo("shop");
    }

    private static String databaseOf(Answer answer) {
        return ((Answer.Found) answer).provenance().database();
    }
}
