package io.github.dbqueryagent.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what happens on other threads, and measures how long something takes. */
public final class Soon {
    private static final Duration MOST = Duration.ofSeconds(10);

    private Soon() {}

    /** Waits until the condition holds. */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + MOST.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("still not so: " + what).isLessThan(end);
            Thread.sleep(5);
        }
    }

    /** Returns how long the work takes, also when it throws. */
    public static Duration time(Runnable work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException e) {
            // What it throws is looked at elsewhere.
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
