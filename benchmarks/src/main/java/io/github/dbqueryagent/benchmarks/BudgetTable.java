package io.github.dbqueryagent.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** Computes the figures of the budget from the results of a run. Immutable. */
final class BudgetTable {
    private static final double MEDIAN = 50;
    private static final double LATE = 99;

    private final Collection<RunResult> results;

    BudgetTable(Collection<RunResult> results) {
        this.results = List.copyOf(results);
    }

    /** Returns a line for every figure that the run tells something about. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (String query : List.of("one-table", "three-join", "two-cte", "row-rules")) {
            lines.add(new Line(
                    "guard beyond both parses, " + query,
                    40,
                    less(
                            time("GuardBenchmark.review", query, MEDIAN),
                            time("GuardBenchmark.bothParses", query, MEDIAN)),
                    "µs"));
        }
        lines.add(new Line("rest of the library, median", 80, rest(MEDIAN), "µs"));
        lines.add(new Line("rest of the library, 99th percentile", 1_000, rest(LATE), "µs"));
        lines.add(new Line(
                "a question, of LangChain4j's time",
                0.5,
                divided(
                        time("PeerBenchmark.answer", "ours", MEDIAN),
                        time("PeerBenchmark.answer", "langchain4j", MEDIAN)),
                "times"));
        addExtraction("postgresql", 300_000, 1 / 40d, lines);
        addExtraction("mariadb", 1_000_000, 1, lines);
        lines.add(new Line("linking, 1,000 tables, median", 10_000, time("LinkingBenchmark.link", "", MEDIAN), "µs"));
        lines.add(new Line(
                "embedded engine, median", 20_000, time("EmbeddedEngineBenchmark.question", "", MEDIAN), "µs"));
        return lines.stream().filter(line -> line.measured().isPresent()).toList();
    }

    private void addExtraction(String server, double cold, double ofJdbc, List<Line> lines) {
        lines.add(new Line(
                "1,000 tables of " + server + ", cold",
                cold,
                time("SchemaExtractionBenchmark.extractCold", server, MEDIAN),
                "µs"));
        lines.add(new Line(
                "1,000 tables of " + server + ", of JDBC's time",
                ofJdbc,
                divided(
                        time("SchemaExtractionBenchmark.extractAgain", server, MEDIAN),
                        time("SchemaExtractionBenchmark.metadataOfEachTable", server, MEDIAN)),
                "times"));
        lines.add(new Line(
                "1,000 tables of " + server + ", cached",
                1_000,
                time("SchemaExtractionBenchmark.cached", server, MEDIAN),
                "µs"));
    }

    private OptionalDouble rest(double percentile) {
        return less(
                less(
                        time("PipelineBenchmark.question", "", percentile),
                        time("PipelineBenchmark.statementsByHand", "", MEDIAN)),
                time("PipelineBenchmark.guard", "", MEDIAN));
    }

    private static OptionalDouble less(OptionalDouble all, OptionalDouble part) {
        return all.isPresent() && part.isPresent()
                ? OptionalDouble.of(all.getAsDouble() - part.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble divided(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.getAsDouble() / other.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Returns the percentile of the benchmark of that name, with that parameter unless it is empty. */
    private OptionalDouble time(String name, String parameter, double percentile) {
        return results.stream()
                .filter(result -> isOf(result.getParams(), name, parameter))
                .mapToDouble(result -> result.getPrimaryResult().getStatistics().getPercentile(percentile))
                .findFirst();
    }

    private static boolean isOf(BenchmarkParams params, String name, String parameter) {
        return params.getBenchmark().endsWith("." + name)
                && (parameter.isEmpty()
                        || params.getParamsKeys().stream()
                                .anyMatch(key -> Objects.equals(params.getParam(key), parameter)));
    }

    /**
     * One figure. Immutable.
     *
     * @param figure what is measured
     * @param budget the most that it may be
     * @param measured what it is, if it was measured
     * @param unit the unit of both
     */
    record Line(String figure, double budget, OptionalDouble measured, String unit) {
        boolean isKept() {
            return measured.orElseThrow() <= budget;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-40s  budget %,9.1f %-5s  measured %,9.2f %-5s  %s",
                    figure,
                    budget,
                    unit,
                    measured.orElseThrow(),
                    unit,
                    isKept() ? "kept" : "MISSED");
        }
    }
}
