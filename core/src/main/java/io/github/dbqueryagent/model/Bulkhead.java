package io.github.dbqueryagent.model;

import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionCancelledException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The places for calls that run at once. Thread-safe. */
final class Bulkhead {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private int free;

    Bulkhead(int places) {
        this.free = places;
    }

    /**
     * Takes a place, waiting for one if need be.
     *
     * @return whether there was one in time
     * @throws QuestionCancelledException if somebody ended the question, or interrupted this thread
     */
    boolean enter(Duration atMost, Deadline deadline) {
        Deadline.Registration registration = deadline.onCancel(this::wakeAll);
        try {
            lock.lockInterruptibly();
            try {
                long left = atMost.toNanos();
                while (free == 0) {
                    if (deadline.isCancelled()) {
                        throw new QuestionCancelledException();
                    }
                    if (left <= 0) {
                        return false;
                    }
                    left = freed.awaitNanos(left);
                }
                free--;
                return true;
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuestionCancelledException();
        } finally {
            registration.close();
        }
    }

    /** Gives the place back. */
    void leave() {
        lock.lock();
        try {
            free++;
            freed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void wakeAll() {
        lock.lock();
        try {
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
