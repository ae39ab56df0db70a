package io.github.dbqueryagent.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.account.ExcessRight;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialects.mysql.MySqlDialect;
import io.github.dbqueryagent.dialects.oracle.OracleDialect;
import io.github.dbqueryagent.dialects.sqlserver.SqlServerDialect;
import io.github.dbqueryagent.dialects.trino.TrinoDialect;
import io.github.dbqueryagent.extraction.AccountWatch;
import io.github.dbqueryagent.question.Deadline;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What can be said without a server of what accounts may do: by rows as the catalogues would give them. */
class RecordedAccountTest {
    @Test
    void a_grant_of_mysql_is_taken_away_by_the_statement_that_mirrors_it() throws SQLException {
        AccountReport report = report(new MySqlDialect(), """
                grants for app@%
                GRANT USAGE ON *.* TO `app`@`%`
                GRANT BACKUP_ADMIN,CONNECTION_ADMIN ON *.* TO `app`@`%` WITH GRANT OPTION
                GRANT SELECT, INSERT (`a, b`, `c)`) ON `shop`.`orders` TO `app`@`%`
                GRANT PROXY ON ``@`` TO `app`@`%` WITH GRANT OPTION
                REVOKE INSERT ON `mysql`.* FROM `app`@`%`
                """);

        assertThat(report.unchecked()).isEmpty();
        assertThat(report.rights())
                .extracting(ExcessRight::describe)
                .containsExactly(
                        "BACKUP_ADMIN, CONNECTION_ADMIN on the server: "
                                + "REVOKE BACKUP_ADMIN, CONNECTION_ADMIN ON *.* FROM `app`@`%`",
                        "GRANT OPTION on ``@``: REVOKE GRANT OPTION ON ``@`` FROM `app`@`%`",
                        "GRANT OPTION on the server: REVOKE GRANT OPTION ON *.* FROM `app`@`%`",
                        "INSERT on `shop`.`orders`: REVOKE INSERT (`a, b`, `c)`) ON `shop`.`orders` FROM `app`@`%`",
                        "PROXY on ``@``: REVOKE PROXY ON ``@`` FROM `app`@`%`");
    }

    @Test
    void what_roles_of_mysql_bring_and_a_grant_that_cannot_be_read_are_not_known() throws SQLException {
        AccountReport report = report(new MySqlDialect(), """
                grants for app@%
                GRANT SELECT ON `shop`.* TO `app`@`%`
                GRANT `clerk`@`%`,`boss`@`%` TO `app`@`%` WITH ADMIN OPTION
                LEND `pen` TO `app`@`%` BECAUSE 'of ink'
                """);

        assertThat(report.unchecked())
                .containsExactly(
                        "One of the account's grants could not be read.",
                        "What role `boss`@`%` brings is not told by itself; give the account its rights without the role.",
                        "What role `clerk`@`%` brings is not told by itself; give the account its rights without the role.");
        assertThat(report.rights())
                .extracting(ExcessRight::describe)
                .containsExactly(
                        "ADMIN OPTION on role `boss`@`%`: REVOKE `boss`@`%` FROM `app`@`%`",
                        "ADMIN OPTION on role `clerk`@`%`: REVOKE `clerk`@`%` FROM `app`@`%`");
    }

    @Test
    void rows_of_sql_server_are_rights_and_what_is_not_known() throws SQLException {
        AccountReport report = report(new SqlServerDialect(), """
                right_name|subject|remedy|advice
                db_datawriter|role of database [shop]|ALTER ROLE [db_datawriter] DROP MEMBER [app]|
                DELETE, INSERT|OBJECT::[dbo].[or]]ders]|REVOKE DELETE, INSERT ON OBJECT::[dbo].[or]]ders] FROM [app]|
                |xp_cmdshell|REVOKE EXECUTE ON sys.xp_cmdshell FROM [app]|The server does not tell whether the account may run xp_cmdshell.
                """);

        assertThat(report.names()).containsExactly("DELETE", "INSERT", "db_datawriter");
        assertThat(report.unchecked()).singleElement().asString().contains("xp_cmdshell");
    }

    @Test
    void rows_of_oracle_are_rights_and_what_is_not_known() throws SQLException {
        AccountReport report = report(new OracleDialect(), """
                right_name|subject|remedy|advice
                UNLIMITED TABLESPACE|the server|REVOKE UNLIMITED TABLESPACE FROM "APP"|
                ownership|3 objects of kind table of schema "APP"||Let another account own them, and GRANT READ to this one
                |||What role "IDLE" brings, which is not on, is not told; leave the role.
                """);

        assertThat(report.rights())
                .extracting(ExcessRight::statement)
                .satisfiesExactly(
                        statement -> assertThat(statement).contains("REVOKE UNLIMITED TABLESPACE FROM \"APP\""),
                        statement -> assertThat(statement).isEmpty());
        assertThat(report.unchecked()).hasSize(1);
    }

    @Test
    void trino_tells_nothing() throws SQLException {
        assertThat(report(new TrinoDialect(), "").unchecked())
                .containsExactly("Trino does not tell what its accounts may do.");
    }

    private static AccountReport report(SqlDialect dialect, String rows) throws SQLException {
        var catalogue = new RecordedCatalogue("shop", rows);
        AccountReport report =
                AccountWatch.read(catalogue.connection(), dialect, Deadline.after(Duration.ofSeconds(30)));
        assertThat(catalogue.values()).isEmpty();
        return report;
    }
}
