package io.github.dbqueryagent.dialects.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.plan.JoinKind;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.TableRead;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MySQL without a server: what is sent to it, and what its answers are taken for. */
class MySqlDialectTest {
    private final SqlDialect dialect = new MySqlDialect();

    @ParameterizedTest
    @CsvSource({
        "MySQL, 8.0.36, 8, mysql",
        "MySQL, 9.2.0, 9, mysql",
        "MySQL, 5.7.44, 5, ",
        "MySQL, 11.4.5-MariaDB, 11, mariadb",
        "MySQL, 5.5.5-10.6.12-MariaDB-log, 5, mariadb",
        "MariaDB, 10.11.6-MariaDB-1:10.11.6+maria~ubu2204, 10, mariadb",
        "MariaDB, 10.5.20-MariaDB, 10, ",
        "PostgreSQL, 17.4, 17, "
    })
    void each_of_the_family_knows_its_own_by_either_driver(String product, String version, int major, String id)
            throws SQLException {
        DatabaseMetaData metaData = answering(
                DatabaseMetaData.class,
                Map.of(
                        "getDatabaseProductName", product,
                        "getDatabaseProductVersion", version,
                        "getDatabaseMajorVersion", major));

        assertThat(new MySqlDialect().matches(metaData)).isEqualTo("mysql".equals(id));
        assertThat(new MariaDbDialect().matches(metaData)).isEqualTo("mariadb".equals(id));
    }

    @Test
    void is_found_on_the_class_path_before_the_fallback() {
        assertThat(ServiceLoader.load(SqlDialect.class))
                .extracting(SqlDialect::id)
                .containsSubsequence("mariadb", "mysql", "generic");
    }

    @Test
    void can_do_all_that_a_dialect_can_say() {
        assertThat(dialect.capabilities())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Capability.GROUPING_SETS)));
        assertThat(dialect.plans()).isPresent();
        assertThat(dialect.displayName()).isEqualTo("MySQL");
        assertThat(dialect.promptNotes()).contains("MySQL");
    }

    @Test
    void switches_the_session_and_restores_it_by_the_values_that_the_server_kept() throws SQLException {
        var sent = new ArrayList<String>();

        dialect.openReadOnly(connectionNoting(sent), Duration.ofMillis(12_345)).close();

        assertThat(sent)
                .containsExactly(
                        "SET @db_query_agent_sql_mode = @@SESSION.sql_mode, SESSION sql_mode ="
                                + " IF(FIND_IN_SET('NO_BACKSLASH_ESCAPES', @@SESSION.sql_mode) = 0,"
                                + " 'TRADITIONAL,ANSI_QUOTES,PIPES_AS_CONCAT,ONLY_FULL_GROUP_BY,NO_UNSIGNED_SUBTRACTION',"
                                + " NULL),"
                                + " @db_query_agent_max_execution_time = @@SESSION.max_execution_time,"
                                + " SESSION max_execution_time = 12345,"
                                + " @db_query_agent_transaction_read_only = @@SESSION.transaction_read_only,"
                                + " SESSION transaction_read_only = 1,"
                                + " @db_query_agent_group_concat_max_len = @@SESSION.group_concat_max_len,"
                                + " SESSION group_concat_max_len = 1048576",
                        "SET SESSION sql_mode = @db_query_agent_sql_mode, @db_query_agent_sql_mode = NULL,"
                                + " SESSION max_execution_time = @db_query_agent_max_execution_time,"
                                + " @db_query_agent_max_execution_time = NULL,"
                                + " SESSION transaction_read_only = @db_query_agent_transaction_read_only,"
                                + " @db_query_agent_transaction_read_only = NULL,"
                                + " SESSION group_concat_max_len = @db_query_agent_group_concat_max_len,"
                                + " @db_query_agent_group_concat_max_len = NULL");
    }

    @Test
    void never_sends_a_limit_of_nothing_which_would_be_none() throws SQLException {
        var sent = new ArrayList<String>();

        dialect.openReadOnly(connectionNoting(sent), Duration.ofNanos(1)).close();
        new MariaDbDialect()
                .openReadOnly(connectionNoting(sent), Duration.ofNanos(1))
                .close();
        new MariaDbDialect()
                .openReadOnly(connectionNoting(sent), Duration.ofDays(4_000))
                .close();

        assertThat(sent.get(0)).contains("SESSION max_execution_time = 1,");
        assertThat(sent.get(2)).contains("SESSION max_statement_time = 0.001,");
        assertThat(sent.get(4)).contains("SESSION max_statement_time = 31536000.000,");
    }

    @Test
    void writes_names_texts_and_dates_in_its_own_way() {
        assertThat(dialect.quote("it`s")).isEqualTo("`it``s`");
        assertThat(dialect.reservedWords())
                .contains("RANK", "GROUPS", "LATERAL", "SYSTEM")
                .doesNotContain("DATE", "COUNT");
        assertThat(dialect.parsingRules().backslashEscapes()).isTrue();
        assertThat(dialect.parsingRules().hashComments()).isTrue();
        assertThat(dialect.dates().literal(LocalDate.of(2024, 2, 29))).isEqualTo("DATE '2024-02-29'");
        assertThat(dialect.dates().truncate(DateUnit.WEEK, "d")).isEqualTo("FROM_DAYS(TO_DAYS(d) - WEEKDAY(d))");
        assertThat(dialect.dates().daysBetween("a", "b")).isEqualTo("DATEDIFF(b, a)");
    }

    @Test
    void allows_no_function_that_reads_more_than_its_arguments() {
        assertThat(dialect.allowedFunctions())
                .contains("count", "coalesce", "any_value", "date_format", "json_extract", "bin_to_uuid")
                .doesNotContain(
                        "sleep",
                        "benchmark",
                        "get_lock",
                        "load_file",
                        "version",
                        "user",
                        "database",
                        "connection_id",
                        "extractvalue",
                        "last_insert_id",
                        "found_rows",
                        "source_pos_wait");
    }

    @ParameterizedTest
    @CsvSource({
        "1146, 42S02, NO_SUCH_TABLE",
        "1054, 42S22, NO_SUCH_COLUMN",
        "1052, 23000, NO_SUCH_COLUMN",
        "1305, 42000, NO_SUCH_FUNCTION",
        "1582, 42000, NO_SUCH_FUNCTION",
        "1055, 42000, GROUPING",
        "1140, 42000, GROUPING",
        "1064, 42000, SYNTAX",
        "1525, HY000, TYPE_MISMATCH",
        "1365, 22012, COMPUTATION",
        "1690, 22003, COMPUTATION",
        "1242, 21000, COMPUTATION",
        "3636, HY000, COMPUTATION",
        "3024, HY000, TIMEOUT",
        "1317, 70100, CANCELLED",
        "1142, 42000, PERMISSION",
        "1044, 42000, PERMISSION",
        "1045, 28000, AUTHENTICATION",
        "1205, HY000, SERIALIZATION",
        "1213, 40001, SERIALIZATION",
        "1040, 08004, RESOURCES",
        "1792, 25006, READ_ONLY",
        "1290, HY000, READ_ONLY",
        "2013, 08S01, CONNECTION",
        "0, 08S01, CONNECTION",
        "9999, HY000, OTHER"
    })
    void takes_a_refusal_for_what_its_number_says(int number, String state, Kind kind) {
        assertThat(dialect.classify(new SQLException("", state, number)).kind()).isEqualTo(kind);
    }

    @Test
    void tells_a_time_limit_of_the_driver_from_a_cancellation() {
        assertThat(dialect.classify(new SQLTimeoutException()).kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(dialect.classify(new MySQLStatementCancelledException()).kind())
                .isEqualTo(Kind.CANCELLED);
    }

    @Test
    void reads_a_plan_as_the_manual_shows_it() {
        PlanEstimate plan = dialect.plans().orElseThrow().read("""
                {"query_block": {"select_id": 1, "cost_info": {"query_cost": "12.75"}, "nested_loop": [
                  {"table": {"table_name": "o", "access_type": "ALL", "rows_examined_per_scan": 40,
                             "rows_produced_per_join": 13, "filtered": "33.33", "cost_info": {"read_cost": "2.00"}}},
                  {"table": {"table_name": "c", "access_type": "eq_ref", "possible_keys": ["PRIMARY"], "key": "PRIMARY",
                             "rows_examined_per_scan": 1, "rows_produced_per_join": 13}},
                  {"table": {"table_name": "<derived2>", "access_type": "ALL", "rows_examined_per_scan": 2}}]}}
                """.lines().toList());

        assertThat(plan.fullScans()).containsExactly("o");
        assertThat(plan.rows()).hasValue(40);
        assertThat(plan.cost()).hasValue(12.75);
        assertThat(plan.joins()).containsExactly(JoinKind.INDEX_LOOKUP, JoinKind.CROSS);
        assertThat(plan.reads()).containsExactly(TableRead.full("o"), TableRead.by("PRIMARY", "c"));
    }

    /** As MySQL joins by hash, and as MariaDB before 11.0, which does not tell how often it reads. */
    @Test
    void multiplies_the_rows_of_joined_tables_where_the_plan_does_not() {
        PlanEstimate mySql = dialect.plans().orElseThrow().read("""
                {"query_block": {"select_id": 1, "nested_loop": [
                  {"table": {"table_name": "a", "access_type": "ALL", "rows_examined_per_scan": 1000,
                             "rows_produced_per_join": 1000, "filtered": "100.00"}},
                  {"table": {"table_name": "b", "access_type": "ALL", "rows_examined_per_scan": 1000,
                             "rows_produced_per_join": 100000, "filtered": "10.00", "using_join_buffer": "hash join",
                             "attached_condition": "(`s`.`b`.`n` = `s`.`a`.`n`)"}},
                  {"table": {"table_name": "c", "access_type": "ALL", "rows_examined_per_scan": 1000,
                             "rows_produced_per_join": 100000000, "filtered": "100.00",
                             "using_join_buffer": "hash join"}}]}}
                """.lines().toList());
        PlanEstimate mariaDb = dialect.plans().orElseThrow().read("""
                {
                  "query_block": {
                    "select_id": 1,
                    "table": {
                      "table_name": "a",
                      "access_type": "ALL",
                      "rows": 1000,
                      "filtered": 50
                    },
                    "table": {
                      "table_name": "b",
                      "access_type": "ref",
                      "key": "by_n",
                      "ref": ["s.a."odd""],
                      "rows": 3,
                      "filtered": 100
                    },
                    "block-nl-join": {
                      "table": {
                        "table_name": "c",
                        "access_type": "ALL",
                        "rows": 1000,
                        "filtered": 100
                      },
                      "buffer_type": "flat",
                      "join_type": "BNL"
                    }
                  }
                }
                """.lines().toList());

        assertThat(mySql.rows()).hasValue(100_000_000);
        assertThat(mySql.joins()).containsExactly(JoinKind.HASH, JoinKind.CROSS);
        assertThat(mariaDb.rows()).hasValue(1_500_000);
        assertThat(mariaDb.joins()).containsExactly(JoinKind.INDEX_LOOKUP, JoinKind.CROSS);
        assertThat(mariaDb.fullScans()).containsExactly("a", "c");
    }

    private static Connection connectionNoting(List<String> sent) {
        Statement statement = proxy(Statement.class, (name, arguments) -> {
            if (name.equals("execute")) {
                sent.add((String) arguments[0]);
            }
            return null;
        });
        var autoCommit = new boolean[] {true};
        return proxy(Connection.class, (name, arguments) -> switch (name) {
            case "createStatement" -> statement;
            case "getAutoCommit" -> autoCommit[0];
            case "setAutoCommit" -> {
                autoCommit[0] = (boolean) arguments[0];
                yield null;
            }
            default -> null;
        });
    }

    private static <T> T answering(Class<T> kind, Map<String, Object> answers) {
        return proxy(kind, (name, arguments) -> answers.get(name));
    }

    private static <T> T proxy(Class<T> kind, Answering answering) {
        return kind.cast(Proxy.newProxyInstance(
                MySqlDialectTest.class.getClassLoader(), new Class<?>[] {kind}, (self, method, arguments) -> {
                    Object answer = answering.answer(method.getName(), arguments == null ? new Object[0] : arguments);
                    return answer == null && method.getReturnType() == boolean.class ? Boolean.FALSE : answer;
                }));
    }

    @FunctionalInterface
    private interface Answering {
        Object answer(String method, Object[] arguments);
    }

    /** Named as the one of MySQL's driver. */
    private static final class MySQLStatementCancelledException extends SQLException {}
}
