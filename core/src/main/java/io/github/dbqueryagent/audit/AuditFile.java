package io.github.dbqueryagent.audit;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of audit entries, and how it is kept. Immutable.
 *
 * @param path where it is; its folder must be there
 * @param maxBytes about the size at which it is set aside and a new one begun; 0 for never
 * @param kept how many files that were set aside are kept, as {@code path.1} (the latest), {@code path.2} and so on; older
 *     ones are deleted
 * @param synced whether each entry is on the disk, and not only with the operating system, before its question is answered
 */
public record AuditFile(Path path, long maxBytes, int kept, boolean synced) {
    /** Creates it, and refuses sizes that make no sense. */
    public AuditFile {
        Objects.requireNonNull(path, "path");
        if (maxBytes < 0 || kept < 0 || (maxBytes > 0 && kept == 0)) {
            throw new IllegalArgumentException(
                    "a file of audit entries is set aside at 1 byte or more, and 1 or more are kept");
        }
    }

    /** Returns a file that grows without end and is written when the operating system likes. */
    public static AuditFile at(Path path) {
        return new AuditFile(path, 0, 0, false);
    }

    /** Returns the same file, set aside at about this size; so many of those are kept, and older ones deleted. */
    public AuditFile rotatingAt(long bytes, int keptFiles) {
        return new AuditFile(path, bytes, keptFiles, synced);
    }

    /** Returns the same file with each entry on the disk before its question is answered. */
    public AuditFile onDiskAtOnce() {
        return new AuditFile(path, maxBytes, kept, true);
    }

    /** Returns where a file is that was set aside. */
    Path setAside(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }

    /** Returns the file by which processes agree on who sets the file aside. */
    Path lock() {
        return path.resolveSibling(path.getFileName() + ".lock");
    }
}
