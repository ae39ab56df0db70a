package io.github.dbqueryagent.audit;

/**
 * Keeps who asked what and what was done. Implementations are thread-safe.
 *
 * <p>One that throws ends the question, with its exception as the cause: what cannot be recorded is not answered.
 */
@FunctionalInterface
public interface AuditLog {
    /** Writes an entry. */
    void write(AuditEntry entry);

    /** Returns a log that keeps nothing. */
    static AuditLog none() {
        return entry -> {};
    }
}
