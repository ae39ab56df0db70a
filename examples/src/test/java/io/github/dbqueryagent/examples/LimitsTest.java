package io.github.dbqueryagent.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.account.ExcessRight;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.dialect.DatabaseUnavailableException;
import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.personal.PersonalAction;
import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.validation.Review;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What keeps questions within bounds, and what is told when something fails. */
final class LimitsTest {
    @Test
    void a_policy_says_what_is_there_for_those_who_ask() {
        try (DatabaseQueryAgent agent = withPolicy(Store.DATA_SOURCE)) {
            List<Table> visible = agent.schema().tables();

            assertThat(visible)
                    .extracting(table -> table.name().name().toLowerCase(java.util.Locale.ROOT))
                    .containsExactlyInAnyOrder("customers", "orders");
            assertThat(visible)
                    .flatExtracting(Table::columns)
                    .extracting(column -> column.name().toLowerCase(java.util.Locale.ROOT))
                    .contains("email")
                    .doesNotContain("phone");
            assertThat(agent.schema().maskedColumns()).hasSize(1);
        }
    }

    private static DatabaseQueryAgent withPolicy(DataSource dataSource) {
        // region policy
        SqlPolicy policy = SqlPolicy.builder()
                .allowTables("shop.customers", "shop.orders") // no others are there
                .blockColumns("customers.phone") // not there either
                .maskColumns("customers.email") // can be counted, but is shown as •••
                .build();
        return DatabaseQueryAgent.builder()
                .dataSource(dataSource)
                .policy(policy)
                .build();
        // endregion
    }

    @Test
    void an_asker_sees_the_rows_of_their_own() {
        // region rows
        SqlPolicy policy = SqlPolicy.builder()
                .rows(
                        "orders",
                        asker -> asker.roles().contains("auditor")
                                ? RowPolicy.all()
                                : RowPolicy.equal("status", asker.attributes().get("status")))
                .rows("order_items", asker -> RowPolicy.through("order_id", "orders", "order_id"))
                .build();
        // endregion
        try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                .dataSource(Store.DATA_SOURCE)
                .policy(policy)
                .build()) {
            Asker ada = Asker.of("ada").withAttribute("status", "cancelled");
            Asker auditor = Asker.of("cy").withRoles("auditor");
            long own = count(agent.forAsker(ada).query("How many orders do we have?"));

            assertThat(own).isPositive().isLessThan(5_000);
            assertThat(count(agent.forAsker(auditor).query("How many orders do we have?")))
                    .isEqualTo(10_500);
            assertThat(count(agent.query("How many orders do we have?"))).isZero();
        }
    }

    private static long count(Answer answer) {
        return ((Number) ((Answer.Found) answer).table().cell(0, 0)).longValue();
    }

    @Test
    void a_database_is_told_who_asks() {
        // region identity
        SqlPolicy policy =
                SqlPolicy.builder().sessionIdentity("app.tenant", Asker::tenant).build();
        // endregion
        assertThat(policy.sessionIdentity(Asker.of("ada").inTenant("7"))).containsEntry("app.tenant", "7");
    }

    @Test
    void a_policy_says_what_becomes_of_personal_data() {
        try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                .dataSource(Store.DATA_SOURCE)
                .policy(personalPolicy())
                .build()) {
            assertThat(agent.schema().maskedColumns())
                    .extracting(ColumnName::name)
                    .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                    .contains("email", "phone");

            // region personal-found
            VisibleSchema schema = agent.schema();
            for (Table table : schema.tables()) {
                for (Column column : table.columns()) {
                    var name = new ColumnName(table.name(), column.name());
                    schema.personal(name)
                            .ifPresent(found ->
                                    System.out.println(name + ": " + found.personalClass() + ", " + found.why()));
                }
            }
            // endregion
        }
    }

    private static SqlPolicy personalPolicy() {
        // region personal
        return SqlPolicy.builder()
                .personal(PersonalClass.EMAIL, PersonalAction.HASH) // equal ones stay equal, and nobody can read them
                .personal(PersonalClass.PHONE, PersonalAction.MASK_PARTLY) // the last two digits are shown
                .personal(PersonalClass.BIRTH_DATE, PersonalAction.DROP) // left out of results
                .personal(PersonalClass.IBAN, PersonalAction.REFUSE) // a question that would give it out is refused
                .personal("customers.nickname", PersonalClass.PERSON_NAME) // what was not found
                .notPersonal("stores.phone") // what is not personal
                .build();
        // endregion
    }

    @Test
    void sql_can_be_reviewed_without_being_run() {
        try (DatabaseQueryAgent agent =
                DatabaseQueryAgent.builder().dataSource(Store.DATA_SOURCE).build()) {
            // region check
            Review review = agent.check("DELETE FROM shop.customers");
            String verdict = review.fold(
                    approved -> "would run as " + approved.sql().sql(),
                    no -> "rejected: " + no.rejected().violations().get(0).message());
            // endregion

            assertThat(verdict).startsWith("rejected: ");
            assertThat(agent.check("SELECT name FROM hr.departments")).isInstanceOf(Review.Approved.class);
        }
    }

    @Test
    void what_the_account_may_do_beyond_reading_is_told_with_what_takes_it_away() {
        try (DatabaseQueryAgent agent =
                DatabaseQueryAgent.builder().dataSource(Store.DATA_SOURCE).build()) {
            List<String> printed = Printed.by(() -> {
                // region account
                for (ExcessRight right : agent.accountReport().rights()) {
                    System.out.println(right.describe()); // INSERT on table shop.orders: REVOKE INSERT ON TABLE …
                }
                // endregion
            });

            assertThat(printed).singleElement().asString().startsWith("ADMIN: ALTER USER ");
        }
    }

    @Test
    void a_failure_says_what_to_do() {
        var nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:mem:nowhere;IFEXISTS=TRUE");
        try (DatabaseQueryAgent agent =
                DatabaseQueryAgent.builder().dataSource(nowhere).build()) {
            List<String> printed = Printed.by(
                    () -> assertThatThrownBy(() -> ask(agent)).isInstanceOf(DatabaseUnavailableException.class));

            assertThat(printed.get(0)).startsWith("DATABASE: Database <main> cannot be used: ");
        }
    }

    private static Answer ask(DatabaseQueryAgent agent) {
        // region failure
        try {
            return agent.query("How many customers do we have?");
        } catch (DatabaseQueryException e) {
            System.out.println(e.category() + ": " + e.getMessage()); // what happened, and what to do
            if (e.isRetryable()) {
                System.out.println("The same question may succeed later.");
            }
            throw e;
        }
        // endregion
    }
}
