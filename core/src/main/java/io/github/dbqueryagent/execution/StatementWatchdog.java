package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.thread.AlarmClock;
import java.sql.Statement;
import java.time.Duration;

/**
 * Cancels statements that outlast their time, since some drivers ignore {@code setQueryTimeout}. Thread-safe.
 *
 * <p>One daemon thread keeps the time of all statements; it starts with the first one and ends when there has been none
 * for a while.
 */
final class StatementWatchdog {
    private final AlarmClock clock;

    StatementWatchdog(String database) {
        clock = new AlarmClock("db-query-agent-watchdog-" + database);
    }

    /** Watches the statement until the watch is closed, the limit is over, or the question is cancelled. */
    Watch watch(Statement statement, Duration limit, Deadline deadline) {
        var running = new RunningStatement(statement);
        AlarmClock.Alarm alarm = clock.after(limit, () -> stop(running, true));
        Deadline.Registration registration = deadline.onCancel(() -> stop(running, false));
        return new Watch(running, alarm, registration);
    }

    /** A driver's cancel may wait for the network, which neither the timer nor whoever cancels a question must do. */
    private static void stop(RunningStatement running, boolean timeIsOver) {
        if (running.requestStop(timeIsOver)) {
            daemon(running::cancelUntilEnded, "db-query-agent-cancel").start();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** The watch over one statement. Not thread-safe but for the watchdog's own part; one caller at a time. */
    static final class Watch implements AutoCloseable {
        private final RunningStatement running;
        private final AlarmClock.Alarm alarm;
        private final Deadline.Registration registration;

        private Watch(RunningStatement running, AlarmClock.Alarm alarm, Deadline.Registration registration) {
            this.running = running;
            this.alarm = alarm;
            this.registration = registration;
        }

        /** Returns whether the limit ended the statement, or should have. */
        boolean isTimeOver() {
            return running.isTimeOver();
        }

        /** Returns whether anybody wants the statement to end. */
        boolean isStopped() {
            return running.isStopped();
        }

        /** Cancels the statement on this thread. */
        void cancelNow() {
            running.cancel();
        }

        /** Ends the watch; when this returns, no cancel of ours can reach the connection any more. */
        @Override
        public void close() {
            alarm.callOff();
            registration.close();
            running.end();
        }
    }
}
