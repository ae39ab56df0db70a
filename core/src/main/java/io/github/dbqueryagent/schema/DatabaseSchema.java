package io.github.dbqueryagent.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * All tables and views of a database that the account can read and the settings let in. Immutable.
 *
 * @param defaultSchema the schema in which names without one are looked up; empty where there are no schemas
 * @param tables the tables and views, ordered by name
 * @param fingerprint changes whenever a table, a column, a type, a comment or a key changes; row estimates do not count
 */
public record DatabaseSchema(String defaultSchema, List<Table> tables, String fingerprint) {
    /** Creates a schema; the list is copied and ordered. */
    public DatabaseSchema {
        tables = tables.stream().sorted(Comparator.comparing(Table::name)).toList();
    }

    /** Returns the schema with the fingerprint of these tables. */
    public static DatabaseSchema of(String defaultSchema, List<Table> tables) {
        var unsigned = new DatabaseSchema(defaultSchema, tables, "");
        return new DatabaseSchema(defaultSchema, unsigned.tables(), fingerprintOf(unsigned));
    }

    private static String fingerprintOf(DatabaseSchema schema) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(schema.defaultSchema().getBytes(StandardCharsets.UTF_8));
            for (Table table : schema.tables()) {
                String text = String.join(
                        "\u001f",
                        table.name().toString(),
                        table.kind().name(),
                        table.comment(),
                        table.columns().toString(),
                        table.primaryKey().toString(),
                        table.uniqueKeys().toString(),
                        table.foreignKeys().toString(),
                        table.indexes().toString());
                digest.update((text + "\u001e").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
