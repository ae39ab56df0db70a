package io.github.dbqueryagent.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.dbqueryagent.schema.DatabaseSchema;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the memory that a schema takes: {@code BENCHMARK_MAIN=SchemaMemory benchmarks/run postgresql 1000}. What is allocated
 * is counted by the thread that reads, the driver's part included; what stays is the heap after collection, with the schema
 * less without.
 */
public final class SchemaMemory {
    private static final int COLLECTIONS = 5;
    private static @Nullable DatabaseSchema kept;

    private SchemaMemory() {}

    /** Prints the figures for a server and a number of tables. */
    public static void main(String[] arguments) throws SQLException, InterruptedException {
        ManyTables tables = ManyTables.on(arguments[0], Integer.parseInt(arguments[1]));
        // Classes and what the driver keeps are there from the first reading on.
        tables.extract();
        long without = heap();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        kept = tables.extract();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        long retained = heap() - without;
        System.out.printf(
                Locale.ROOT,
                "%s, %s tables: %,d bytes allocated, %,d bytes retained by %d tables%n",
                arguments[0],
                arguments[1],
                allocated,
                retained,
                kept.tables().size());
        System.exit(0);
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
