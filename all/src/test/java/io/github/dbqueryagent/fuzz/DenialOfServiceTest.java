package io.github.dbqueryagent.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.checking.GuardCheck;
import io.github.dbqueryagent.cost.CostCheck;
import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.execution.QueryFailedException;
import io.github.dbqueryagent.scene.FixedDrafts;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testdatabases.DuckDbInMemory;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** What is made to cost is refused in a moment, or ended at its limit. */
class DenialOfServiceTest {
    private static final long MOST_MILLIS = 500;
    private static final long MOST_BYTES = 256L << 20;
    private static final Duration LIMIT = Duration.ofMillis(300);

    /** Past the limit, a busy machine may take its time. */
    private static final Duration MOST = Duration.ofSeconds(10);

    static Stream<String> dialects() {
        return new TreeSet<>(SqlDialects.installed().ids()).stream();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void the_review_is_kept_busy_by_no_text(String dialect) {
        Guard guard = Guard.of(dialect);
        var costly = new ArrayList<String>();

        dealt(Attacks.onTheReview(), dialect).forEach((name, sql) -> {
            Guard.Looked looked = guard.look(sql);
            for (int i = 0; i < 2 && looked.millis() > MOST_MILLIS; i++) {
                looked = guard.look(sql);
            }
            if (looked.millis() > MOST_MILLIS || looked.bytes() > MOST_BYTES) {
                costly.add(name + ": " + looked.millis() + " ms, " + (looked.bytes() >> 20) + " MiB");
            }
            if (looked.review()
                    .fold(
                            approved -> "",
                            no -> no.rejected().violations().get(0).rule())
                    .equals("internal")) {
                costly.add(name + ": the review failed");
            }
        });

        assertThat(costly).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(
            named = "fuzz.minutes",
            matches = "\\d+",
            disabledReason =
                    "the check of what makes the guard guess takes some seconds: on demand, with -Dfuzz.minutes=1")
    void the_check_alone_ends_within_its_limit() {
        GuardCheck check = GuardCheck.withDefaults();
        var late = new ArrayList<String>();

        Attacks.onTheReview().forEach((name, sql) -> {
            long start = System.nanoTime();
            check.statement("generic", sql);
            if (System.nanoTime() - start > 2 * MOST.toNanos()) {
                late.add(name);
            }
        });

        assertThat(late).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "postgresql", "duckdb"})
    void a_database_is_kept_busy_no_longer_than_the_limit(String dialect, @TempDir Path folder) throws Exception {
        DataSource database = database(dialect, folder);
        try (Connection connection = database.getConnection()) {
            LiveDatabase.execute(connection, tables());
            var late = new ArrayList<String>();
            for (Map.Entry<String, String> attack :
                    dealt(Attacks.onTheDatabase(), dialect).entrySet()) {
                try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                        .dataSource(database)
                        .set(CoreSettings.GENERATION_EMBEDDED, false)
                        .set(CoreSettings.GENERATION_MAX_DRAFTS, 1)
                        .set(CoreSettings.LINKING_VALUES_PER_COLUMN, 0)
                        .set(CoreSettings.EXECUTION_TIMEOUT, LIMIT)
                        .costCheck(CostCheck.none())
                        .generator(FixedDrafts.of(attack.getValue(), 1))
                        .build()) {
                    agent.schema();
                    long start = System.nanoTime();
                    String outcome = outcome(agent);
                    Duration took = Duration.ofNanos(System.nanoTime() - start);
                    if (took.compareTo(MOST) > 0) {
                        late.add(attack.getKey() + ": " + took.toMillis() + " ms, " + outcome);
                    }
                }
            }
            assertThat(late).isEmpty();
        }
    }

    private static String outcome(DatabaseQueryAgent agent) {
        try {
            return agent.query("How much is there?").getClass().getSimpleName();
        } catch (QueryFailedException e) {
            assertThat(e.error().kind()).isIn(DatabaseError.Kind.TIMEOUT, DatabaseError.Kind.RESOURCES);
            return "ended";
        }
    }

    /** Returns the attacks that are this dialect's, dealt out among all; beside a long hunt, it gets every one. */
    private static Map<String, String> dealt(Map<String, String> attacks, String dialect) {
        if (Long.getLong("fuzz.minutes") != null) {
            return attacks;
        }
        var dealt = new LinkedHashMap<String, String>();
        List<String> dialects = dialects().toList();
        int at = dialects.size() - dialects.indexOf(dialect);
        for (Map.Entry<String, String> attack : attacks.entrySet()) {
            if (at++ % dialects.size() == 0) {
                dealt.put(attack.getKey(), attack.getValue());
            }
        }
        return dealt;
    }

    private static List<String> tables() {
        var statements = new ArrayList<String>();
        statements.add("CREATE TABLE ticks(n INTEGER)");
        for (int from = 0; from < 3_000; from += 500) {
            statements.add("INSERT INTO ticks VALUES "
                    + IntStream.range(from, from + 500)
                            .mapToObj(i -> "(" + i + ")")
                            .collect(Collectors.joining(", ")));
        }
        statements.add("CREATE TABLE wide("
                + IntStream.range(0, 1_500).mapToObj(i -> "c" + i + " INTEGER").collect(Collectors.joining(", "))
                + ")");
        for (int i = 0; i < 20; i++) {
            statements.add("INSERT INTO wide(c0, c1499) VALUES (" + i + ", 1)");
        }
        return statements;
    }

    private static DataSource database(String dialect, Path folder) throws Exception {
        return switch (dialect) {
            case "h2" -> {
                var source = new JdbcDataSource();
                source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=10");
                yield source;
            }
            case "sqlite" -> {
                var source = new SQLiteDataSource();
                source.setUrl("jdbc:sqlite:" + folder.resolve("costly.db"));
                yield source;
            }
            case "duckdb" -> DuckDbInMemory.emptyDatabase();
            default -> PostgreSqlServer.emptyDatabase();
        };
    }
}
