package io.github.dbqueryagent.dialects.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialects.Account;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What accounts of a MariaDB server may do beyond reading, and that the statements take it away. */
@Timeout(120)
class MariaDbAccountTest {
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private DataSource administrator;
    private String database;
    private String name;
    private String me;
    private Account account;

    @BeforeEach
    void create_an_account_that_only_reads() throws SQLException {
        administrator = MariaDbServer.emptyDatabase();
        try (Connection connection = administrator.getConnection()) {
            database = connection.getCatalog();
        }
        name = "re`ad'er \"x\" " + ACCOUNTS.incrementAndGet();
        me = '`' + name.replace("`", "``") + "`@`127.0.0.1`";
        account = new Account(administrator, MariaDbServer.connections(database, name, "secret word"));
        account.administer(
                "CREATE TABLE orders(id INT, total INT)",
                "CREATE TABLE `odd ``größe\"`(id INT)",
                "CREATE PROCEDURE pay() SELECT 1",
                "CREATE USER " + me + " IDENTIFIED BY 'secret word'",
                "GRANT SELECT, SHOW VIEW ON `" + database + "`.* TO " + me);
        // What a server gives to everybody when it is new.
        account.mend();
    }

    @Test
    void an_account_that_only_reads_has_an_empty_report() throws SQLException {
        assertThat(account.report().isReadingOnly())
                .as(account.report().toString())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            GRANT FILE, PROCESS ON *.* TO me            | PROCESS, FILE on the server: REVOKE PROCESS, FILE ON *.* FROM me
            GRANT SUPER ON *.* TO me                    | SUPER on the server: REVOKE SUPER ON *.* FROM me
            GRANT INSERT, EXECUTE ON `db`.* TO me       | INSERT, EXECUTE on `db`.*: REVOKE INSERT, EXECUTE ON `db`.* FROM me
            GRANT DELETE ON `odd ``größe"` TO me         | DELETE on `db`.`odd ``größe"`: REVOKE DELETE ON `db`.`odd ``größe"` FROM me
            GRANT UPDATE (total), SELECT (id) ON orders TO me | UPDATE on `db`.`orders`: REVOKE UPDATE (`total`) ON `db`.`orders` FROM me
            GRANT EXECUTE ON PROCEDURE pay TO me        | EXECUTE on PROCEDURE `db`.`pay`: REVOKE EXECUTE ON PROCEDURE `db`.`pay` FROM me
            GRANT SELECT ON orders TO me WITH GRANT OPTION | GRANT OPTION on `db`.`orders`: REVOKE GRANT OPTION ON `db`.`orders` FROM me
            GRANT UPDATE ON orders TO PUBLIC            | UPDATE on `db`.`orders`, through PUBLIC: REVOKE UPDATE ON `db`.`orders` FROM PUBLIC
            GRANT ALL ON *.* TO me                      | ALL PRIVILEGES on the server: REVOKE ALL PRIVILEGES ON *.* FROM me (GRANT SELECT afterwards)
            """)
    void a_right_is_told_with_the_statement_that_takes_it_away(String grant, String told) throws SQLException {
        account.administer(named(grant));

        assertThat(account.rights()).containsExactly(named(told));
        assertThat(account.report().toString()).doesNotContain("secret", "PASSWORD");
        account.mend();
        assertThat(account.report().isReadingOnly())
                .as(account.report().toString())
                .isTrue();
    }

    @Test
    void what_comes_by_a_role_is_taken_away_by_leaving_it() throws SQLException {
        account.administer(named("CREATE ROLE `sta``ff_db`"), named("CREATE ROLE clerks_db"));
        account.administer(
                named("GRANT clerks_db TO `sta``ff_db`"),
                named("GRANT DELETE, SELECT ON orders TO clerks_db"),
                named("GRANT `sta``ff_db` TO me"),
                named("SET DEFAULT ROLE `sta``ff_db` FOR me"));

        assertThat(account.rights())
                .containsExactly(named("DELETE on `db`.`orders`, through `clerks_db`: REVOKE `sta``ff_db` FROM me"));
        account.mend();
        assertThat(account.report().isReadingOnly())
                .as(account.report().toString())
                .isTrue();
    }

    @Test
    void what_a_role_brings_that_is_not_on_is_not_known() throws SQLException {
        account.administer(named("CREATE ROLE idle_db"), named("GRANT idle_db TO me"));

        assertThat(account.rights()).isEmpty();
        assertThat(account.report().unchecked())
                .containsExactly(named("What role `idle_db` brings is not told by itself; "
                        + "give the account its rights without the role."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sessionVariables=sql_mode='ANSI_QUOTES'", "?sessionVariables=sql_mode=''"})
    void quotes_are_told_in_the_form_that_every_session_reads(String options) throws SQLException {
        account.administer(named("GRANT INSERT ON `odd ``größe\"` TO me"));
        var asked = new Account(administrator, MariaDbServer.connections(database + options, name, "secret word"));

        assertThat(asked.rights())
                .containsExactly(
                        named("INSERT on `db`.`odd ``größe\"`: REVOKE INSERT ON `db`.`odd ``größe\"` FROM me"));
    }

    private String named(String text) {
        return text.replaceAll("\\bme\\b", java.util.regex.Matcher.quoteReplacement(me))
                .replaceAll("`db`|(?<=_)db\\b", java.util.regex.Matcher.quoteReplacement("DB"))
                .replace("DB.", '`' + database + "`.")
                .replace("DB", database);
    }
}
