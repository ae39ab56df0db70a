package io.github.dbqueryagent.benchmarks;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialects.postgresql.PostgreSqlDialect;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Guards the figures of schema extraction on PostgreSQL: {@code benchmarks/run SchemaExtractionBenchmark}. Each table has
 * 12 columns, and on the average one and a half foreign keys and five comments.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx1g")
@SuppressWarnings("NullAway.Init")
public class SchemaExtractionBenchmark {
    private static final int COLUMNS = 12;
    private static final int BATCH = 100;

    /** How many tables there are. */
    @Param("1000")
    private int tables;

    private final SqlDialect dialect = new PostgreSqlDialect();
    private DataSource database;

    /** Makes the tables. */
    @Setup
    public void prepare() throws SQLException {
        database = PostgreSqlServer.emptyDatabase();
        var statements = new ArrayList<String>();
        for (int i = 0; i < tables; i++) {
            addTable(i, statements);
        }
        for (int i = 0; i < tables * 3 / 2; i++) {
            statements.add("ALTER TABLE t" + i % tables + " ADD FOREIGN KEY (c" + (i < tables ? 1 : 4)
                    + ") REFERENCES t" + (i * 7 + 1) % tables + "(id)");
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

    private static void addTable(int number, List<String> statements) {
        var columns = new ArrayList<String>(List.of("id int PRIMARY KEY"));
        for (int i = 1; i < COLUMNS; i++) {
            columns.add("c" + i + (i % 3 == 0 ? " varchar(40)" : i % 3 == 1 ? " int NOT NULL" : " numeric(12, 2)"));
        }
        statements.add("CREATE TABLE t" + number + "(" + String.join(", ", columns) + ")");
        statements.add("COMMENT ON TABLE t" + number + " IS 'What table " + number + " is for'");
        for (int i = 1; i < COLUMNS; i += 3) {
            statements.add("COMMENT ON COLUMN t" + number + ".c" + i + " IS 'What column " + i + " holds'");
        }
    }

    /** The first reading of a process. */
    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public DatabaseSchema extractCold() throws SQLException {
        return extract();
    }

    /** A later one. */
    @Benchmark
    @Warmup(iterations = 10)
    @Measurement(iterations = 20)
    public DatabaseSchema extractAgain() throws SQLException {
        return extract();
    }

    private DatabaseSchema extract() throws SQLException {
        try (Connection connection = database.getConnection()) {
            DatabaseSchema schema = SchemaExtractor.byCatalogue()
                    .extract(connection, dialect, SchemaFilter.all(), Deadline.after(Duration.ofMinutes(1)));
            if (schema.tables().size() != tables) {
                throw new IllegalStateException("read " + schema.tables().size() + " tables");
            }
            return schema;
        }
    }

    /** The peer: what JDBC has for the columns, keys and indexes of a table, asked for each table. */
    @Benchmark
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public int metadataOfEachTable() throws SQLException {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData metaData = connection.getMetaData();
            int rows = 0;
            for (String table : tableNames(metaData)) {
                rows += count(metaData.getColumns(null, "public", table, "%"));
                rows += count(metaData.getPrimaryKeys(null, "public", table));
                rows += count(metaData.getImportedKeys(null, "public", table));
                rows += count(metaData.getIndexInfo(null, "public", table, false, true));
            }
            return rows;
        }
    }

    private static List<String> tableNames(DatabaseMetaData metaData) throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet found = metaData.getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static int count(ResultSet found) throws SQLException {
        try (found) {
            int rows = 0;
            while (found.next()) {
                rows++;
            }
            return rows;
        }
    }
}
