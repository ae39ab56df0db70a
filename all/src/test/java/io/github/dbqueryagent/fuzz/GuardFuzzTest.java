package io.github.dbqueryagent.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Statements that nobody thought of: what the guard approves of them does no harm on real databases. */
class GuardFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);
    private static final int SHORT = 1_000;

    @Test
    void some_thousand_statements_do_no_harm(TestReporter reporter) throws Exception {
        try (var file = new LiveSqlite();
                var server = new LivePostgreSql();
                LiveOther memory = LiveOther.h2()) {
            var hunt = new Hunt(List.of(file, server, memory), List.of());
            long[] left = {SHORT};

            List<Finding> findings = hunt.run(SEED, () -> left[0]-- > 0);

            reporter.publishEntry("hunt", hunt.counts());
            assertThat(findings).isEmpty();
            assertThat(hunt.count("approved")).isGreaterThan(SHORT / 20);
            assertThat(hunt.count("planted")).isGreaterThan(SHORT / 20);
            assertThat(List.of(file.ran(), server.ran(), memory.ran())).allMatch(ran -> ran > 5);
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "fuzz.minutes",
            matches = "\\d+",
            disabledReason = "the long hunt runs on demand: -Dfuzz.minutes=30, and -Dfuzz.seed=… to begin elsewhere")
    void no_statement_of_a_long_hunt_does_harm(TestReporter reporter) throws Exception {
        var databases = new ArrayList<LiveDatabase>();
        databases.add(new LiveSqlite());
        databases.add(new LivePostgreSql());
        databases.add(LiveOther.h2());
        databases.add(LiveOther.duckDb());
        databases.add(LiveOther.mariaDb());
        var hunt = new Hunt(databases, Seeds.collected());
        long end = System.nanoTime()
                + Duration.ofMinutes(Long.getLong("fuzz.minutes")).toNanos();

        List<Finding> findings = hunt.run(SEED, () -> System.nanoTime() < end);

        reporter.publishEntry("hunt", hunt.counts());
        for (LiveDatabase database : databases) {
            database.close();
        }
        assertThat(findings).isEmpty();
    }
}
