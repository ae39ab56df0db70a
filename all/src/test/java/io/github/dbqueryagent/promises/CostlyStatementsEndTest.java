package io.github.dbqueryagent.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.checking.GuardCheck;
import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.flow.Drafts;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Of statements that are made to cost, those that the review lets through are ended within their limit, with nothing changed. */
class CostlyStatementsEndTest {
    private static final Path CORPUS =
            Path.of(System.getProperty("security.corpus", "../../shared/data/security"), "writes.jsonl");
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofSeconds(20);
    private static final int ROWS = 400;

    @Test
    void on_postgresql() throws Exception {
        assertEnded("postgresql", PostgreSqlServer.emptyDatabase());
    }

    @Test
    void on_mariadb() throws Exception {
        DataSource database = MariaDbServer.emptyDatabase();
        assertEnded("mariadb", database);
        assertEnded("mysql", MariaDbServer.emptyDatabase());
    }

    @Test
    void on_sqlite(@TempDir Path folder) throws Exception {
        var database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("costly.db"));
        assertEnded("sqlite", database);
    }

    private static void assertEnded(String dialect, DataSource database) throws IOException, SQLException {
        List<String> costly = letThrough(dialect);
        fill(database);
        var late = new ArrayList<String>();
        for (String sql : costly) {
            try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                    .dataSource(database)
                    .chatModel(ScriptedChatModel.answering(request -> Drafts.sql(sql)))
                    .set(CoreSettings.GENERATION_EMBEDDED, false)
                    .set(CoreSettings.GENERATION_MAX_DRAFTS, 1)
                    .set(CoreSettings.EXECUTION_TIMEOUT, LIMIT)
                    .build()) {
                agent.schema();
                long start = System.nanoTime();
                try {
                    agent.query("What is there?");
                } catch (DatabaseQueryException e) {
                    // Ended by its limit, which is one of the ways.
                }
                if (System.nanoTime() - start > MOST.toNanos()) {
                    late.add(sql);
                }
            }
        }
        assertThat(late).isEmpty();
        assertThat(count(database)).isEqualTo(ROWS);
    }

    /** Returns the statements of the collection that must be ended by a limit where the review lets them through. */
    private static List<String> letThrough(String dialect) throws IOException {
        assumeTrue(Files.exists(CORPUS), () -> "The collection is not there: " + CORPUS);
        GuardCheck check = GuardCheck.withDefaults();
        var through = new ArrayList<String>();
        for (String line : Files.readAllLines(CORPUS)) {
            JsonNode row = new ObjectMapper().readTree(line);
            String sql = row.get("sql").asText();
            if (row.get("enforce").asText().equals("guard_or_limit")
                    && row.get("dialect").asText().equals(dialect)
                    && check.statement(dialect, sql).passes()) {
                through.add(sql);
            }
        }
        return through;
    }

    private static void fill(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE users(id INT PRIMARY KEY, name VARCHAR(40))");
            for (int i = 0; i < ROWS; i++) {
                statement.execute("INSERT INTO users VALUES (" + i + ", 'user " + i + "')");
            }
        }
    }

    private static int count(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM users")) {
            row.next();
            return row.getInt(1);
        }
    }
}
