package io.github.dbqueryagent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.cost.CostCheck;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.setting.CoreSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * That rows which may not be seen are seen in no query on a dialect's real database: each gives the same as it does on tables
 * that hold only the permitted rows. Not thread-safe; one test at a time.
 */
@Timeout(120)
public abstract class RowPolicyContract {
    private static final int QUERIES = 150;
    private static final int ROWS = 10;

    /** The seed of the queries and the rows; another one is as good. */
    private static final long SEED = 20_260_101;

    private static final Asker ADA = Asker.of("ada").inTenant("1");

    private TestDatabase database;
    private volatile String draft = "";
    private int questions;

    /** Creates the contract's test. */
    protected RowPolicyContract() {}

    /** Returns a database that no test has touched. */
    protected abstract TestDatabase database() throws SQLException;

    @BeforeEach
    final void openDatabase() throws SQLException {
        database = database();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE ta(id INT, tenant INT, n INT)");
            statement.execute("CREATE TABLE tb(id INT, tenant INT, ta_id INT, n INT)");
            statement.execute("CREATE TABLE tc(tb_id INT, n INT)");
            var random = new Random(SEED);
            for (int i = 1; i <= ROWS; i++) {
                statement.execute("INSERT INTO ta VALUES (" + i + ", " + tenant(random) + ", " + number(random) + ")");
                statement.execute("INSERT INTO tb VALUES (" + i + ", " + tenant(random) + ", "
                        + (1 + random.nextInt(ROWS)) + ", " + number(random) + ")");
                statement.execute("INSERT INTO tc VALUES (" + (1 + random.nextInt(ROWS)) + ", " + number(random) + ")");
            }
            statement.execute("CREATE TABLE pa(id INT, tenant INT, n INT)");
            statement.execute("CREATE TABLE pb(id INT, tenant INT, ta_id INT, n INT)");
            statement.execute("CREATE TABLE pc(tb_id INT, n INT)");
            statement.execute("INSERT INTO pa SELECT * FROM ta WHERE tenant = 1");
            statement.execute("INSERT INTO pb SELECT * FROM tb WHERE tenant = 1 OR tenant IS NULL");
            statement.execute("INSERT INTO pc SELECT * FROM tc WHERE tb_id IN (SELECT id FROM pb)");
        }
    }

    private static String tenant(Random random) {
        return random.nextInt(5) == 0 ? "NULL" : String.valueOf(random.nextInt(3));
    }

    private static String number(Random random) {
        return random.nextInt(6) == 0 ? "NULL" : String.valueOf(random.nextInt(8));
    }

    private static SqlPolicy policy() {
        return SqlPolicy.builder()
                .rows("ta", asker -> RowPolicy.equal("tenant", asker.tenant()))
                .rows("tb", asker -> RowPolicy.equal("tenant", asker.tenant()).or(RowPolicy.isNull("tenant")))
                .rows("tc", asker -> RowPolicy.through("tb_id", "tb", "id"))
                .build();
    }

    @Test
    final void random_queries_give_what_they_give_on_the_permitted_rows_alone() {
        var queries = new RandomQueries(SEED);
        try (DatabaseQueryAgent all = agent(SqlPolicy.allowAll());
                DatabaseQueryAgent restricted = agent(policy())) {
            for (int i = 0; i < QUERIES; i++) {
                String sql = queries.next();

                assertThat(rows(restricted, sql, ADA)).as(sql).isEqualTo(rows(all, permitted(sql), ADA));
            }
        }
    }

    private static String permitted(String sql) {
        return sql.replaceAll("\\bt([abc])\\b", "p$1");
    }

    @Test
    final void a_with_query_that_is_called_like_a_table_is_not_taken_for_it() {
        for (String sql : List.of(
                "WITH ta AS (SELECT 77 AS n) SELECT n AS v FROM ta",
                "WITH tb AS (SELECT 77 AS n FROM tc), ta AS (SELECT n FROM tb) SELECT MIN(ta.n) AS v FROM ta",
                "SELECT x.v FROM (WITH ta AS (SELECT 77 AS v) SELECT v FROM ta) x")) {
            assertThat(rows(sql, policy())).as(sql).containsExactly("77");
            assertThat(rows(sql, SqlPolicy.builder().blockTables("ta").build()))
                    .as(sql)
                    .containsExactly("77");
        }
    }

    @Test
    final void a_with_query_cannot_take_the_place_of_a_table_that_a_policy_goes_through() {
        List<String> permitted = rows("SELECT n AS v FROM tc", policy());
        for (String sql : List.of(
                "WITH tb AS (SELECT id, 1 AS tenant FROM ta) SELECT n AS v FROM tc",
                "WITH tb AS (SELECT tb_id AS id, NULL AS tenant FROM tc) SELECT tc.n AS v FROM tc",
                "WITH ta AS (SELECT 1 AS x), tb AS (SELECT 1 AS id, 1 AS tenant FROM ta) SELECT n AS v FROM tc")) {
            assertThat(rows(sql, policy())).as(sql).isEqualTo(permitted);
        }
    }

    @Test
    final void texts_of_askers_are_bound() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE td(owner VARCHAR(80), n INT)");
            statement.execute("INSERT INTO td VALUES ('ada', 1)");
            statement.execute("INSERT INTO td VALUES ('it''s \"me\" ? -- ', 2)");
        }
        SqlPolicy own = SqlPolicy.builder()
                .rows("td", asker -> RowPolicy.equal("owner", asker.user()))
                .build();

        assertThat(rows("SELECT n AS v FROM td", own, Asker.of("it's \"me\" ? -- ")))
                .containsExactly("2");
        assertThat(rows("SELECT n AS v FROM td", own, Asker.of("' OR '1'='1"))).isEmpty();
        assertThat(rows("SELECT n AS v FROM td", own, Asker.anonymous())).isEmpty();
    }

    @Test
    final void a_text_is_equal_to_no_other_whatever_the_collation() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE td(owner " + database.looseText() + ", n INT)");
            statement.execute("CREATE TABLE te(of_owner VARCHAR(80), n INT)");
            for (String owner : List.of("a", "A", "a ", "\u00e4")) {
                int n = (int) owner.charAt(0) + owner.length();
                statement.execute("INSERT INTO td VALUES ('" + owner + "', " + n + ")");
                statement.execute("INSERT INTO te VALUES ('" + owner + "', " + n + ")");
            }
        }
        SqlPolicy own = SqlPolicy.builder()
                .rows("td", asker -> RowPolicy.equal("owner", asker.user()))
                .rows("te", asker -> RowPolicy.through("of_owner", "td", "owner"))
                .build();
        SqlPolicy several = SqlPolicy.builder()
                .rows("td", asker -> RowPolicy.in("owner", List.of(asker.user(), "b")))
                .build();

        for (String user : List.of("a", "A", "\u00e4")) {
            String n = String.valueOf(user.charAt(0) + user.length());
            assertThat(rows("SELECT n AS v FROM td", own, Asker.of(user))).containsExactly(n);
            assertThat(rows("SELECT n AS v FROM td", several, Asker.of(user))).containsExactly(n);
            assertThat(rows("SELECT n AS v FROM te", own, Asker.of(user))).containsExactly(n);
        }
    }

    private List<String> rows(String sql, SqlPolicy policy) {
        return rows(sql, policy, ADA);
    }

    private List<String> rows(String sql, SqlPolicy policy, Asker asker) {
        try (DatabaseQueryAgent agent = agent(policy)) {
            return rows(agent, sql, asker);
        }
    }

    private List<String> rows(DatabaseQueryAgent agent, String sql, Asker asker) {
        draft = sql;
        Answer answer = agent.forAsker(asker).query("What is there in " + ++questions + "?");
        assertThat(answer).as(sql + ": " + answer.text()).isInstanceOf(Answer.Found.class);
        return ((Answer.Found) answer)
                .table().rows().stream()
                        .map(row -> String.valueOf(row.get(0)))
                        .sorted()
                        .toList();
    }

    private DatabaseQueryAgent agent(SqlPolicy policy) {
        return DatabaseQueryAgent.builder()
                .dataSource(database.dataSource())
                .dialects(SqlDialects.of(database.dialect()))
                .set(CoreSettings.GENERATION_EMBEDDED, false)
                .set(CoreSettings.LINKING_VALUES_PER_COLUMN, 0)
                .maxRows(5_000)
                .generator(new OneDraft(() -> draft))
                .costCheck(CostCheck.none())
                .policy(policy)
                .build();
    }
}
