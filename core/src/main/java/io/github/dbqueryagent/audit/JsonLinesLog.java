package io.github.dbqueryagent.audit;

import java.io.Flushable;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes a line of JSON for each entry. Immutable.
 *
 * @param lines takes each line, with its end
 */
record JsonLinesLog(Lines lines) implements AuditLog {
    @Override
    public void write(AuditEntry entry) {
        try {
            lines.add(EntryJson.of(entry) + "\n");
        } catch (IOException e) {
            throw new AuditLogException(e);
        }
    }

    static Lines oneAtATime(Appendable out) {
        Lock turn = new ReentrantLock();
        return line -> {
            turn.lock();
            try {
                out.append(line);
                if (out instanceof Flushable flushable) {
                    flushable.flush();
                }
            } finally {
                turn.unlock();
            }
        };
    }

    /** What lines are added to. Implementations are thread-safe. */
    @FunctionalInterface
    interface Lines {
        /** Adds a line whole, or throws. */
        void add(String line) throws IOException;
    }
}
