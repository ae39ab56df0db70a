package io.github.dbqueryagent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.NullOrder;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.PlanSyntax;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link SqlDialect} must do on its real database; extraction has a contract of its own. Not thread-safe; one
 * test at a time.
 */
@Timeout(120)
public abstract class SqlDialectContract {
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2024, 12, 30),
            LocalDate.of(2025, 3, 31),
            LocalDate.of(1999, 12, 31),
            LocalDate.of(2026, 6, 15));

    private TestDatabase database;
    private SqlDialect dialect;

    /** Creates the contract's test. */
    protected SqlDialectContract() {}

    /** Returns a database that no test has touched. */
    protected abstract TestDatabase database() throws SQLException;

    @BeforeEach
    final void openDatabase() throws SQLException {
        database = database();
        try (Connection connection = connect()) {
            dialect = SqlDialects.of(database.dialect()).detect(connection);
        }
    }

    @Test
    final void is_found_on_the_class_path_and_knows_its_database() throws SQLException {
        try (Connection connection = connect()) {
            assertThat(dialect.id()).isEqualTo(database.dialect().id()).matches("[a-z][a-z0-9-]*");
            assertThat(dialect.matches(connection.getMetaData())).isTrue();
            if (!dialect.isFallback()) {
                assertThat(SqlDialects.installed().detect(connection).id()).isEqualTo(dialect.id());
            }
        }
    }

    @Test
    final void declares_what_it_can_do() {
        Set<Capability> expected = EnumSet.allOf(Capability.class);
        expected.removeAll(database.lacks());

        assertThat(dialect.capabilities()).isEqualTo(expected);
    }

    @Test
    final void tells_plans_if_it_says_so_and_runs_nothing_for_them() throws SQLException {
        Optional<PlanSyntax> plans = dialect.plans();
        assertThat(plans.isPresent()).isEqualTo(dialect.capabilities().contains(Capability.EXPLAIN));
        if (plans.isEmpty()) {
            return;
        }
        execute("CREATE TABLE t(n INT)");
        // Some databases scan no table whose statistics already tell that nothing is to be found.
        execute("INSERT INTO t VALUES (1), (2), (3)");
        PlanEstimate plan = plan(plans.get(), "SELECT n FROM t WHERE n > 1");

        assertThat(plan.lines()).isNotEmpty();
        assertThat(plan.fullScans()).hasSize(1);
        assertThat(plan.fullScans().get(0)).containsIgnoringCase("t");
    }

    @Test
    final void a_plan_tells_how_many_rows_a_cross_join_makes_though_one_comes_out_or_tells_no_rows()
            throws SQLException {
        if (dialect.plans().isEmpty()) {
            return;
        }
        execute("CREATE TABLE t(n INT)");
        execute("INSERT INTO t VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)");

        PlanEstimate plan = plan(dialect.plans().get(), "SELECT COUNT(*) FROM t a, t b, t c, t d");

        plan.rows().ifPresent(rows -> assertThat(rows).isGreaterThanOrEqualTo(10_000));
    }

    private PlanEstimate plan(PlanSyntax plans, String sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (ReadOnlyConnection lent = dialect.openReadOnly(connect(), Duration.ofSeconds(10));
                PreparedStatement statement = lent.connection().prepareStatement(plans.explain(sql));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getString(plans.column()).lines().forEach(lines::add);
            }
        }
        return plans.read(lines);
    }

    @Test
    final void quotes_names_so_that_they_are_read_letter_by_letter() throws SQLException {
        var names = new ArrayList<>(dialect.reservedWords());
        names.addAll(List.of("Mixed Case", "größe", "数", "a.b", "a;b--", "quo\"te", "tick`s", "x'y"));
        if (dialect.folding() != NameFolding.INSENSITIVE) {
            names.add("mixed case");
        }
        String columns =
                names.stream().map(name -> "1 AS " + dialect.quote(name)).collect(Collectors.joining(", "));
        String selected = names.stream().map(dialect::quote).collect(Collectors.joining(", "));

        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + selected + " FROM (SELECT " + columns + ") t")) {
            for (int i = 0; i < names.size(); i++) {
                assertThat(row.getMetaData().getColumnLabel(i + 1)).isEqualTo(names.get(i));
            }
        }
    }

    @Test
    final void knows_the_words_that_the_database_does_not_take_as_names() throws SQLException {
        assertThat(dialect.reservedWords()).isNotEmpty().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
        var missing = new ArrayList<String>();
        try (Connection connection = connect()) {
            Set<String> words = ContractWords.of("sql-words.txt");
            for (String word : words) {
                String folded = dialect.folding().fold(word);
                String sql = "SELECT " + word + " FROM (SELECT 1 AS " + dialect.quote(folded) + ") t";
                if (!dialect.reservedWords().contains(word) && !runs(connection, sql)) {
                    missing.add(word);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    final void allows_only_functions_that_exist() throws SQLException {
        var unknown = new ArrayList<String>();
        try (Connection connection = connect()) {
            for (String function : dialect.allowedFunctions()) {
                if (!database.hasFunction(connection, function)) {
                    unknown.add(function);
                }
            }
            assertThat(database.hasFunction(connection, "no_such_function_at_all"))
                    .isFalse();
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    final void allows_no_function_that_reads_files_or_the_session_waits_or_fills_the_memory() {
        assertThat(dialect.allowedFunctions())
                .contains("count", "sum", "min", "max", "avg", "lower", "upper", "coalesce")
                .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)))
                .doesNotContainAnyElementsOf(ContractWords.of("never-functions.txt"));
    }

    @Test
    final void a_read_only_session_leaves_nothing_behind() throws SQLException {
        execute("CREATE TABLE t(n INT)");
        try (ReadOnlyConnection lent = dialect.openReadOnly(connect(), Duration.ofSeconds(10));
                Statement statement = lent.connection().createStatement()) {
            if (dialect.capabilities().contains(Capability.READ_ONLY_TRANSACTION)) {
                SQLException refusal = refusal(statement, "INSERT INTO t VALUES (1)");
                assertThat(dialect.classify(refusal).kind()).isIn(Kind.READ_ONLY, Kind.PERMISSION);
            } else {
                statement.execute("INSERT INTO t VALUES (1)");
            }
        }
        assertThat(query("SELECT COUNT(*) FROM t")).isEqualTo("0");
    }

    @Test
    final void hands_connections_back_as_they_came() throws SQLException {
        for (boolean autoCommit : new boolean[] {true, false}) {
            try (Connection connection = connect()) {
                connection.setAutoCommit(autoCommit);
                boolean readOnly = connection.isReadOnly();
                String settings = database.sessionSettings(connection);
                if (!autoCommit) {
                    connection.commit();
                }

                dialect.openReadOnly(LeftOpen.of(connection), Duration.ofMillis(12_345))
                        .close();

                assertThat(connection.isClosed()).isFalse();
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                assertThat(connection.isReadOnly()).isEqualTo(readOnly);
                assertThat(database.sessionSettings(connection)).isEqualTo(settings);
                if (!autoCommit) {
                    connection.rollback();
                }
            }
        }
    }

    @Test
    final void a_time_limit_ends_a_running_statement() throws SQLException {
        if (!dialect.capabilities().contains(Capability.STATEMENT_TIMEOUT)) {
            assertThat(database.lacks()).contains(Capability.STATEMENT_TIMEOUT);
            return;
        }
        try (ReadOnlyConnection lent = dialect.openReadOnly(connect(), Duration.ofSeconds(1));
                Statement statement = lent.connection().createStatement()) {
            statement.setQueryTimeout(1);

            SQLException ended = refusal(statement, database.longRunningQuery());

            assertThat(dialect.classify(ended).kind()).isEqualTo(Kind.TIMEOUT);
        }
        assertNothingRuns();
    }

    @Test
    final void a_cancel_ends_a_running_statement() throws Exception {
        if (!dialect.capabilities().contains(Capability.CANCEL)) {
            assertThat(database.lacks()).contains(Capability.CANCEL);
            return;
        }
        try (ReadOnlyConnection lent = dialect.openReadOnly(connect(), Duration.ofMinutes(5));
                Statement statement = lent.connection().createStatement()) {
            var running = CompletableFuture.supplyAsync(() -> refusal(statement, database.longRunningQuery()));
            while (database.runningStatements().orElse(1) == 0) {
                Thread.sleep(10);
            }
            Thread.sleep(100);
            statement.cancel();

            assertThat(dialect.classify(running.join()).kind()).isIn(Kind.CANCELLED, Kind.TIMEOUT);
        }
        assertNothingRuns();
    }

    @Test
    final void classifies_what_a_draft_can_get_wrong() throws SQLException {
        execute("CREATE TABLE t(n INT, s VARCHAR(10))");
        execute("INSERT INTO t VALUES (0, 'x')");
        execute("INSERT INTO t VALUES (0, 'y')");
        assertKind(Kind.NO_SUCH_TABLE, "SELECT * FROM nowhere");
        assertKind(Kind.NO_SUCH_COLUMN, "SELECT unknown_column FROM t");
        assertKind(Kind.NO_SUCH_COLUMN, "SELECT a.n, b.n, n FROM t a, t b");
        assertKind(Kind.NO_SUCH_FUNCTION, "SELECT no_such_function(n) FROM t");
        assertKind(Kind.SYNTAX, "SELECT FROM WHERE");
        assertKind(Kind.GROUPING, "SELECT s, COUNT(*) FROM t");
        assertKind(Kind.TYPE_MISMATCH, "SELECT CAST(s AS INT) FROM t");
        assertKind(Kind.COMPUTATION, "SELECT 1 / n FROM t");
    }

    @Test
    final void orders_rows_without_a_value_as_it_says() throws SQLException {
        execute("CREATE TABLE t(n INT)");
        execute("INSERT INTO t VALUES (1)");
        execute("INSERT INTO t VALUES (NULL)");

        for (boolean descending : new boolean[] {false, true}) {
            String order = "SELECT n FROM t ORDER BY n" + (descending ? " DESC" : "");
            boolean first = dialect.nullOrder() == (descending ? NullOrder.LARGEST : NullOrder.SMALLEST);
            assertThat(query(order)).isEqualTo(first ? null : "1");
            assertThat(query(order + dialect.nullOrder().smallest(descending))).isEqualTo(descending ? "1" : null);
        }
    }

    @Test
    final void cuts_and_counts_dates_as_the_calendar_does() throws SQLException {
        if (!database.cutsDates()) {
            return;
        }
        for (LocalDate date : DATES) {
            LocalDateTime moment = date.atTime(23, 59, 59);
            for (String value :
                    List.of(dialect.dates().literal(date), dialect.dates().literal(moment))) {
                for (DateUnit unit : DateUnit.values()) {
                    assertThat(query("SELECT " + dialect.dates().truncate(unit, value)))
                            .as("%s of %s", unit, value)
                            .startsWith(firstDay(unit, date).toString());
                }
                assertThat(query("SELECT " + dialect.dates().year(value))).isEqualTo("" + date.getYear());
                assertThat(query("SELECT " + dialect.dates().month(value))).isEqualTo("" + date.getMonthValue());
                assertThat(query("SELECT "
                                + dialect.dates().daysBetween(dialect.dates().literal(DATES.get(0)), value)))
                        .isEqualTo("" + ChronoUnit.DAYS.between(DATES.get(0), date));
            }
        }
    }

    private static LocalDate firstDay(DateUnit unit, LocalDate date) {
        return switch (unit) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    private void assertNothingRuns() throws SQLException {
        assertThat(database.runningStatements().orElse(0)).isZero();
    }

    /** A fallback knows the standard's states alone: it may say less than there is to say, and nothing wrong. */
    private void assertKind(Kind expected, String sql) throws SQLException {
        if (database.answersFaults().contains(expected)) {
            assertThat(dialect.isFallback()).isFalse();
            execute(sql);
            return;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            Kind kind = dialect.classify(refusal(statement, sql)).kind();
            if (dialect.isFallback()) {
                assertThat(kind).as(sql).isIn(expected, Kind.OTHER);
            } else {
                assertThat(kind).as(sql).isEqualTo(expected);
            }
        }
    }

    private static SQLException refusal(Statement statement, String sql) {
        try {
            if (statement.execute(sql)) {
                // Some drivers come back as soon as the columns are known, and tell at a row what was wrong with it.
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        } catch (SQLException e) {
            return e;
        }
        throw new AssertionError("the database did not refuse <" + sql + ">");
    }

    private static boolean runs(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        } catch (SQLException e) {
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(database.inItsWords(sql));
        }
    }

    private @Nullable String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return database.dataSource().getConnection();
    }
}
