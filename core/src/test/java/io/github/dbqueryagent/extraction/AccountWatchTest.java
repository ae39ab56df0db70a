package io.github.dbqueryagent.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.account.AccountCheck;
import io.github.dbqueryagent.account.AccountQuery;
import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.account.ExcessRightsException;
import io.github.dbqueryagent.dialect.PlainDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.schema.SchemaFilter;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AccountWatchTest {
    private static final String RIGHTS = "SELECT 'INSERT, UPDATE', 'table secret_plans', "
            + "'REVOKE INSERT, UPDATE ON secret_plans FROM ada', NULL UNION ALL SELECT 'FILE', '', NULL, 'Ask the host.'";
    private static final String NOTHING = "SELECT '', '', '', '' WHERE FALSE";

    private final String database = "db-" + UUID.randomUUID();
    private String statement = RIGHTS;

    @Test
    void a_warning_is_logged_once_and_says_what_kinds_of_rights_there_are_and_no_more() {
        SchemaSource source = source(AccountCheck.WARN);

        source.snapshot(deadline());
        source.forget();
        source.snapshot(deadline());

        assertThat(RecordedWarnings.saying(database))
                .singleElement()
                .asString()
                .satisfies(line -> assertThat(line)
                        .startsWith("WARN Database " + database
                                + ": its account may do more than read: FILE, INSERT, UPDATE.")
                        .contains("accountReport()", "account.check=off")
                        .doesNotContain("secret_plans", "ada"));
        assertThat(source.takeAccountReport()).isPresent();
        assertThat(source.takeAccountReport()).isEmpty();
    }

    @Test
    void nothing_is_logged_of_an_account_that_only_reads() {
        statement = NOTHING;
        SchemaSource source = source(AccountCheck.WARN);

        source.snapshot(deadline());

        assertThat(RecordedWarnings.saying(database)).isEmpty();
        assertThat(source.takeAccountReport())
                .hasValueSatisfying(report -> assertThat(report.isReadingOnly()).isTrue());
    }

    @Test
    void a_database_that_does_not_tell_is_said_to_be_unknown() {
        statement = "";
        SchemaSource source = source(AccountCheck.WARN);

        source.snapshot(deadline());

        assertThat(RecordedWarnings.saying(database)).singleElement().asString().contains("could not be checked");
        assertThat(source.accountReport(deadline()).unchecked())
                .containsExactly("Plain does not tell what its accounts may do.");
    }

    @Test
    void a_database_that_refuses_to_tell_is_read_all_the_same() {
        statement = "SELECT nothing FROM nowhere";
        SchemaSource source = source(AccountCheck.WARN);

        assertThat(source.snapshot(deadline()).schema().tables()).hasSize(1);
        assertThat(source.takeAccountReport())
                .hasValueSatisfying(report -> assertThat(report.unchecked())
                        .singleElement()
                        .asString()
                        .startsWith("The database refused to tell: "));
    }

    @Test
    void what_is_refused_is_looked_at_again_until_it_is_mended() {
        SchemaSource source = source(AccountCheck.REFUSE);

        assertThatThrownBy(() -> source.snapshot(deadline()))
                .isInstanceOf(ExcessRightsException.class)
                .hasMessageContaining(
                        "INSERT, UPDATE on table secret_plans: REVOKE INSERT, UPDATE ON secret_plans FROM ada")
                .hasMessageContaining("FILE: Ask the host.")
                .hasMessageContaining("account.check to warn");
        assertThatThrownBy(() -> source.requireAccount(deadline())).isInstanceOf(ExcessRightsException.class);
        statement = NOTHING;

        assertThat(source.snapshot(deadline()).schema().tables()).hasSize(1);
        assertThat(RecordedWarnings.saying(database)).isEmpty();
    }

    @Test
    void what_cannot_be_told_is_refused_too() {
        statement = "SELECT '', '', '', 'The moon is down.'";

        assertThatThrownBy(() -> source(AccountCheck.REFUSE).snapshot(deadline()))
                .isInstanceOf(ExcessRightsException.class)
                .hasMessageContaining("could not be checked: The moon is down.");
    }

    @Test
    void nothing_is_asked_if_nobody_wants_to_know() {
        statement = "SELECT nothing FROM nowhere";
        SchemaSource source = source(AccountCheck.OFF);

        source.snapshot(deadline());
        source.requireAccount(deadline());

        assertThat(source.takeAccountReport()).isEmpty();
    }

    @Test
    void it_takes_no_longer_than_the_question_has_time() {
        statement = "SELECT COUNT(*), '', '', '' FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b";

        assertThatThrownBy(() -> source(AccountCheck.WARN).snapshot(Deadline.after(Duration.ofMillis(500))))
                .isInstanceOf(QuestionTimeoutException.class);
    }

    @Test
    void a_report_names_no_more_than_can_be_read() {
        statement =
                "SELECT 'INSERT', 'table t' || X, 'REVOKE INSERT ON t' || X || ' FROM ada', '' FROM SYSTEM_RANGE(1, 250)";

        AccountReport report = source(AccountCheck.WARN).accountReport(deadline());

        assertThat(report.rights()).hasSize(100);
        assertThat(report.more()).isEqualTo(150);
        assertThat(new ExcessRightsException("main", report)).hasMessageContaining("and 150 more");
    }

    private SchemaSource source(AccountCheck check) {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1;INIT=CREATE TABLE IF NOT EXISTS t(n INT)");
        var dialect = new PlainDialect() {
            @Override
            public Optional<AccountQuery> accountQuery(Connection connection) {
                return statement.isEmpty() ? Optional.empty() : Optional.of(AccountQuery.ofRights(statement));
            }
        };
        var reading = new SchemaReading(
                SqlDialects.of(dialect),
                SchemaExtractor.byCatalogue(),
                SchemaFilter.all(),
                new SchemaReading.Values(ValueSampler.byDistinctValues(), 0, Duration.ofSeconds(1)),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                check);
        return new SchemaSource(database, dataSource, reading, Clock.systemUTC());
    }

    private static Deadline deadline() {
        return Deadline.after(Duration.ofSeconds(30));
    }
}
