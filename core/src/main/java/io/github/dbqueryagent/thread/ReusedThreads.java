package io.github.dbqueryagent.thread;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of daemon threads, of which the one that worked last works next; work beyond them waits in order.
 * Thread-safe.
 *
 * <p>The JDK's pools of a fixed size start as many threads as they may and take them in turn, so that each is cold when
 * its turn comes: its stack and its share of the heap are out of the processor's caches. Here a thread is started only
 * when none is idle, and one that was idle for long ends.
 */
public final class ReusedThreads extends AbstractExecutorService {
    private final String prefix;
    private final int most;
    private final Duration keepAlive;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int threads;
    private int started;
    private boolean shutdown;

    /**
     * Creates them; none is started yet.
     *
     * @param prefix what their names begin with; a number follows
     * @param most how many there may be at once
     * @param keepAlive how long one stays when there is no work
     */
    public ReusedThreads(String prefix, int most, Duration keepAlive) {
        this.prefix = prefix;
        this.most = most;
        this.keepAlive = keepAlive;
    }

    /**
     * Runs the work on a thread, when one is free.
     *
     * @throws RejectedExecutionException after {@link #shutdown()}
     */
    @Override
    public void execute(Runnable work) {
        Worker free;
        synchronized (this) {
            if (shutdown) {
                throw new RejectedExecutionException("the threads were shut down");
            }
            free = idle.pollFirst();
            if (free == null) {
                startOrWait(work);
                return;
            }
            free.given = work;
        }
        LockSupport.unpark(free.thread);
    }

    private void startOrWait(Runnable work) {
        if (threads >= most) {
            waiting.add(work);
            return;
        }
        // Counted when it has started: there may be no memory for one more.
        new Worker(work, prefix + (started + 1)).thread.start();
        started++;
        threads++;
    }

    @Override
    public void shutdown() {
        List<Worker> resting;
        synchronized (this) {
            shutdown = true;
            resting = new ArrayList<>(idle);
        }
        resting.forEach(worker -> LockSupport.unpark(worker.thread));
    }

    /** Shuts down, and returns what has not begun; what runs is not interrupted. */
    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        synchronized (this) {
            var left = new ArrayList<Runnable>(waiting);
            waiting.clear();
            return left;
        }
    }

    @Override
    public synchronized boolean isShutdown() {
        return shutdown;
    }

    @Override
    public synchronized boolean isTerminated() {
        return shutdown && threads == 0;
    }

    @Override
    public synchronized boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(time);
        while (!isTerminated()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            // A little more than is left, since a wait of 0 ms has no end.
            wait(1 + TimeUnit.NANOSECONDS.toMillis(left));
        }
        return true;
    }

    /** Takes a thread away that has ended; if work broke it off, another one takes up what waits. */
    private synchronized void ended() {
        threads--;
        Runnable next = waiting.poll();
        if (next != null) {
            startOrWait(next);
        }
        notifyAll();
    }

    /** One thread and the work that it was given. */
    private final class Worker implements Runnable {
        private final Thread thread;
        private volatile @Nullable Runnable given;

        Worker(Runnable first, String name) {
            this.given = first;
            this.thread = new Thread(this, name);
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            try {
                for (Runnable work = given; work != null; work = next()) {
                    given = null;
                    // An interrupt that came at the last moment was meant for the work before.
                    Thread.interrupted();
                    work.run();
                }
            } finally {
                ended();
            }
        }

        /** Returns what to do next, after a rest if need be; null if the thread is to end. */
        private @Nullable Runnable next() {
            synchronized (ReusedThreads.this) {
                Runnable queued = waiting.poll();
                if (queued != null) {
                    return queued;
                }
                idle.addFirst(this);
            }
            long end = System.nanoTime() + keepAlive.toNanos();
            while (given == null) {
                long left = end - System.nanoTime();
                if (left <= 0 || isShutdown()) {
                    synchronized (ReusedThreads.this) {
                        idle.remove(this);
                        // Whoever took it from there has given it something, and nobody can any more.
                        return given;
                    }
                }
                LockSupport.parkNanos(this, left);
                // What interrupts a thread without work is too late; it must not keep the thread from resting.
                Thread.interrupted();
            }
            return given;
        }
    }
}
