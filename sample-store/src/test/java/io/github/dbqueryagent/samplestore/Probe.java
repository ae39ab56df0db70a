package io.github.dbqueryagent.samplestore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** Looks into a database. */
record Probe(DataSource dataSource) {
    static final Clock NOVEMBER = clockAt("2026-11-21T10:00:00Z");

    static Clock clockAt(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    /** Returns each row as text, its values between bars. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return rows(connection, sql);
        }
    }

    static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        }
    }

    long count(String relation) throws SQLException {
        return Long.parseLong(rows("SELECT COUNT(*) FROM " + relation).get(0));
    }

    /** Returns the tables and views, with their schemas, as statements name them. */
    List<String> relations() throws SQLException {
        return rows("SELECT table_schema || '.\"' || table_name || '\"' FROM information_schema.tables"
                + " WHERE table_schema IN ('SHOP', 'HR') ORDER BY 1");
    }

    /** Returns a digest of all rows of all tables, whatever their order. */
    String digest() throws SQLException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String relation : relations()) {
            List<String> rows = rows("SELECT * FROM " + relation);
            Collections.sort(rows);
            digest.update(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
