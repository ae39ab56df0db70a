package io.github.dbqueryagent.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReusedThreadsTest {
    private final ReusedThreads threads = new ReusedThreads("reused-", 3, Duration.ofMinutes(1));
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        threads.shutdown();
    }

    @Test
    void work_that_comes_one_by_one_runs_on_the_thread_that_worked_last() throws Exception {
        for (int i = 0; i < 50; i++) {
            threads.submit(this::note).get();
            // The thread says that it is done a moment before it rests.
            Thread.sleep(2);
        }

        assertThat(names).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void no_more_threads_work_than_may_and_the_rest_waits_in_order() throws Exception {
        var begin = new CountDownLatch(1);
        var begun = new CountDownLatch(3);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var all = new ArrayList<Future<?>>();
        for (int i = 0; i < 30; i++) {
            all.add(threads.submit(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                begun.countDown();
                begin.await();
                running.decrementAndGet();
                return note();
            }));
        }

        begun.await();
        begin.countDown();
        for (Future<?> each : all) {
            each.get();
        }

        assertThat(most.get()).isEqualTo(3);
        assertThat(names).hasSizeLessThanOrEqualTo(3).allMatch(name -> name.startsWith("reused-"));
    }

    @Test
    void a_thread_that_work_breaks_off_is_replaced() throws Exception {
        var alone = new ReusedThreads("alone-", 1, Duration.ofMinutes(1));
        var begin = new CountDownLatch(1);
        alone.execute(() -> {
            quietly(begin);
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
            throw new IllegalStateException("planted");
        });
        Future<String> waiting = alone.submit(this::note);

        begin.countDown();

        assertThat(waiting.get()).isEqualTo("alone-2");
        alone.shutdown();
        assertThat(alone.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_interrupt_of_one_piece_of_work_does_not_hit_the_next() throws Exception {
        var alone = new ReusedThreads("alone-", 1, Duration.ofMinutes(1));
        alone.submit(() -> Thread.currentThread().interrupt()).get();

        assertThat(alone.submit(() -> Thread.currentThread().isInterrupted()).get())
                .isFalse();
        alone.shutdown();
    }

    @Test
    void a_thread_without_work_ends_and_comes_again() throws Exception {
        var brief = new ReusedThreads("brief-", 2, Duration.ofMillis(10));
        Thread first = brief.submit(Thread::currentThread).get();

        first.join(TimeUnit.SECONDS.toMillis(10));

        assertThat(first.isAlive()).isFalse();
        assertThat(first.isDaemon()).isTrue();
        assertThat(brief.submit(this::note).get()).isEqualTo("brief-2");
        brief.shutdown();
    }

    @Test
    void no_work_is_lost_while_threads_end_and_come() throws Exception {
        var hasty = new ReusedThreads("hasty-", 2, Duration.ofNanos(20_000));
        var done = new CountDownLatch(4_000);
        Runnable giving = () -> {
            for (int i = 0; i < 1_000; i++) {
                hasty.execute(done::countDown);
            }
        };
        List<Thread> givers = List.of(new Thread(giving), new Thread(giving), new Thread(giving), new Thread(giving));

        givers.forEach(Thread::start);

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        hasty.shutdown();
        assertThat(hasty.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_waits_at_the_shutdown_still_runs_and_nothing_more_is_taken() throws Exception {
        var begin = new CountDownLatch(1);
        var all = new ArrayList<Future<String>>();
        for (int i = 0; i < 5; i++) {
            all.add(threads.submit(() -> {
                quietly(begin);
                return note();
            }));
        }

        threads.shutdown();
        assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThat(threads.awaitTermination(20, TimeUnit.MILLISECONDS)).isFalse();
        begin.countDown();

        for (Future<String> each : all) {
            assertThat(each.get()).startsWith("reused-");
        }
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(threads.isTerminated()).isTrue();
    }

    @Test
    void shutting_down_now_gives_back_what_has_not_begun() throws Exception {
        var begin = new CountDownLatch(1);
        for (int i = 0; i < 5; i++) {
            threads.execute(() -> quietly(begin));
        }

        assertThat(threads.shutdownNow()).hasSize(2);

        begin.countDown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private String note() {
        String name = Thread.currentThread().getName();
        names.add(name);
        return name;
    }

    private static void quietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
