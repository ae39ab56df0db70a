package io.github.dbqueryagent.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark for a moment, so that none rots. */
class BenchmarkSmokeTest {
    @Test
    void every_benchmark_runs_and_tells_its_figure_of_the_budget() throws RunnerException {
        Collection<RunResult> results = run("\\.(Guard|Pipeline|Peer|SchemaExtraction|Linking)Benchmark\\.");

        assertThat(new BudgetTable(results).lines())
                .extracting(BudgetTable.Line::figure)
                .containsExactly(
                        "guard beyond both parses, one-table",
                        "guard beyond both parses, three-join",
                        "guard beyond both parses, two-cte",
                        "guard beyond both parses, row-rules",
                        "rest of the library, median",
                        "rest of the library, 99th percentile",
                        "a question, of LangChain4j's time",
                        "1,000 tables of postgresql, cold",
                        "1,000 tables of postgresql, of JDBC's time",
                        "1,000 tables of postgresql, cached",
                        "1,000 tables of mariadb, cold",
                        "1,000 tables of mariadb, of JDBC's time",
                        "1,000 tables of mariadb, cached",
                        "linking, 1,000 tables, median");
    }

    @Test
    void a_benchmark_that_throws_fails_the_run() {
        assertThatThrownBy(() -> run("\\.ThrowingBenchmark\\.")).isInstanceOf(RunnerException.class);
    }

    private static Collection<RunResult> run(String which) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(which)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(50))
                        .param("tables", "20")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }
}
