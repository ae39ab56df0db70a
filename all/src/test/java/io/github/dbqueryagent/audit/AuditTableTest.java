package io.github.dbqueryagent.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.RunningQuestion;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.flow.Drafts;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.scene.Pool;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.scene.Soon;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.InvalidSettingException;
import io.github.dbqueryagent.storage.OwnDatabase;
import io.github.dbqueryagent.storage.StorageException;
import io.github.dbqueryagent.testdatabases.DuckDbInMemory;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** Entries in a table of a database of the agent's own, which is none of those that are asked. */
@Timeout(120)
class AuditTableTest {
    private static final String QUESTION = "How many customers are there in 日本 — €?";

    private final ScriptedChatModel model =
            ScriptedChatModel.answering(request -> Drafts.sql("SELECT COUNT(*) AS n FROM shop.customers"));
    private Shop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.open();
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    enum Own {
        H2(Own::h2),
        POSTGRESQL(PostgreSqlServer::emptyDatabase),
        MARIADB(MariaDbServer::emptyDatabase),
        SQLITE(Own::sqlite),
        DUCKDB(DuckDbInMemory::emptyDatabase);

        private final Callable<DataSource> empty;

        Own(Callable<DataSource> empty) {
            this.empty = empty;
        }

        private static DataSource h2() {
            var h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return h2;
        }

        private static DataSource sqlite() throws Exception {
            var sqlite = new SQLiteDataSource();
            sqlite.setUrl("jdbc:sqlite:" + Files.createTempFile("audit", ".db"));
            return sqlite;
        }
    }

    private DatabaseQueryAgentBuilder agent(DataSource own, String table) {
        return shop.agent(model).auditLog(AuditLog.jdbc(OwnDatabase.of(own).createIfMissing(), table));
    }

    private static List<List<String>> read(DataSource own, String sql) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (Connection connection = own.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_is_a_row_with_what_is_searched_for_and_the_whole(Own database) throws Exception {
        DataSource own = database.empty.call();
        Asker ada = Asker.of("Ada ✓").inTenant("7").withRoles("clerk", "admin");
        try (DatabaseQueryAgent agent = agent(own, "audit_log").build()) {
            Answer answer = agent.forAsker(ada).createSession("s1").ask(QUESTION);

            assertThat(read(
                            own,
                            "SELECT entry_id, ended_at, operation, asker, tenant, roles, session_id, database_name, outcome, "
                                    + "reason, rows_given, question, sql_text FROM audit_log"))
                    .containsExactly(Arrays.asList(
                            answer.id().value(),
                            "2026-11-21T10:00:00.000000Z",
                            "ask",
                            "Ada ✓",
                            "7",
                            "admin,clerk",
                            "s1",
                            "main",
                            "found",
                            null,
                            "1",
                            QUESTION,
                            ((Answer.Found) answer).sql()));
            String json = read(own, "SELECT entry_json FROM audit_log").get(0).get(0);
            assertThat(new ObjectMapper().readTree(json).get("question").asText())
                    .isEqualTo(QUESTION);
            assertThat(read(own, "SELECT elapsed_ms FROM audit_log").get(0).get(0))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void many_at_once_and_very_long_ones_are_all_there(Own database) throws Exception {
        DataSource own = database.empty.call();
        String longDraft = "SELECT COUNT(*) AS n FROM shop.customers WHERE name <> '" + "x".repeat(60_000) + "'";
        ScriptedChatModel longWinded = ScriptedChatModel.answering(request -> Drafts.sql(longDraft));
        try (DatabaseQueryAgent agent = Shop.agent(shop.dataSource(), longWinded)
                .auditLog(AuditLog.jdbc(OwnDatabase.of(own).createIfMissing(), "audit_log"))
                .build()) {
            Asker longName = Asker.of("ü".repeat(400));

            var running = IntStream.range(0, 12)
                    .mapToObj(
                            i -> agent.forAsker(longName).queryAsync(Question.of("How many customers are there? " + i)))
                    .toList();
            running.forEach(one -> assertThat(one.answer()).isInstanceOf(Answer.Found.class));
        }

        assertThat(read(own, "SELECT COUNT(*), MIN(asker) FROM audit_log"))
                .containsExactly(List.of("12", "ü".repeat(255)));
    }

    @ParameterizedTest
    @EnumSource
    void a_name_that_no_database_takes_does_not_keep_the_entry_out(Own database) throws Exception {
        DataSource own = database.empty.call();
        try (DatabaseQueryAgent agent = agent(own, "audit_log").build()) {
            agent.forAsker(Asker.of("😀".repeat(400)))
                    .createSession("half \uD83D zero \0 end")
                    .ask(QUESTION);
        }

        assertThat(read(own, "SELECT asker, session_id FROM audit_log"))
                .containsExactly(List.of("😀".repeat(127) + "\uFFFD", "half \uFFFD zero \uFFFD end"));
        String json = read(own, "SELECT entry_json FROM audit_log").get(0).get(0);
        assertThat(new ObjectMapper().readTree(json).get("session").asText()).startsWith("half ");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void two_logs_hold_the_same_entries_though_fifty_ask_at_once(Own database, @TempDir Path folder) throws Exception {
        DataSource own = database.empty.call();
        Path file = folder.resolve("audit.jsonl");
        AuditLog table = AuditLog.jdbc(OwnDatabase.of(own).createIfMissing(), "audit_log");
        var answered = new ArrayList<String>();
        try (DatabaseQueryAgent agent = shop.agent(model)
                .auditLog(AuditLog.of(AuditLog.jsonLines(file), table))
                .build()) {
            var running = IntStream.range(0, 50)
                    .mapToObj(i -> agent.forAsker(Asker.of("user" + i)).queryAsync(Question.of(QUESTION)))
                    .toList();
            running.forEach(one -> answered.add(one.answer().id().value()));
        }

        var written = new ArrayList<List<String>>();
        for (String line : Files.readAllLines(file)) {
            written.add(List.of(new ObjectMapper().readTree(line).get("id").asText(), line));
        }
        assertThat(written).extracting(entry -> entry.get(0)).containsExactlyInAnyOrderElementsOf(answered);
        assertThat(read(own, "SELECT entry_id, entry_json FROM audit_log"))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void a_question_that_is_cancelled_while_it_runs_is_in_the_table_of_a_pool() throws Exception {
        ScriptedChatModel endless = ScriptedChatModel.answering(request -> Drafts.sql(Shop.ENDLESS));
        try (Shop own = Shop.empty();
                Pool pool = Pool.on(own);
                DatabaseQueryAgent agent = shop.agent(endless)
                        .auditLog(
                                AuditLog.jdbc(OwnDatabase.of(pool.dataSource()).createIfMissing(), "audit_log"))
                        .build()) {
            RunningQuestion running = agent.queryAsync(Question.of("How many ticks are there?"));
            Soon.until("it runs", shop::isReadingTicks);
            running.cancel();

            Soon.until("the table is there", () -> own.everything().contains("AUDIT_LOG"));
            Soon.until(
                    "it is in",
                    () -> !read(own.dataSource(), "SELECT entry_id FROM audit_log")
                            .isEmpty());
            assertThat(read(own.dataSource(), "SELECT entry_id, outcome FROM audit_log"))
                    .containsExactly(List.of(running.id().value(), "QuestionCancelledException"));
            pool.requireAsItWas();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_table_that_is_not_there_is_made_only_if_that_was_asked_for(Own database) throws Exception {
        DataSource own = database.empty.call();
        try (DatabaseQueryAgent agent = shop.agent(model)
                .auditLog(AuditLog.jdbc(OwnDatabase.of(own), "audit_log"))
                .build()) {
            assertThatThrownBy(() -> agent.query(QUESTION))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("audit_log")
                    .hasMessageNotContaining(QUESTION);
            assertThatThrownBy(() -> agent.check("SELECT 1 AS n")).isInstanceOf(StorageException.class);
        }
        assertThatThrownBy(() -> read(own, "SELECT * FROM audit_log")).isInstanceOf(SQLException.class);
    }

    @Test
    void a_table_that_is_there_is_added_to() throws Exception {
        DataSource own = Own.h2();
        for (int i = 0; i < 2; i++) {
            try (DatabaseQueryAgent agent = agent(own, "public.audit_log").build()) {
                agent.query(QUESTION);
            }
        }
        assertThat(read(own, "SELECT COUNT(*) FROM audit_log")).containsExactly(List.of("2"));
    }

    @Test
    void what_need_not_be_recorded_is_answered_all_the_same() {
        try (DatabaseQueryAgent agent = shop.agent(model)
                .auditLog(AuditLog.jdbc(OwnDatabase.of(Own.h2()), "audit_log"))
                .set(CoreSettings.AUDIT_REQUIRED, false)
                .build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);
        }
    }

    static Stream<AuditLog> logs(DataSource asked) {
        AuditLog direct = AuditLog.jdbc(OwnDatabase.of(asked).createIfMissing(), "audit_log");
        return Stream.of(direct, AuditLog.of(AuditLog.none(), AuditLog.of(direct)));
    }

    @Test
    void a_database_that_is_asked_is_never_written_to() throws SQLException {
        String before = shop.everything();
        logs(shop.dataSource())
                .forEach(log -> assertThatThrownBy(
                                () -> shop.agent(model).auditLog(log).build())
                        .isInstanceOf(InvalidSettingException.class)
                        .hasMessageContaining("another database"));

        assertThat(shop.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "audit log",
                "a.b.c",
                "audit_log(x INT); DROP TABLE t; --",
                "\"audit\"",
                "1audit",
                "aüdit",
                "audit\n"
            })
    void a_table_has_a_plain_name(String name) {
        assertThatThrownBy(() -> AuditLog.jdbc(OwnDatabase.of(Own.h2()), name))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
