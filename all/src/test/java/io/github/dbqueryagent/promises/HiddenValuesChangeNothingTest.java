package io.github.dbqueryagent.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.cost.CostCheck;
import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.flow.Drafts;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testdatabases.DuckDbInMemory;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/**
 * Two databases that differ in nothing but what an asker may not see, a hidden column, a hidden table and the rows of others,
 * give the same answers to whatever a model drafts.
 */
class HiddenValuesChangeNothingTest {
    private static final SqlPolicy POLICY = SqlPolicy.builder()
            .blockTables("salaries", "tokens")
            .blockColumns("customers.secret", "products.secret_cost", "people.info")
            .blockColumns("odd.day", "odd.sysdate", "odd.true", "odd.current_date", "odd.localtime")
            .rows("customers", asker -> RowPolicy.equal("tenant", asker.tenant()))
            .rows("orders", asker -> RowPolicy.equal("tenant", asker.tenant()))
            .build();
    private static final Asker ASKER = Asker.of("ann").inTenant("A");

    /** What is different, and where it is the other way round. */
    private static final List<String> ONE = List.of(
            "INSERT INTO customers VALUES (1, 'A', 'Ann', 'SECRET-A1'), (2, 'A', 'Abe', 'SECRET-A2'), "
                    + "(3, 'B', 'Bob', 'SECRET-B3'), (4, 'B', 'Bea', 'SECRET-B4')",
            "INSERT INTO orders VALUES (1, 'A', 1, 10), (2, 'A', 2, 20), (3, 'B', 3, 30), (4, 'B', 4, 40)",
            "INSERT INTO products VALUES (1, 'pen', 777), (2, 'ink', 778)",
            "INSERT INTO salaries VALUES (1, 'Sue', 111111), (2, 'Sam', 222222)",
            "INSERT INTO tokens VALUES ('TOPSECRET1')",
            "INSERT INTO odd VALUES (1, '2024-05-17 10:20:30', 'month', 'SECRET', 'SECRET', 'SECRET', 'SECRET')");

    private static final List<String> OTHER = List.of(
            "INSERT INTO customers VALUES (1, 'A', 'Ann', 'SECRET-A2'), (2, 'A', 'Abe', 'other'), "
                    + "(5, 'B', 'Bill', 'SECRET-A1'), (6, 'C', 'Cat', 'q')",
            "INSERT INTO orders VALUES (1, 'A', 1, 10), (2, 'A', 2, 20), (7, 'B', 1, 70)",
            "INSERT INTO products VALUES (1, 'pen', 779), (2, 'ink', 1)",
            "INSERT INTO salaries VALUES (1, 'Tom', 5)",
            "INSERT INTO tokens VALUES ('q'), ('NOPE')",
            "INSERT INTO odd VALUES (1, '2024-05-17 10:20:30', 'year', 'other', 'other', 'other', 'other')");

    @TempDir
    private static Path folder;

    @Test
    void on_h2() throws Exception {
        try (Shop one = Shop.empty();
                Shop other = Shop.empty()) {
            assertSameAnswers(one.dataSource(), other.dataSource());
        }
    }

    @Test
    void on_postgresql() throws Exception {
        assertSameAnswers(PostgreSqlServer.emptyDatabase(), PostgreSqlServer.emptyDatabase());
    }

    @Test
    void on_mariadb() throws Exception {
        assertSameAnswers(MariaDbServer.emptyDatabase(), MariaDbServer.emptyDatabase());
    }

    @Test
    void on_duckdb() throws Exception {
        DataSource one = DuckDbInMemory.emptyDatabase();
        DataSource other = DuckDbInMemory.emptyDatabase();
        execute(one, "CREATE TABLE people AS SELECT 1 AS id, {'ssn': 'SECRET'} AS info");
        execute(other, "CREATE TABLE people AS SELECT 1 AS id, {'ssn': 'other'} AS info");
        assertSameAnswers(one, other);
    }

    @Test
    void on_sqlite() throws Exception {
        assertSameAnswers(file("one.db"), file("other.db"));
    }

    private static DataSource file(String name) {
        var database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve(name));
        return database;
    }

    private static void assertSameAnswers(DataSource one, DataSource other) throws SQLException, IOException {
        fill(one, ONE);
        fill(other, OTHER);
        var draft = new AtomicReference<>("");
        var different = new ArrayList<String>();
        int answered = 0;
        try (DatabaseQueryAgent first = agent(one, draft);
                DatabaseQueryAgent second = agent(other, draft)) {
            for (String attack : attacks()) {
                draft.set(attack);
                String answer = answer(first, attack);
                answered += answer.startsWith("[") ? 1 : 0;
                if (!answer.equals(answer(second, attack))) {
                    different.add(attack + "\n    " + answer);
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(answered).as("how many of the attacks are harmless queries").isGreaterThan(10);
    }

    private static void fill(DataSource database, List<String> rows) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE customers(id INT PRIMARY KEY, tenant VARCHAR(20), name VARCHAR(50), secret VARCHAR(80))");
            statement.execute(
                    "CREATE TABLE orders(id INT PRIMARY KEY, tenant VARCHAR(20), customer_id INT, amount INT)");
            statement.execute("CREATE TABLE products(id INT PRIMARY KEY, name VARCHAR(50), secret_cost INT)");
            statement.execute("CREATE TABLE salaries(id INT PRIMARY KEY, person VARCHAR(50), pay INT)");
            statement.execute("CREATE TABLE tokens(token VARCHAR(50))");
            String quote = connection.getMetaData().getIdentifierQuoteString();
            statement.execute("CREATE TABLE odd(id INT, ts "
                    + (quote.equals("`") ? "DATETIME" : "TIMESTAMP")
                    + Stream.of("day", "sysdate", "true", "current_date", "localtime")
                            .map(name -> ", " + quote + name + quote + " VARCHAR(20)")
                            .collect(Collectors.joining())
                    + ")");
            for (String row : rows) {
                statement.execute(row);
            }
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DatabaseQueryAgent agent(DataSource database, AtomicReference<String> draft) {
        return DatabaseQueryAgent.builder()
                .dataSource(database)
                .chatModel(ScriptedChatModel.answering(request -> Drafts.sql(draft.get())))
                .policy(POLICY)
                // What it costs depends on how many rows there are, which is another test's.
                .costCheck(CostCheck.none())
                .set(CoreSettings.GENERATION_EMBEDDED, false)
                .set(CoreSettings.GENERATION_MAX_DRAFTS, 1)
                .build();
    }

    /** The rows in their order, or why there are none. */
    private static String answer(DatabaseQueryAgent agent, String attack) {
        try {
            // Another question each time, since drafts of the same one are kept.
            Answer answer = agent.forAsker(ASKER).query("What is there at number " + attack.hashCode() + "?");
            return answer instanceof Answer.Found found ? found.table().rows().toString() : answer.text();
        } catch (DatabaseQueryException e) {
            return e.getClass().getName();
        }
    }

    private static List<String> attacks() throws IOException {
        try (var file = HiddenValuesChangeNothingTest.class.getResourceAsStream("/attacks/names.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .toList();
        }
    }
}
