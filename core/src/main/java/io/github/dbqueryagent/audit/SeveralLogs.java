package io.github.dbqueryagent.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes to several logs. Immutable.
 *
 * @param logs the logs in order
 */
record SeveralLogs(List<AuditLog> logs) implements AuditLog {
    SeveralLogs {
        logs = List.copyOf(logs);
    }

    @Override
    public void write(AuditEntry entry) {
        @Nullable RuntimeException failure = null;
        for (AuditLog log : logs) {
            try {
                log.write(entry);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
