package io.github.dbqueryagent.benchmarks;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialects.mysql.MariaDbDialect;
import io.github.dbqueryagent.dialects.postgresql.PostgreSqlDialect;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A database on a real server with many tables, each of 12 columns, with on the average one and a half foreign keys and five
 * comments. Thread-safe.
 */
final class ManyTables {
    private static final int COLUMNS = 12;
    private static final int BATCH = 100;
    private static final Duration LONG = Duration.ofMinutes(10);

    private final boolean postgreSql;
    private final int tables;
    private final DataSource database;
    private final SqlDialect dialect;

    private ManyTables(boolean postgreSql, int tables) throws SQLException {
        this.postgreSql = postgreSql;
        this.tables = tables;
        this.database = postgreSql ? PostgreSqlServer.emptyDatabase() : MariaDbServer.emptyDatabase();
        this.dialect = postgreSql ? new PostgreSqlDialect() : new MariaDbDialect();
    }

    /** Makes so many tables on the server, {@code postgresql} or {@code mariadb}. */
    static ManyTables on(String server, int tables) throws SQLException {
        var made = new ManyTables(server.equals("postgresql"), tables);
        made.fill();
        return made;
    }

    DataSource database() {
        return database;
    }

    /** Reads the whole schema. */
    DatabaseSchema extract() throws SQLException {
        try (Connection connection = database.getConnection()) {
            DatabaseSchema schema = SchemaExtractor.byCatalogue()
                    .extract(connection, dialect, SchemaFilter.all(), Deadline.after(LONG));
            if (schema.tables().size() != tables) {
                throw new IllegalStateException("read " + schema.tables().size() + " tables");
            }
            return schema;
        }
    }

    private void fill() throws SQLException {
        var statements = new ArrayList<String>();
        if (!postgreSql) {
            statements.add("SET foreign_key_checks = 0");
        }
        for (int i = 0; i < tables; i++) {
            addTable(i, statements);
        }
        if (postgreSql) {
            for (int i = 0; i < tables; i++) {
                for (String key : keys(i)) {
                    statements.add("ALTER TABLE t" + i + " ADD " + key);
                }
            }
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < statements.size(); i++) {
                statement.addBatch(statements.get(i));
                if (i % BATCH == 0) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    private void addTable(int number, List<String> statements) {
        var parts = new ArrayList<String>(List.of("id int PRIMARY KEY"));
        for (int i = 1; i < COLUMNS; i++) {
            parts.add("c" + i + (i % 3 == 0 ? " varchar(40)" : i % 3 == 1 ? " int NOT NULL" : " numeric(12, 2)")
                    + (!postgreSql && i % 3 == 1 ? " COMMENT '" + columnComment(i) + "'" : ""));
        }
        String comment = "'What table " + number + " is for'";
        if (!postgreSql) {
            parts.addAll(keys(number));
            statements.add("CREATE TABLE t" + number + "(" + String.join(", ", parts) + ") COMMENT " + comment);
            return;
        }
        statements.add("CREATE TABLE t" + number + "(" + String.join(", ", parts) + ")");
        statements.add("COMMENT ON TABLE t" + number + " IS " + comment);
        for (int i = 1; i < COLUMNS; i += 3) {
            statements.add("COMMENT ON COLUMN t" + number + ".c" + i + " IS '" + columnComment(i) + "'");
        }
    }

    private static String columnComment(int column) {
        return "What column " + column + " holds";
    }

    private List<String> keys(int number) {
        var keys = new ArrayList<String>(List.of(key(1, number)));
        if (number < tables / 2) {
            keys.add(key(4, number + tables));
        }
        return keys;
    }

    private String key(int column, int seed) {
        return "FOREIGN KEY (c" + column + ") REFERENCES t" + (seed * 7 + 1) % tables + "(id)";
    }
}
