package io.github.dbqueryagent;

import io.github.dbqueryagent.thread.AlarmClock;
import io.github.dbqueryagent.thread.ReusedThreads;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final Set<QuestionTask> tasks = ConcurrentHashMap.newKeySet();
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
    void start(QuestionTask task) {
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

    private void work(QuestionTask task) {
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

    private void ended(QuestionTask task) {
        tasks.remove(task);
        taken.decrementAndGet();
    }

    @Override
    public void close() {
        closed = true;
        for (QuestionTask task : tasks) {
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
}
