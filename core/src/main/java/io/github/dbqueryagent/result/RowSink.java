package io.github.dbqueryagent.result;

import java.util.List;

/**
 * Takes a result while it is read. Need not be thread-safe: called by one thread at a time.
 *
 * <p>A sink that throws ends the statement. {@link #begin(List)} is called once, before the first batch; a result
 * without rows has no batch.
 */
public interface RowSink {
    /** Takes the columns. */
    void begin(List<ResultColumn> columns);

    /** Takes the next rows, masked already. */
    void accept(RowBatch batch);

    /** Returns a sink that keeps nothing. */
    static RowSink none() {
        return NoRowSink.INSTANCE;
    }
}
