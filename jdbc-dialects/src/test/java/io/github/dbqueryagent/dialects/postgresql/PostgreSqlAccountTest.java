package io.github.dbqueryagent.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.dialects.Account;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What accounts of a PostgreSQL server may do beyond reading, and that the statements take it away. */
@Timeout(120)
class PostgreSqlAccountTest {
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private DataSource administrator;
    private String reader;
    private Account account;

    @BeforeEach
    void create_an_account_that_only_reads() throws SQLException {
        administrator = PostgreSqlServer.emptyDatabase();
        reader = "reader_" + ACCOUNTS.incrementAndGet();
        account = new Account(administrator, PostgreSqlServer.connections(administrator, reader));
        account.administer(
                "DO $$ BEGIN EXECUTE 'REVOKE TEMPORARY ON DATABASE ' || CURRENT_DATABASE() || ' FROM PUBLIC'; END $$",
                // Before 15, everybody may create tables here.
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
                "CREATE SCHEMA shop",
                "CREATE TABLE shop.orders(id SERIAL PRIMARY KEY, total INT)",
                "CREATE TABLE shop.customers(id INT)",
                "CREATE VIEW shop.totals AS SELECT total FROM shop.orders",
                "CREATE FUNCTION shop.twice(n INT) RETURNS INT IMMUTABLE LANGUAGE SQL AS 'SELECT 2 * n'",
                "CREATE ROLE " + reader + " LOGIN",
                "GRANT USAGE ON SCHEMA shop TO " + reader,
                "GRANT SELECT ON ALL TABLES IN SCHEMA shop TO " + reader,
                "GRANT SELECT ON ALL SEQUENCES IN SCHEMA shop TO " + reader);
    }

    @Test
    void an_account_that_only_reads_has_an_empty_report() throws SQLException {
        assertThat(account.report().isReadingOnly())
                .as(account.report().toString())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ALTER ROLE me SUPERUSER                                    | SUPERUSER: ALTER ROLE me NOSUPERUSER
            ALTER ROLE me CREATEDB                                     | CREATEDB: ALTER ROLE me NOCREATEDB
            ALTER ROLE me CREATEROLE                                   | CREATEROLE: ALTER ROLE me NOCREATEROLE
            ALTER ROLE me REPLICATION                                  | REPLICATION: ALTER ROLE me NOREPLICATION
            ALTER ROLE me BYPASSRLS                                    | BYPASSRLS: ALTER ROLE me NOBYPASSRLS
            GRANT pg_write_all_data TO me                              | pg_write_all_data on the server: REVOKE pg_write_all_data FROM me
            GRANT pg_read_server_files TO me                           | pg_read_server_files on the server: REVOKE pg_read_server_files FROM me
            GRANT pg_execute_server_program TO me                      | pg_execute_server_program on the server: REVOKE pg_execute_server_program FROM me
            GRANT pg_signal_backend TO me                              | pg_signal_backend on the server: REVOKE pg_signal_backend FROM me
            GRANT INSERT, DELETE ON shop.orders TO me                  | DELETE, INSERT on table shop.orders: REVOKE DELETE, INSERT ON TABLE shop.orders FROM me
            GRANT UPDATE (total) ON shop.orders TO me                  | UPDATE on table shop.orders: REVOKE UPDATE ON TABLE shop.orders FROM me
            GRANT TRUNCATE ON shop.orders, shop.customers TO me        | TRUNCATE on 2 tables of schema shop: REVOKE TRUNCATE ON TABLE shop.customers, shop.orders FROM me
            GRANT UPDATE ON shop.totals TO PUBLIC                      | UPDATE on table shop.totals, through PUBLIC: REVOKE UPDATE ON TABLE shop.totals FROM PUBLIC
            GRANT USAGE ON SEQUENCE shop.orders_id_seq TO me           | USAGE on sequence shop.orders_id_seq: REVOKE USAGE ON SEQUENCE shop.orders_id_seq FROM me
            GRANT CREATE ON SCHEMA shop TO me                          | CREATE on schema shop: REVOKE CREATE ON SCHEMA shop FROM me
            GRANT CREATE ON SCHEMA public TO PUBLIC                    | CREATE on schema public, through PUBLIC: REVOKE CREATE ON SCHEMA public FROM PUBLIC
            GRANT CREATE ON SCHEMA shop TO PUBLIC                      | CREATE on schema shop, through PUBLIC: REVOKE CREATE ON SCHEMA shop FROM PUBLIC
            CREATE FUNCTION shop.add(n INT) RETURNS INT LANGUAGE SQL AS 'INSERT INTO shop.customers VALUES (n) RETURNING id' | EXECUTE on routine shop.add(n integer), through PUBLIC: REVOKE EXECUTE ON ROUTINE shop.add(n integer) FROM PUBLIC
            CREATE FUNCTION shop.peek() RETURNS INT STABLE SECURITY DEFINER LANGUAGE SQL AS 'SELECT 1' | EXECUTE on routine shop.peek(), through PUBLIC: REVOKE EXECUTE ON ROUTINE shop.peek() FROM PUBLIC
            GRANT EXECUTE ON FUNCTION pg_read_file(text) TO me         | EXECUTE on routine pg_catalog.pg_read_file(text): REVOKE EXECUTE ON ROUTINE pg_catalog.pg_read_file(text) FROM me
            GRANT EXECUTE ON FUNCTION lo_export(oid, text) TO PUBLIC   | EXECUTE on routine pg_catalog.lo_export(oid, text), through PUBLIC: REVOKE EXECUTE ON ROUTINE pg_catalog.lo_export(oid, text) FROM PUBLIC
            ALTER TABLE shop.customers OWNER TO me                     | ownership on table shop.customers: REASSIGN OWNED BY me TO CURRENT_USER (for whoever runs it owns it then; GRANT SELECT on it afterwards)
            ALTER SCHEMA shop OWNER TO me                              | ownership on schema shop: REASSIGN OWNED BY me TO CURRENT_USER (for whoever runs it owns it then; GRANT SELECT on it afterwards)
            """)
    void a_right_is_told_with_the_statement_that_takes_it_away(String grant, String told) throws SQLException {
        account.administer(named(grant));

        assertThat(account.rights()).containsExactly(named(told));
        account.mend();
        assertThat(account.report().isReadingOnly())
                .as(account.report().toString())
                .isTrue();
    }

    @Test
    void rights_on_the_database_are_told() throws SQLException {
        String database = database();
        account.administer("GRANT ALL ON DATABASE " + database + " TO " + reader);
        account.administer("GRANT TEMPORARY ON DATABASE " + database + " TO PUBLIC");

        assertThat(account.rights())
                .containsExactly(
                        named("CREATE, TEMPORARY on database " + database + ": REVOKE CREATE, TEMPORARY ON DATABASE "
                                + database + " FROM me"),
                        "TEMPORARY on database " + database + ", through PUBLIC: REVOKE TEMPORARY ON DATABASE "
                                + database + " FROM PUBLIC");
        account.mend();
        assertThat(account.rights()).isEmpty();
    }

    @Test
    void who_owns_the_database_owns_its_public_schema() throws SQLException {
        // Since 15 it is so in every new database.
        account.administer(
                "ALTER SCHEMA public OWNER TO pg_database_owner",
                "ALTER DATABASE " + database() + " OWNER TO " + reader);

        assertThat(account.rights())
                .hasSize(2)
                .anyMatch(right -> right.contains("schema public, through the database"));
        account.mend();
        assertThat(account.rights()).isEmpty();
    }

    @Test
    void what_comes_by_a_role_is_taken_away_by_leaving_it() throws SQLException {
        account.administer(
                named("CREATE ROLE owners_me CREATEDB"),
                named("CREATE ROLE staff_me NOINHERIT"),
                named("GRANT owners_me TO staff_me"),
                named("GRANT staff_me TO me"),
                named("ALTER TABLE shop.customers OWNER TO owners_me"),
                named("GRANT INSERT, SELECT ON shop.orders TO staff_me"));

        assertThat(account.rights())
                .containsExactly(
                        named("CREATEDB on role owners_me: REVOKE staff_me FROM me"),
                        named("INSERT on table shop.orders, through role staff_me: REVOKE staff_me FROM me"),
                        named("ownership on table shop.customers, through role owners_me: REVOKE staff_me FROM me"));
        account.mend();
        assertThat(account.rights()).isEmpty();
    }

    @Test
    void who_granted_a_right_has_to_take_it_away() throws SQLException {
        account.administer(
                named("CREATE ROLE chief_me"),
                named("CREATE ROLE staff_me CREATEDB"),
                named("GRANT staff_me TO chief_me WITH ADMIN OPTION"),
                named("GRANT USAGE ON SCHEMA shop TO chief_me"),
                named("GRANT INSERT ON shop.orders TO chief_me WITH GRANT OPTION"),
                named("SET ROLE chief_me"),
                named("GRANT INSERT ON shop.orders TO me"),
                named("GRANT staff_me TO me"));

        assertThat(account.rights())
                .containsExactly(
                        named("CREATEDB on role staff_me: REVOKE staff_me FROM me GRANTED BY chief_me"),
                        named("INSERT on table shop.orders: REVOKE INSERT ON TABLE shop.orders FROM me "
                                + "(after SET ROLE chief_me, who granted it)"));
        account.mend();
        account.administer(named("SET ROLE chief_me"), named("REVOKE INSERT ON TABLE shop.orders FROM me"));
        assertThat(account.rights()).isEmpty();
    }

    @Test
    void many_tables_are_told_at_once() throws SQLException {
        account.administer(
                "DO $$ BEGIN FOR i IN 1..10000 LOOP EXECUTE 'CREATE TABLE shop.t' || i || '(n INT)'; "
                        + "IF i % 1000 = 0 THEN COMMIT; END IF; END LOOP; END $$",
                named("GRANT ALL ON ALL TABLES IN SCHEMA shop TO me"));

        assertThat(account.report().rights()).singleElement().satisfies(right -> {
            assertThat(right.names()).contains("INSERT", "UPDATE", "DELETE", "TRUNCATE");
            assertThat(right.subject()).isEqualTo("10003 tables of schema shop");
            assertThat(right.sql())
                    .startsWith("REVOKE DELETE, INSERT, ")
                    .endsWith(named(" ON ALL TABLES IN SCHEMA shop FROM me"));
        });
        account.mend();
        assertThat(account.rights()).isEmpty();
    }

    @Test
    void names_are_quoted_where_they_must_be() throws SQLException {
        String odd = "ma \"x\" größe'; --" + reader;
        String quoted = '"' + odd.replace("\"", "\"\"") + '"';
        account.administer(
                "CREATE ROLE " + quoted + " LOGIN",
                "CREATE SCHEMA " + quoted,
                "CREATE TABLE " + quoted + "." + quoted + "(n INT)",
                "CREATE FUNCTION " + quoted + "." + quoted + "(" + quoted
                        + " INT) RETURNS INT LANGUAGE SQL AS 'SELECT 1'",
                "GRANT ALL ON TABLE " + quoted + "." + quoted + " TO " + quoted,
                "GRANT CREATE ON SCHEMA " + quoted + " TO " + quoted);
        var oddOne = new Account(administrator, PostgreSqlServer.connections(administrator, odd));

        assertThat(oddOne.rights()).hasSize(3).allMatch(right -> right.contains(quoted));
        oddOne.mend();
        assertThat(oddOne.rights()).isEmpty();
    }

    @Test
    void nobody_can_take_anything_from_the_first_administrator() throws SQLException {
        AccountReport report = new Account(administrator, administrator).report();

        assertThat(report.names()).contains("SUPERUSER", "ownership");
        assertThat(report.rights())
                .filteredOn(right -> right.subject().isEmpty())
                .allMatch(right ->
                        right.statement().isEmpty() && right.advice().equals("Give the agent an account of its own"));
    }

    private String database() throws SQLException {
        try (Connection connection = administrator.getConnection()) {
            return connection.getCatalog();
        }
    }

    private String named(String text) {
        return text.replaceAll("\\bme\\b|(?<=_)me\\b", reader);
    }
}
