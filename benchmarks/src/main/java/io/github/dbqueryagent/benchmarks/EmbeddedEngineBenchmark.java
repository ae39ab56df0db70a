package io.github.dbqueryagent.benchmarks;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.samplestore.SampleQuestion;
import io.github.dbqueryagent.samplestore.SampleQuestions;
import io.github.dbqueryagent.setting.CoreSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Guards the figure "embedded engine: under 20 ms a question at the median": {@code benchmarks/run
 * EmbeddedEngineBenchmark}. It is the median over all questions on the sample store, asked in proportions of a Zipf
 * distribution, from the question to its answer, with the database's part.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class EmbeddedEngineBenchmark {
    private static final long SEED = 20_260_615L;

    private DatabaseQueryAgent agent;
    private ZipfQuestions questions;

    /** Builds an agent that has no model. */
    @Setup
    public void prepare() {
        agent = SampleDatabase.withoutCaches()
                .set(CoreSettings.GENERATION_EMBEDDED, true)
                .build();
        List<String> shuffled = new ArrayList<>(SampleQuestions.all(SampleDatabase.CLOCK).stream()
                .map(SampleQuestion::question)
                .toList());
        Collections.shuffle(shuffled, new Random(SEED));
        questions = new ZipfQuestions(shuffled, SEED);
        if (!(agent.query("How many customers are there?") instanceof Answer.Found)) {
            throw new IllegalStateException("The embedded engine did not answer.");
        }
    }

    /** Closes the agent. */
    @TearDown
    public void close() {
        agent.close();
    }

    /** A question, answered or not. */
    @Benchmark
    public Answer question() {
        return agent.query(questions.next());
    }
}
