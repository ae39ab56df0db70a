package io.github.dbqueryagent.audit;

import java.nio.file.Path;

/** A process that writes entries to a file: the path, how many, the size at which it is set aside, and a letter. */
public final class ManyLines {
    private ManyLines() {}

    /** Writes them. */
    public static void main(String[] arguments) {
        long maxBytes = Long.parseLong(arguments[2]);
        AuditFile file = AuditFile.at(Path.of(arguments[0]));
        AuditLog log = AuditLog.jsonLines(maxBytes == 0 ? file : file.rotatingAt(maxBytes, 1_000));
        String text = arguments[3].repeat(3_000);
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            log.write(Entries.of(text));
        }
    }
}
