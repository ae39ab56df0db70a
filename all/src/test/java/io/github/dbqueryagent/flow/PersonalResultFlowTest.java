package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.GenerationRequest;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.personal.PersonalAction;
import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.personal.PersonalColumn;
import io.github.dbqueryagent.policy.NamedColumnsPolicy;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.scene.FixedDrafts;
import io.github.dbqueryagent.scene.Heard;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.PersonalSettings;
import io.github.dbqueryagent.setting.Secret;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data in results: shown, masked, hashed, left out or refused, by the class of the columns it comes from. */
@Timeout(60)
class PersonalResultFlowTest {
    private static final TableName CUSTOMERS = new TableName("SHOP", "CUSTOMERS");
    private static final String MASK = "•••";

    private Shop shop;
    private String dictated = "";
    private int asked;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.open()
                .with(
                        "ALTER TABLE shop.customers ADD born DATE",
                        "ALTER TABLE shop.customers ADD note VARCHAR(200)",
                        "UPDATE shop.customers SET born = DATE '1990-01-02', "
                                + "note = 'call +49 30 1234567 or write to ' || email || ', order 10023456'");
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    void a_host_that_says_nothing_sees_everything_and_is_told_what_is_personal() {
        try (DatabaseQueryAgent agent = agent(SqlPolicy.builder())) {
            assertThat(rows("SELECT email FROM shop.customers WHERE id = 1", agent))
                    .containsExactly(List.of("ada@example.org"));
            assertThat(agent.schema().personal(new ColumnName(CUSTOMERS, "EMAIL")))
                    .contains(new PersonalColumn(PersonalClass.EMAIL, "5 of 5 values have its form"));
            assertThat(agent.schema().personal(new ColumnName(CUSTOMERS, "NAME")))
                    .contains(new PersonalColumn(PersonalClass.PERSON_NAME, "its name says so"));
            assertThat(agent.schema().personal(new ColumnName(CUSTOMERS, "COUNTRY")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT email FROM shop.customers",
                "SELECT email AS e FROM shop.customers",
                "SELECT LOWER(email) AS e FROM shop.customers",
                "SELECT MIN(email) AS e FROM shop.customers",
                "SELECT SUBSTRING(email, 1, 3) AS e FROM shop.customers",
                "SELECT country || ' ' || email AS e FROM shop.customers",
                "SELECT CASE WHEN email LIKE 'a%' THEN 'a' ELSE 'b' END AS e FROM shop.customers",
                "SELECT e FROM (SELECT UPPER(email) AS e FROM shop.customers) AS t",
                "WITH t AS (SELECT email AS e FROM shop.customers) SELECT MAX(e) AS m FROM t",
                "SELECT country FROM shop.customers UNION SELECT email FROM shop.customers",
                "SELECT (SELECT MAX(email) FROM shop.customers) AS e FROM shop.orders",
                "SELECT c.email FROM shop.orders o JOIN shop.customers c ON c.id = o.customer_id",
            })
    void a_mask_follows_the_column_through_every_expression(String sql) {
        try (DatabaseQueryAgent agent = agent(SqlPolicy.builder().personal(PersonalClass.EMAIL, PersonalAction.MASK))) {
            assertThat(rows(sql, agent)).isNotEmpty().allMatch(row -> row.equals(List.of(MASK)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PersonalAction.class,
            names = {"ALLOW", "MASK_PARTLY", "HASH", "MASK", "DROP", "REFUSE"})
    void whatever_becomes_of_values_they_can_be_counted_and_compared_with(PersonalAction action) {
        try (DatabaseQueryAgent agent = agent(SqlPolicy.builder().personal(PersonalClass.EMAIL, action))) {
            assertThat(rows("SELECT COUNT(email) AS n, COUNT(DISTINCT LOWER(email)) AS d FROM shop.customers", agent))
                    .containsExactly(List.of(5L, 5L));
            assertThat(rows("SELECT id FROM shop.customers WHERE email = 'bo@example.org'", agent))
                    .containsExactly(List.of(2L));
        }
    }

    @Test
    void a_part_is_shown_only_of_what_has_the_form_of_its_class() {
        try (DatabaseQueryAgent agent = agent(SqlPolicy.builder()
                .personal(PersonalClass.EMAIL, PersonalAction.MASK_PARTLY)
                .personal(PersonalClass.PERSON_NAME, PersonalAction.MASK_PARTLY))) {
            assertThat(rows(
                            "SELECT email, LOWER(email) AS l, SUBSTRING(email, 1, 2) AS s, name, name || email AS b "
                                    + "FROM shop.customers WHERE id = 1",
                            agent))
                    .containsExactly(List.of("a•••@example.org", MASK, MASK, MASK, MASK));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PersonalAction.class,
            names = {"MASK_PARTLY", "HASH"})
    void neither_a_part_nor_a_hash_is_shown_of_an_expression(PersonalAction action) {
        NamedColumnsPolicy.Builder policy = SqlPolicy.builder().personal(PersonalClass.EMAIL, action);
        try (DatabaseQueryAgent agent = agent(policy)) {
            for (String expression : List.of(
                    "'x@' || REPLACE(email, '@', '.')",
                    "SUBSTRING(email, 1, 1)",
                    "COALESCE(email, 'x')",
                    "MIN(email)",
                    "(SELECT c.email FROM shop.customers c WHERE c.id = 1)")) {
                assertThat(rows("SELECT " + expression + " AS e FROM shop.customers WHERE id = 1", agent))
                        .as(expression)
                        .containsExactly(List.of(MASK));
                assertThat(rows(
                                "SELECT e FROM (SELECT " + expression + " AS e FROM shop.customers WHERE id = 1) t",
                                agent))
                        .as(expression)
                        .containsExactly(List.of(MASK));
            }
            assertThat(rows(
                            "SELECT email FROM shop.customers WHERE id = 1 UNION ALL SELECT 'b@example.org' FROM shop.customers",
                            agent))
                    .allMatch(row -> row.equals(List.of(MASK)));
        }
    }

    @Test
    void a_bare_column_stays_one_through_names_and_queries() {
        String shown = "a•••@example.org";
        try (DatabaseQueryAgent agent =
                agent(SqlPolicy.builder().personal(PersonalClass.EMAIL, PersonalAction.MASK_PARTLY))) {
            assertThat(rows("SELECT e FROM (SELECT email AS e FROM shop.customers WHERE id = 1) t", agent))
                    .containsExactly(List.of(shown));
            assertThat(rows("WITH t(e) AS (SELECT email FROM shop.customers WHERE id = 1) SELECT * FROM t", agent))
                    .containsExactly(List.of(shown));
            assertThat(rows(
                            "SELECT email FROM shop.customers WHERE id = 1 "
                                    + "UNION SELECT d.email AS mail FROM shop.customers d WHERE d.id = 1",
                            agent))
                    .containsExactly(List.of(shown));
        }
    }

    @Test
    void a_text_that_the_query_writes_has_no_pseudonym() {
        try (DatabaseQueryAgent agent = agent(SqlPolicy.builder().personal(PersonalClass.EMAIL, PersonalAction.HASH))) {
            assertThat(rows("SELECT 'ada@love.org' AS h", agent)).containsExactly(List.of(MASK));
        }
    }

    @Test
    void lists_within_lists_are_looked_through() {
        try (DatabaseQueryAgent agent = agent(SqlPolicy.builder().personal(PersonalClass.EMAIL, PersonalAction.MASK))) {
            assertThat(rows("SELECT ARRAY[ARRAY[note]] AS a FROM shop.customers WHERE id = 1", agent)
                            .toString())
                    .contains(MASK)
                    .doesNotContain("example.org");
        }
    }

    @Test
    void pseudonyms_keep_equal_values_equal_and_need_the_key() {
        NamedColumnsPolicy.Builder policy = SqlPolicy.builder()
                .personal(PersonalClass.EMAIL, PersonalAction.HASH)
                .personal(PersonalClass.BIRTH_DATE, PersonalAction.HASH);
        String sql = "SELECT c.email, d.email AS same, c.born FROM shop.customers c "
                + "JOIN shop.customers d ON c.id = d.id WHERE c.id < 3";

        List<List<Object>> first;
        try (DatabaseQueryAgent agent = agent(policy)) {
            first = rows(sql, agent);
        }
        try (DatabaseQueryAgent other = agent(policy)) {
            assertThat(rows(sql, other)).isNotEqualTo(first);
        }
        Secret key = Secret.of("a key that the host keeps");
        try (DatabaseQueryAgent one = builder(policy)
                        .set(PersonalSettings.PERSONAL_HASH_KEY, key)
                        .build();
                DatabaseQueryAgent two = builder(policy)
                        .set(PersonalSettings.PERSONAL_HASH_KEY, key)
                        .build()) {
            assertThat(rows(sql, one)).isEqualTo(rows(sql, two)).isNotEqualTo(first);
        }

        assertThat(first).hasSize(2).allSatisfy(row -> {
            assertThat(row.get(0)).asString().matches("#[0-9a-f]{16}").isEqualTo(row.get(1));
            assertThat(row.get(2)).isNull();
        });
        assertThat(first.get(0).get(0)).isNotEqualTo(first.get(1).get(0));
    }

    @Test
    void a_column_is_left_out_and_it_is_said() {
        var heard = new Heard();
        dictated = "SELECT id, email, country FROM shop.customers ORDER BY email LIMIT 1";
        try (DatabaseQueryAgent agent = agent(SqlPolicy.builder().personal(PersonalClass.EMAIL, PersonalAction.DROP))) {
            Answer.Found found =
                    (Answer.Found) agent.queryStream(Question.of("Who?"), heard).answer();

            assertThat(found.table().rows()).containsExactly(List.of(1L, "Germany"));
            assertThat(found.warnings())
                    .containsExactly(
                            "The column EMAIL is left out, since it comes from SHOP.CUSTOMERS.EMAIL: personal data.");
            assertThat(heard.words()).contains("columns [ID, COUNTRY]", "rows [[1, Germany]]");
        }
    }

    @Test
    void a_result_of_which_nothing_is_left_has_no_columns() {
        try (DatabaseQueryAgent agent = agent(SqlPolicy.builder().personal(PersonalClass.EMAIL, PersonalAction.DROP))) {
            Answer.Found found = ask("SELECT email FROM shop.customers", agent, Answer.Found.class);

            assertThat(found.table().columns()).isEmpty();
            assertThat(found.text()).doesNotContain("example.org");
        }
    }

    @Test
    void a_question_that_would_give_it_out_is_refused() {
        try (DatabaseQueryAgent agent =
                agent(SqlPolicy.builder().personal(PersonalClass.EMAIL, PersonalAction.REFUSE))) {
            Answer.Refused refused =
                    ask("SELECT id, LOWER(email) AS e FROM shop.customers", agent, Answer.Refused.class);

            assertThat(refused.rule()).isEqualTo("personal-data");
            assertThat(refused.why()).contains("SHOP.CUSTOMERS.EMAIL").doesNotContain("example.org");
        }
    }

    @Test
    void what_the_host_knows_better_counts() {
        NamedColumnsPolicy.Builder policy = SqlPolicy.builder()
                .personal(PersonalClass.EMAIL, PersonalAction.MASK)
                .personal(PersonalClass.PERSON_NAME, PersonalAction.MASK)
                .personal("customers.country", PersonalClass.EMAIL)
                .notPersonal("shop.customers.email", "customers.name");
        try (DatabaseQueryAgent agent = builder(policy)
                .set(PersonalSettings.PERSONAL_SCAN_RESULTS, false)
                .build()) {
            assertThat(rows("SELECT email, country, name FROM shop.customers WHERE id = 1", agent))
                    .containsExactly(List.of("ada@example.org", MASK, "Ada"));
            assertThat(agent.schema().personal(new ColumnName(CUSTOMERS, "COUNTRY")))
                    .contains(new PersonalColumn(PersonalClass.EMAIL, "the policy says so"));
        }
    }

    @Test
    void texts_are_looked_through_for_what_the_policy_does_not_let_be_seen() {
        NamedColumnsPolicy.Builder policy = SqlPolicy.builder().personal(PersonalClass.EMAIL, PersonalAction.MASK);
        String sql = "SELECT note FROM shop.customers WHERE id = 1";
        try (DatabaseQueryAgent agent = agent(policy);
                DatabaseQueryAgent blind = builder(policy)
                        .set(PersonalSettings.PERSONAL_SCAN_RESULTS, false)
                        .build()) {
            Answer.Found found = ask(sql, agent, Answer.Found.class);

            assertThat(found.table().rows())
                    .containsExactly(List.of("call +49 30 1234567 or write to •••, order 10023456"));
            assertThat(found.table().maskedLabels()).containsExactly("NOTE");
            assertThat(rows(sql, blind).toString()).contains("ada@example.org");
        }
    }

    @Test
    void a_column_that_is_masked_by_its_name_is_not_shown_more_of_by_its_class() {
        try (DatabaseQueryAgent agent = agent(SqlPolicy.builder()
                .maskColumns("customers.email")
                .personal(PersonalClass.EMAIL, PersonalAction.MASK_PARTLY))) {
            assertThat(rows("SELECT email FROM shop.customers WHERE id = 1", agent))
                    .containsExactly(List.of(MASK));
        }
    }

    private DatabaseQueryAgent agent(NamedColumnsPolicy.Builder policy) {
        return builder(policy).build();
    }

    private DatabaseQueryAgentBuilder builder(NamedColumnsPolicy.Builder policy) {
        return DatabaseQueryAgent.builder()
                .dataSource(shop.dataSource())
                .clock(Shop.CLOCK)
                .set(CoreSettings.GENERATION_EMBEDDED, false)
                .generator(new Dictated())
                .policy(policy.build());
    }

    private List<List<Object>> rows(String sql, DatabaseQueryAgent agent) {
        return ask(sql, agent, Answer.Found.class).table().rows();
    }

    private <A extends Answer> A ask(String sql, DatabaseQueryAgent agent, Class<A> kind) {
        dictated = sql;
        Answer answer = agent.query("Question of " + sql.length() + " signs, number " + ++asked);
        assertThat(answer).as(answer.text()).isInstanceOf(kind);
        return kind.cast(answer);
    }

    /** Drafts what the test says. */
    private final class Dictated implements SqlGenerator {
        @Override
        public String name() {
            return "dictated";
        }

        @Override
        public Generation generate(GenerationRequest request, QuestionRun run) {
            return new Generation.Drafted(FixedDrafts.draft(dictated, 0.9), "");
        }
    }
}
