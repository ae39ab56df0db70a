package io.github.dbqueryagent.audit;

import io.github.dbqueryagent.storage.OwnDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Keeps who asked what and what was done. Implementations are thread-safe.
 *
 * <p>One that throws ends the call, with its exception as the cause: what cannot be recorded is not answered, unless
 * {@code audit.required} is off.
 */
@FunctionalInterface
public interface AuditLog {
    /** Writes an entry. */
    void write(AuditEntry entry);

    /** Returns a log that keeps nothing. */
    static AuditLog none() {
        return entry -> {};
    }

    /** Returns a log that adds a line of JSON for each entry to the file, which grows without end. */
    static AuditLog jsonLines(Path file) {
        return jsonLines(AuditFile.at(file));
    }

    /** Returns a log that adds a line of JSON for each entry to the file. */
    static AuditLog jsonLines(AuditFile file) {
        return new JsonLinesLog(new RotatingLines(file)::add);
    }

    /** Returns a log that adds a line of JSON for each entry, one at a time, and flushes after each what can be flushed. */
    static AuditLog jsonLines(Appendable out) {
        return new JsonLinesLog(JsonLinesLog.oneAtATime(Objects.requireNonNull(out, "out")));
    }

    /**
     * Returns a log that adds a row for each entry to a table of a database, which is never one that is asked.
     *
     * @param table {@code table} or {@code schema.table}, with the columns that the documentation lists
     */
    static AuditLog jdbc(OwnDatabase database, String table) {
        return new TableLog(database, table);
    }

    /**
     * Returns a log that writes each entry to all of these, in this order, whatever becomes of the others; it fails if one of
     * them did.
     */
    static AuditLog of(AuditLog... several) {
        return new SeveralLogs(List.of(several));
    }

    /**
     * Returns the databases that the library's own logs in it write to: none of them may be asked. A host's log is not asked
     * for any, so that one which misbehaves cannot keep an agent from being built.
     */
    static List<OwnDatabase> databasesOf(AuditLog log) {
        if (log instanceof TableLog table) {
            return List.of(table.database());
        }
        return log instanceof SeveralLogs several
                ? several.logs().stream()
                        .flatMap(one -> databasesOf(one).stream())
                        .toList()
                : List.of();
    }
}
