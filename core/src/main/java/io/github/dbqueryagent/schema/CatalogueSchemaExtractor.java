package io.github.dbqueryagent.schema;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.question.Deadline;
import java.sql.Connection;

/** Reads the catalogue in bulk. */
final class CatalogueSchemaExtractor implements SchemaExtractor {
    @Override
    public DatabaseSchema extract(Connection connection, SqlDialect dialect, SchemaFilter filter, Deadline deadline) {
        throw new UnsupportedOperationException();
    }
}
