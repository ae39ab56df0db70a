package io.github.dbqueryagent.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A benchmark that cannot be run, to prove that such a one is noticed. */
public class ThrowingBenchmark {
    /** Throws. */
    @Benchmark
    public void run() {
        throw new IllegalStateException("This benchmark always throws.");
    }
}
