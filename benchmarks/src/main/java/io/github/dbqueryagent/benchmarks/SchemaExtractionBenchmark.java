package io.github.dbqueryagent.benchmarks;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.setting.CoreSettings;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Guards the figures of schema extraction on real servers: {@code benchmarks/run SchemaExtractionBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xmx1g", "-Djmh.shutdownTimeout=1"})
@SuppressWarnings("NullAway.Init")
public class SchemaExtractionBenchmark {
    /** Where the tables are. */
    @Param({"postgresql", "mariadb"})
    private String server;

    /** How many tables there are. */
    @Param("1000")
    private int tables;

    private ManyTables made;
    private DatabaseQueryAgent agent;

    /** Makes the tables. */
    @Setup
    public void prepare() throws SQLException {
        made = ManyTables.on(server, tables);
        agent = DatabaseQueryAgent.builder()
                .dataSource(made.database())
                .set(CoreSettings.LINKING_VALUES_PER_COLUMN, 0)
                .build();
    }

    /** Closes the agent. */
    @TearDown
    public void close() {
        agent.close();
    }

    /** The first reading of a process. */
    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public DatabaseSchema extractCold() throws SQLException {
        return made.extract();
    }

    /** A later one. */
    @Benchmark
    @Warmup(iterations = 10)
    @Measurement(iterations = 20)
    public DatabaseSchema extractAgain() throws SQLException {
        return made.extract();
    }

    /** What an asker sees, once it has been read. */
    @Benchmark
    @Warmup(iterations = 10)
    @Measurement(iterations = 20)
    public VisibleSchema cached() {
        return agent.schema();
    }

    /** The peer: what JDBC has for the columns, keys and indexes of a table, asked for each table. */
    @Benchmark
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public int metadataOfEachTable() throws SQLException {
        try (Connection connection = made.database().getConnection()) {
            DatabaseMetaData metaData = connection.getMetaData();
            String catalog = connection.getCatalog();
            String schema = connection.getSchema();
            int rows = 0;
            for (String table : tableNames(metaData, catalog, schema)) {
                rows += count(metaData.getColumns(catalog, schema, table, "%"));
                rows += count(metaData.getPrimaryKeys(catalog, schema, table));
                rows += count(metaData.getImportedKeys(catalog, schema, table));
                rows += count(metaData.getIndexInfo(catalog, schema, table, false, true));
            }
            return rows;
        }
    }

    private static List<String> tableNames(DatabaseMetaData metaData, String catalog, String schema)
            throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet found = metaData.getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalStateException("no tables");
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
