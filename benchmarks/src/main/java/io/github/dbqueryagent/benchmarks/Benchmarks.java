package io.github.dbqueryagent.benchmarks;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs benchmarks with the arguments that JMH takes, and sets what they measured beside the budget. */
public final class Benchmarks {
    private Benchmarks() {}

    /** Runs the benchmarks that the arguments name, or all. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        var given = new CommandLineOptions(arguments);
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given).shouldFailOnError(true);
        if (given.getResult().orElse(null) == null) {
            options.result("benchmarks/target/benchmarks.json");
        }
        options.resultFormat(ResultFormatType.JSON);
        Collection<RunResult> results = new Runner(options.build()).run();
        new BudgetTable(results).lines().forEach(System.out::println);
    }
}
