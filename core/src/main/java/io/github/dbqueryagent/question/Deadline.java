package io.github.dbqueryagent.question;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The moment at which a question must have ended, and the switch that ends it sooner. Thread-safe.
 *
 * <p>One deadline travels through all stages. Whoever waits for something outside registers with
 * {@link #onCancel(Runnable)} how that is broken off, and asks {@link #check()} between steps.
 */
public final class Deadline {
    private final LongSupplier nanoTime;
    private final long endNanos;
    private final Duration limit;
    private final List<Runnable> onCancel = new ArrayList<>();
    private boolean cancelled;

    private Deadline(Duration limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.endNanos = nanoTime.getAsLong() + limit.toNanos();
    }

    /** Returns a deadline that is this far ahead. */
    public static Deadline after(Duration limit) {
        return new Deadline(limit, System::nanoTime);
    }

    /** Returns a deadline on a clock of one's own, in nanoseconds as {@link System#nanoTime()} counts them. */
    public static Deadline after(Duration limit, LongSupplier nanoTime) {
        return new Deadline(limit, nanoTime);
    }

    /** Returns the time that was given at the start. */
    public Duration limit() {
        return limit;
    }

    /** Returns the time that is left; zero when it has passed or was cancelled, never negative. */
    public Duration remaining() {
        long left = isCancelled() ? 0 : endNanos - nanoTime.getAsLong();
        return Duration.ofNanos(Math.max(0, left));
    }

    /** Returns whether the time is over. */
    public boolean hasPassed() {
        return endNanos - nanoTime.getAsLong() <= 0;
    }

    /** Returns whether somebody ended the question. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * Goes on only if there is time left.
     *
     * @throws QuestionCancelledException if somebody ended the question
     * @throws QuestionTimeoutException if the time is over
     */
    public void check() {
        if (isCancelled()) {
            throw new QuestionCancelledException();
        }
        if (hasPassed()) {
            throw new QuestionTimeoutException(limit);
        }
    }

    /** Ends the question: runs once what was registered, latest first. A second call does nothing. */
    public void cancel() {
        List<Runnable> actions;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            actions = new ArrayList<>(onCancel);
            onCancel.clear();
        }
        for (int i = actions.size() - 1; i >= 0; i--) {
            actions.get(i).run();
        }
    }

    /**
     * Registers what breaks off the work in hand; it runs on the cancelling thread, and at once if the question has
     * been cancelled already. It must return quickly and throw nothing.
     *
     * @return closes the registration when the work is done
     */
    public Registration onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                onCancel.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    private synchronized void remove(Runnable action) {
        onCancel.remove(action);
    }

    /** What {@link #onCancel(Runnable)} gives back. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
