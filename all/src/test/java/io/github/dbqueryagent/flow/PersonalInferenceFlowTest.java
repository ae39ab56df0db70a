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
import io.github.dbqueryagent.policy.NamedColumnsPolicy;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.scene.FixedDrafts;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.setting.CoreSettings;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on personal data: what may be asked, and what would give whole values away by the rows that are left. */
@Timeout(60)
class PersonalInferenceFlowTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT g.i, h.c FROM shop.customers p JOIN UNNEST(ARRAY[1, 2, 3]) AS g(i) ON 1 = 1 "
                        + "JOIN UNNEST(ARRAY['a', 'd']) AS h(c) ON SUBSTRING(p.email, g.i, 1) = h.c",
                "SELECT h.c FROM shop.customers p JOIN UNNEST(ARRAY['ada@example.org', 'x']) AS h(c) ON h.c = p.email",
                "SELECT v.c FROM shop.customers p JOIN (VALUES ('ada@example.org'), ('x')) AS v(c) ON v.c = p.email",
                "SELECT v.c FROM (VALUES ('a'), ('b')) AS v(c) "
                        + "WHERE v.c IN (SELECT SUBSTRING(email, 1, 1) FROM shop.customers)",
                "SELECT v.c FROM (VALUES ('a'), ('b')) AS v(c) WHERE v.c IN (SELECT email FROM shop.customers)",
                "SELECT v.c FROM (VALUES ('a'), ('b')) AS v(c) WHERE EXISTS "
                        + "(SELECT 1 FROM shop.customers p WHERE p.email > v.c)",
                "SELECT v.c FROM (VALUES ('a'), ('b')) AS v(c) WHERE EXISTS "
                        + "(SELECT v.c INTERSECT SELECT SUBSTRING(p.email, 1, 1) FROM shop.customers p)",
                "SELECT v.c, COUNT(CASE WHEN SUBSTRING(p.email, 1, 1) = v.c THEN 1 END) AS n "
                        + "FROM shop.customers p CROSS JOIN (VALUES ('a'), ('b')) AS v(c) GROUP BY v.c",
                "SELECT id FROM shop.customers WHERE SUBSTRING(email, 1, 1) = 'a'",
                "SELECT id FROM shop.customers WHERE email || '' = 'a'",
                "SELECT id FROM shop.customers WHERE NOT (id > 1 OR LENGTH(email) = 3)",
                "SELECT id FROM (SELECT id, SUBSTRING(email, 1, 1) AS e FROM shop.customers) AS t WHERE e = 'a'",
                "WITH t AS (SELECT id, LENGTH(email) AS e FROM shop.customers) SELECT id FROM t WHERE e = 15",
                "SELECT country FROM shop.customers GROUP BY country HAVING MIN(email) > 'a'",
                "SELECT id FROM shop.customers ORDER BY CASE WHEN email > country THEN 1 ELSE 0 END LIMIT 1",
                "SELECT COUNT(*) AS n FROM shop.customers p JOIN (SELECT 'a' AS email) AS q USING (email)",
                "SELECT id FROM shop.customers WHERE email > (SELECT MIN(email) FROM shop.customers)",
            })
    void a_query_may_not_read_values_off_the_rows_that_its_conditions_leave(String sql) {
        for (NamedColumnsPolicy.Builder policy : List.of(
                SqlPolicy.builder().personal(PersonalClass.EMAIL, PersonalAction.MASK),
                SqlPolicy.builder().maskColumns("customers.email"))) {
            try (DatabaseQueryAgent agent = agent(policy)) {
                dictated = sql;
                Answer answer = agent.query("Question of " + sql.length() + " signs, number " + ++asked);

                assertThat(answer.text()).as(answer.text()).contains("chooses rows by parts of SHOP.CUSTOMERS.EMAIL");
                assertThat(answer).isNotInstanceOf(Answer.Found.class);
            }
        }
        try (DatabaseQueryAgent agent = agent(SqlPolicy.builder())) {
            assertThat(ask(sql, agent, Answer.class).text()).doesNotContain("chooses rows");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email = 'ada@example.org'",
                "'ada@example.org' = email AND id > 0",
                "email <> 'x' OR email < 'x' OR email >= 'y'",
                "email BETWEEN 'a' AND 'b'",
                "email IN ('ada@example.org', 'x')",
                "NOT (email NOT LIKE '%@example.org')",
                "email IS NOT NULL",
                "LOWER(email) = LOWER('ADA@example.org')",
                "LOWER(email) LIKE 'ada%'",
                "born > CURRENT_DATE - INTERVAL '90' YEAR",
                "born BETWEEN DATE '1900-01-01' AND CAST('2020-01-01' AS DATE)",
                "email IN (SELECT d.email FROM shop.customers d WHERE d.id < 3)",
                "'ada@example.org' IN (SELECT d.email FROM shop.customers d)",
                "EXISTS (SELECT d.email FROM shop.customers d WHERE d.email = customers.email)",
            })
    void a_bare_column_may_be_compared_with_given_values_and_stored_ones(String condition) {
        NamedColumnsPolicy.Builder policy = SqlPolicy.builder()
                .personal(PersonalClass.EMAIL, PersonalAction.REFUSE)
                .personal(PersonalClass.BIRTH_DATE, PersonalAction.MASK);
        try (DatabaseQueryAgent agent = agent(policy)) {
            assertThat(rows("SELECT id FROM shop.customers WHERE " + condition, agent))
                    .contains(List.of(1L));
        }
    }

    @Test
    void a_column_is_joined_counted_sorted_and_grouped_by_as_ever() {
        try (DatabaseQueryAgent agent = agent(SqlPolicy.builder().personal(PersonalClass.EMAIL, PersonalAction.MASK))) {
            assertThat(rows(
                            "SELECT COUNT(*) AS n, COUNT(DISTINCT LOWER(c.email)) AS d FROM shop.customers c "
                                    + "JOIN (SELECT email AS mail FROM shop.customers) AS t ON t.mail = c.email",
                            agent))
                    .containsExactly(List.of(5L, 5L));
            assertThat(rows(
                            "SELECT COUNT(*) AS n FROM shop.customers GROUP BY email "
                                    + "HAVING COUNT(email) = 1 ORDER BY LOWER(email)",
                            agent))
                    .hasSize(5);
            assertThat(rows(
                            "SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS n FROM shop.customers ORDER BY email",
                            agent))
                    .hasSize(5);
            assertThat(rows("SELECT email AS e, COUNT(*) AS n FROM shop.customers GROUP BY e ORDER BY e", agent))
                    .hasSize(5);
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
