package io.github.dbqueryagent.schema;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.question.Deadline;
import java.sql.Connection;
import java.util.List;

/** Reads distinct values. */
final class DistinctValueSampler implements ValueSampler {
    @Override
    public List<ColumnValues> sample(
            Connection connection, SqlDialect dialect, List<Table> tables, int maxValuesPerColumn, Deadline deadline) {
        throw new UnsupportedOperationException();
    }
}
