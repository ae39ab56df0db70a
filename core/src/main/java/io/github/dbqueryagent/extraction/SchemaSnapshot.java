package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.DatabaseSchema;
import java.time.Instant;
import java.util.List;

/**
 * A database's schema and values at one moment. Immutable.
 *
 * @param dialect the database's dialect
 * @param schema the whole schema
 * @param version what the dialect's statement for it told before the schema was read; empty if nothing
 * @param values values of its text columns
 * @param readAt when it was read
 * @param generation how many times the database had been read by then
 */
public record SchemaSnapshot(
        SqlDialect dialect,
        DatabaseSchema schema,
        String version,
        List<ColumnValues> values,
        Instant readAt,
        long generation) {
    /** Creates a snapshot; the list is copied. */
    public SchemaSnapshot {
        values = List.copyOf(values);
    }
}
