package io.github.dbqueryagent.thread;

import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs actions when their time has come, on one daemon thread. Thread-safe.
 *
 * <p>Nearly every alarm of ours is called off long before. The JDK's timers wake their thread for each one that comes
 * first, which costs whoever sets it more than the rest of this. Here the thread is woken only for an alarm that is
 * nearer than the one it waits for, and finds out by itself that one was called off. It ends when there is none.
 */
public final class AlarmClock {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmClock.class);

    /** How long the thread sleeps at most, and so how long it stays when there is no alarm. */
    private static final long LONGEST_NAP = TimeUnit.SECONDS.toNanos(30);

    private final String name;
    private final TreeSet<Alarm> alarms = new TreeSet<>(AlarmClock::compare);
    private @Nullable Thread thread;
    private long wakesAt;
    private long number;

    /** Creates a clock whose thread has this name; it starts with the first alarm. */
    public AlarmClock(String name) {
        this.name = name;
    }

    /**
     * Runs the action after that time unless it is called off before. It holds up the other alarms, so it must return
     * quickly.
     */
    public synchronized Alarm after(Duration time, Runnable action) {
        long now = System.nanoTime();
        var alarm = new Alarm(this, now + time.toNanos(), number++, action);
        if (thread == null) {
            var starting = new Thread(this::run, name);
            starting.setDaemon(true);
            starting.start();
            thread = starting;
            wakesAt = now;
        }
        alarms.add(alarm);
        if (alarm.at - wakesAt < 0) {
            notifyAll();
        }
        return alarm;
    }

    private void run() {
        for (Alarm due = next(); due != null; due = next()) {
            try {
                due.action.run();
            } catch (RuntimeException | OutOfMemoryError e) {
                LOG.warn("An alarm failed ({}).", e.getClass().getName());
            }
        }
    }

    /** Waits for the next alarm that is due; null if the thread is to end. */
    private synchronized @Nullable Alarm next() {
        boolean rested = false;
        while (true) {
            long now = System.nanoTime();
            Alarm first = alarms.isEmpty() ? null : alarms.first();
            if (first != null && first.at - now <= 0) {
                alarms.remove(first);
                return first;
            }
            if (first == null && rested) {
                thread = null;
                return null;
            }
            long nap = first == null ? LONGEST_NAP : Math.min(LONGEST_NAP, first.at - now);
            wakesAt = now + nap;
            try {
                TimeUnit.NANOSECONDS.timedWait(this, nap);
            } catch (InterruptedException e) {
                LOG.debug("Somebody interrupted the alarm clock; it goes on.");
            }
            rested = first == null && System.nanoTime() - wakesAt >= 0;
        }
    }

    /** By time, in the way of {@link System#nanoTime()}, whose numbers may wrap around. */
    private static int compare(Alarm one, Alarm other) {
        int byTime = Long.signum(one.at - other.at);
        return byTime != 0 ? byTime : Long.compare(one.number, other.number);
    }

    private synchronized void callOff(Alarm alarm) {
        alarms.remove(alarm);
    }

    /** An action that waits for its time. Thread-safe. */
    public static final class Alarm {
        private final AlarmClock clock;
        private final long at;
        private final long number;
        private final Runnable action;

        private Alarm(AlarmClock clock, long at, long number, Runnable action) {
            this.clock = clock;
            this.at = at;
            this.number = number;
            this.action = action;
        }

        /** Lets the action not run if it has not begun. */
        public void callOff() {
            clock.callOff(this);
        }
    }
}
