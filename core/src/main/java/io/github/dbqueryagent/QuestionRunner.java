package io.github.dbqueryagent;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.InternalFailureException;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.thread.AlarmClock;
import io.github.dbqueryagent.thread.ReusedThreads;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that questions run on: virtual ones where the JDK has them, else a bounded number. Thread-safe.
 *
 * <p>So many run at once and so many wait; one more is refused.
 */
final class QuestionRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionRunner.class);

    /** How long a thread stays when there is no question. */
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(1);

    private final int concurrent;
    private final int waiting;
    private final ExecutorService workers;
    private final @Nullable Semaphore turns;
    private final ExecutorService stopping;
    private final AtomicInteger taken = new AtomicInteger();
    private final Set<Task<?>> tasks = ConcurrentHashMap.newKeySet();
    private final AlarmClock clock = new AlarmClock("db-query-agent-deadlines");
    private volatile boolean closed;

    QuestionRunner(int concurrent, int waiting) {
        this.concurrent = concurrent;
        this.waiting = waiting;
        ExecutorService virtual = virtualThreads();
        this.workers = virtual != null ? virtual : new ReusedThreads("db-query-agent-", concurrent, KEEP_ALIVE);
        this.turns = virtual != null ? new Semaphore(concurrent) : null;
        this.stopping = Executors.newCachedThreadPool(daemons("db-query-agent-stop-"));
    }

    /** Returns what tells that the time of a question is over. */
    AlarmClock clock() {
        return clock;
    }

    /** Returns where work is broken off; once the agent is closed, that is the thread which asks for it. */
    Executor stopping() {
        return work -> {
            try {
                stopping.execute(work);
            } catch (RejectedExecutionException e) {
                work.run();
            }
        };
    }

    /** Runs the task when its turn comes. */
    void start(Task<?> task) {
        if (closed) {
            throw new AgentClosedException();
        }
        if (taken.incrementAndGet() > concurrent + waiting) {
            taken.decrementAndGet();
            throw new AgentBusyException(concurrent, waiting);
        }
        tasks.add(task);
        try {
            workers.execute(() -> work(task));
        } catch (RejectedExecutionException e) {
            ended(task);
            throw new AgentClosedException();
        }
    }

    /**
     * Does something on the agent's threads, and waits for it until the deadline and no longer.
     *
     * @throws io.github.dbqueryagent.question.QuestionTimeoutException at the deadline
     * @throws QuestionCancelledException if the thread that waits is interrupted
     */
    <T> T call(Deadline deadline, Supplier<T> work) {
        var task = new Task<>(deadline, work, stopping());
        start(task);
        task.endAtDeadline(clock);
        return task.await();
    }

    private void work(Task<?> task) {
        if (turns != null) {
            turns.acquireUninterruptibly();
        }
        try {
            task.run();
        } finally {
            if (turns != null) {
                turns.release();
            }
            ended(task);
        }
    }

    private void ended(Task<?> task) {
        tasks.remove(task);
        taken.decrementAndGet();
    }

    @Override
    public void close() {
        closed = true;
        for (Task<?> task : tasks) {
            task.stop(new AgentClosedException());
        }
        workers.shutdown();
        stopping.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn(
                        "Some questions did not end within 5 s of closing; their threads are left to end by themselves.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By reflection, since the library runs on Java 17; null where there are none. */
    private static @Nullable ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return null;
        }
    }

    private static ThreadFactory daemons(String prefix) {
        var number = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Something on its way through the agent's threads, which ends at its deadline. Thread-safe. */
    static class Task<T> implements Runnable {
        private final Deadline deadline;
        private final Supplier<T> work;
        private final Executor stopping;
        private final CompletableFuture<T> future = new CompletableFuture<>();

        /**
         * Creates the task; it runs when somebody runs it.
         *
         * @param stopping where work is broken off, so that whoever cancels need not wait for drivers
         */
        Task(Deadline deadline, Supplier<T> work, Executor stopping) {
            this.deadline = deadline;
            this.work = work;
            this.stopping = stopping;
        }

        /** Is told what the work gave, before whoever waits is. */
        void tellEnd(T result) {}

        /** Is told why there is no result. */
        void tellEnd(RuntimeException failure) {}

        /** Is told that whatever the work still does is of no interest any more. */
        void tellStopped() {}

        /** Is told that the work was not begun, since nobody waited for it any more. */
        void tellSkipped() {}

        final CompletableFuture<T> future() {
            return future;
        }

        @Override
        public final void run() {
            if (future.isDone()) {
                tellSkipped();
                return;
            }
            try {
                T result = work.get();
                tellEnd(result);
                future.complete(result);
            } catch (DatabaseQueryException e) {
                fail(e);
            } catch (RuntimeException e) {
                fail(new InternalFailureException(e));
            } catch (Error e) {
                fail(new InternalFailureException(e));
                throw e;
            }
        }

        /** Ends the task at its deadline even when nobody waits for it. */
        final void endAtDeadline(AlarmClock clock) {
            AlarmClock.Alarm alarm = clock.after(
                    deadline.remaining(),
                    () -> stopping.execute(() -> stop(new QuestionTimeoutException(deadline.limit()))));
            var unused = future.whenComplete((result, failure) -> alarm.callOff());
        }

        /** Returns what the work gives; an interrupted thread waits no longer, and neither goes the work on. */
        final T await() {
            try {
                return awaited();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stop(new QuestionCancelledException());
                throw new QuestionCancelledException();
            } catch (CancellationException e) {
                throw new QuestionCancelledException();
            } catch (ExecutionException e) {
                throw failureOf(e);
            }
        }

        /** The first end counts, whoever brings it: the work, the one who waits here, the clock, or who cancels. */
        private T awaited() throws InterruptedException, ExecutionException {
            try {
                return future.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                stop(new QuestionTimeoutException(deadline.limit()));
                return future.get();
            }
        }

        /** Whoever waits is told first; then the work is broken off. */
        final void stop(RuntimeException why) {
            if (future.completeExceptionally(why)) {
                tellStopped();
                stopping.execute(() -> {
                    deadline.cancel();
                    tell(why);
                });
            }
        }

        private void fail(RuntimeException failure) {
            RuntimeException told =
                    failure instanceof DatabaseQueryException ? failure : new InternalFailureException(failure);
            tell(told);
            future.completeExceptionally(told);
        }

        /** A listener that fails at the last word must not keep the failure from whoever else waits for it. */
        private void tell(RuntimeException failure) {
            try {
                tellEnd(failure);
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
        }

        /** The failure belongs to another thread, so it is thrown with this one's stack added. */
        private static RuntimeException failureOf(ExecutionException wrapped) {
            Throwable failure = wrapped.getCause();
            if (failure instanceof RuntimeException known) {
                if (known.getSuppressed().length == 0) {
                    known.addSuppressed(new AskedHere());
                }
                return known;
            }
            return new InternalFailureException(failure);
        }
    }

    /** Where something was asked for, for the stack trace of a failure that happened elsewhere. */
    private static final class AskedHere extends RuntimeException {
        AskedHere() {
            super("The question was asked here:", null, false, true);
        }
    }
}
