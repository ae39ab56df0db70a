package io.github.dbqueryagent.dialects.h2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.dialects.Account;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What accounts of an H2 database may do beyond reading, and that the statements take it away. */
class H2AccountTest {
    private static final String NAME = "RE\"ADER Ü";
    private static final String ME = "\"RE\"\"ADER Ü\"";
    /** As H2 itself quotes it. */
    private static final String TOLD = "U&\"RE\"\"ADER \\00dc\"";

    @TempDir
    private Path folder;

    private Account account;

    @BeforeEach
    void create_an_account_that_only_reads() throws SQLException {
        account = new Account(connections("sa", ""), connections(NAME, ""));
        account.administer(
                "CREATE SCHEMA shop",
                "CREATE TABLE shop.orders(id INT GENERATED ALWAYS AS IDENTITY)",
                "CREATE TABLE shop.\"o\"\"dd\"(id INT)",
                "CREATE USER " + ME + " PASSWORD 'x'",
                "GRANT SELECT ON SCHEMA shop TO " + ME);
    }

    @Test
    void an_account_that_only_reads_has_no_rights_beyond_but_h2_does_not_tell_all() throws SQLException {
        AccountReport report = account.report();

        assertThat(report.rights()).isEmpty();
        assertThat(report.unchecked()).singleElement().asString().contains("whole schemas", "ACCESS_MODE_DATA=r");
    }

    @Test
    void in_a_database_that_was_opened_read_only_nothing_is_left() throws SQLException {
        account.administer("GRANT INSERT ON shop.orders TO " + ME, "SHUTDOWN");
        var readOnly = new Account(account.administrator(), connections(NAME, ";ACCESS_MODE_DATA=r"));

        assertThat(readOnly.report().isReadingOnly()).isTrue();
    }

    @Test
    void rights_on_tables_are_told_with_the_statement_that_takes_them_away() throws SQLException {
        account.administer(
                "CREATE ROLE staff",
                "GRANT staff TO " + ME,
                "GRANT INSERT, UPDATE ON shop.orders, shop.\"o\"\"dd\" TO " + ME,
                "GRANT DELETE ON shop.\"o\"\"dd\" TO staff",
                "GRANT UPDATE ON shop.orders TO PUBLIC");

        assertThat(account.rights())
                .containsExactly(
                        "DELETE on table \"SHOP\".\"o\"\"dd\", through role \"STAFF\": "
                                + "REVOKE DELETE ON \"SHOP\".\"o\"\"dd\" FROM \"STAFF\"",
                        "INSERT, UPDATE on 2 tables of schema \"SHOP\": "
                                + "REVOKE INSERT, UPDATE ON \"SHOP\".\"ORDERS\", \"SHOP\".\"o\"\"dd\" FROM " + TOLD,
                        "UPDATE on table \"SHOP\".\"ORDERS\", through role \"PUBLIC\": "
                                + "REVOKE UPDATE ON \"SHOP\".\"ORDERS\" FROM \"PUBLIC\"");
        account.mend();
        assertThat(account.rights()).isEmpty();
    }

    @Test
    void everybody_may_call_an_alias() throws SQLException {
        account.administer("CREATE ALIAS shop.secrets FOR \"java.lang.System.getProperty(java.lang.String)\"");

        assertThat(account.rights())
                .containsExactly(
                        "EXECUTE on alias \"SHOP\".\"SECRETS\": DROP ALIAS \"SHOP\".\"SECRETS\" (everybody may call it)");
        account.mend();
        assertThat(account.rights()).isEmpty();
    }

    @Test
    void an_administrator_is_told_as_such() throws SQLException {
        account.administer("ALTER USER " + ME + " ADMIN TRUE");

        assertThat(account.report().unchecked()).isEmpty();
        assertThat(account.rights())
                .containsExactly("ADMIN: ALTER USER " + TOLD
                        + " ADMIN FALSE (for another administrator; GRANT SELECT afterwards)");
        account.mend();
        assertThat(account.rights()).isEmpty();
    }

    private DataSource connections(String user, String options) {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:" + folder.resolve("shop") + options);
        dataSource.setUser(user);
        dataSource.setPassword(user.equals("sa") ? "" : "x");
        return dataSource;
    }
}
