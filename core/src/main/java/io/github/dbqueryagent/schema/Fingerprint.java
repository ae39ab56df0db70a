package io.github.dbqueryagent.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** What two schemas have in common only if they are the same but for row estimates. Not thread-safe; one schema each. */
final class Fingerprint {
    private static final int BYTES = 16;
    /** Characters that stand in no name: one ends a text, one a list, one a table. */
    private static final char TEXT = '\u001f';

    private static final char LIST = '\u001e';
    private static final char TABLE = '\u001d';

    private final StringBuilder text = new StringBuilder(4_096);

    private Fingerprint() {}

    /** Returns the first half of a SHA-256 in hexadecimal digits. */
    static String of(String defaultSchema, List<Table> tables, Dependencies dependencies) {
        var fingerprint = new Fingerprint();
        MessageDigest digest = sha256();
        fingerprint.add(defaultSchema);
        for (Table table : tables) {
            fingerprint.add(table);
            dependencies.sourcesOf(table.name()).ifPresent(fingerprint::addSources);
            fingerprint.text.append(TABLE);
            digest.update(fingerprint.text.toString().getBytes(StandardCharsets.UTF_8));
            fingerprint.text.setLength(0);
        }
        digest.update(fingerprint.text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void add(Table table) {
        add(table.name());
        add(table.kind().name());
        add(table.comment());
        for (Column column : table.columns()) {
            add(column.name());
            add(column.type().name());
            add(column.typeName());
            add(column.nullable() ? "null" : "");
            add(column.comment());
        }
        add(table.primaryKey());
        table.uniqueKeys().forEach(this::add);
        text.append(LIST);
        for (ForeignKey key : table.foreignKeys()) {
            add(key.name());
            add(key.columns());
            add(key.target());
            add(key.targetColumns());
        }
        text.append(LIST);
        for (Index index : table.indexes()) {
            add(index.name());
            add(index.unique() ? "unique" : "");
            add(index.columns());
        }
        text.append(LIST);
    }

    /** One that rests on nothing differs from one of which that is not known. */
    private void addSources(Set<TableName> sources) {
        sources.forEach(this::add);
        text.append(LIST);
    }

    private void add(TableName name) {
        add(name.schema());
        add(name.name());
    }

    private void add(List<String> names) {
        names.forEach(this::add);
        text.append(LIST);
    }

    private void add(String part) {
        text.append(part).append(TEXT);
    }
}
