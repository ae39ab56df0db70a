package io.github.dbqueryagent.execution;

import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A statement that may be cancelled from another thread as long as it runs, and never after: the connection may be
 * somebody else's by then. Thread-safe.
 */
final class RunningStatement {
    private static final Logger LOG = LoggerFactory.getLogger(RunningStatement.class);

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LAST_PAUSE_MILLIS = 5_000;

    private final Statement statement;
    private final Object cancelling = new Object();
    private volatile boolean ended;
    private volatile boolean stopped;
    private volatile boolean timeIsOver;

    RunningStatement(Statement statement) {
        this.statement = statement;
    }

    /** Notes that the statement is to end, and returns whether the caller is the first to want it. */
    synchronized boolean requestStop(boolean becauseTimeIsOver) {
        if (ended || stopped) {
            return false;
        }
        timeIsOver = becauseTimeIsOver;
        stopped = true;
        return true;
    }

    /** Cancels the statement unless it has ended. */
    void cancel() {
        synchronized (cancelling) {
            if (!ended) {
                tryToCancel();
            }
        }
    }

    /** Cancels the statement until it has ended: a cancel that comes just before it begins is lost. */
    void cancelUntilEnded() {
        long pause = FIRST_PAUSE_MILLIS;
        synchronized (cancelling) {
            while (!ended) {
                tryToCancel();
                try {
                    cancelling.wait(pause);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
                pause = Math.min(2 * pause, LAST_PAUSE_MILLIS);
            }
        }
    }

    private void tryToCancel() {
        try {
            statement.cancel();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("A statement could not be cancelled ({}).", e.getClass().getName());
        }
    }

    /** Notes that the statement has ended, and waits for a cancel that is under way. */
    void end() {
        synchronized (cancelling) {
            ended = true;
            cancelling.notifyAll();
        }
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isTimeOver() {
        return timeIsOver;
    }
}
