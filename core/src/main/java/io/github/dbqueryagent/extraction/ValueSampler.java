package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads values of text columns, so that words of a question can be found in them. Implementations are thread-safe.
 *
 * <p>What is read stays in the process.
 */
public interface ValueSampler {
    /**
     * Reads distinct values of the text columns of the tables, at most so many for each column.
     *
     * <p>Columns of long texts, and columns with more distinct values than the bound where nothing is gained by some of
     * them, may be left out. When the time runs out, what was read so far is returned.
     */
    List<ColumnValues> sample(
            Connection connection, SqlDialect dialect, List<Table> tables, int maxValuesPerColumn, Deadline deadline)
            throws SQLException;

    /** Returns a sampler that reads with one bounded {@code SELECT DISTINCT} for each column. */
    static ValueSampler byDistinctValues() {
        return new DistinctValueSampler();
    }

    /** Returns a sampler that reads nothing. */
    static ValueSampler none() {
        return (connection, dialect, tables, maxValuesPerColumn, deadline) -> List.of();
    }
}
