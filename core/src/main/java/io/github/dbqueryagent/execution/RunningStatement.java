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
            if (ended) {
                return;
            }
            try {
                statement.cancel();
            } catch (SQLException | RuntimeException e) {
                LOG.debug(
                        "A statement could not be cancelled ({}).", e.getClass().getName());
            }
        }
    }

    /** Notes that the statement has ended, and waits for a cancel that is under way. */
    void end() {
        synchronized (cancelling) {
            ended = true;
        }
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isTimeOver() {
        return timeIsOver;
    }
}
