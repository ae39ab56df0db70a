package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaFilter;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads what a database holds. Implementations are thread-safe. */
public interface SchemaExtractor {
    /**
     * Reads the schema over one connection, in a fixed number of statements however many tables there are.
     *
     * @throws SQLException if the database refuses
     */
    DatabaseSchema extract(Connection connection, SqlDialect dialect, SchemaFilter filter, Deadline deadline)
            throws SQLException;

    /** Returns an extractor that runs the dialect's catalogue queries, or reads JDBC metadata in bulk without them. */
    static SchemaExtractor byCatalogue() {
        return new CatalogueSchemaExtractor();
    }
}
