package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.dialect.CatalogueQueries;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.Dependencies;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the catalogue in bulk: by the dialect's queries, or by JDBC metadata where it has none. Thread-safe.
 *
 * <p>It changes nothing and restores nothing: the caller lends it a read-only connection.
 */
final class CatalogueSchemaExtractor implements SchemaExtractor {
    @Override
    public DatabaseSchema extract(Connection connection, SqlDialect dialect, SchemaFilter filter, Deadline deadline)
            throws SQLException {
        deadline.check();
        var assembler = new SchemaAssembler(dialect, filter);
        Optional<CatalogueQueries> queries = dialect.catalogueQueries();
        if (queries.isPresent()) {
            new CatalogueReader(new BoundedStatements(connection, deadline), filter, assembler).read(queries.get());
        } else {
            new MetadataReader(connection, filter, assembler, deadline).read();
        }
        List<Table> tables = assembler.build();
        String defaultSchema = MetadataReader.orEmpty(dialect.defaultSchema(connection));
        String dependencies = queries.map(CatalogueQueries::dependencies).orElse("");
        Optional<Dependencies> told = dependencies.isEmpty()
                ? Optional.empty()
                : new DependencyReader(connection, dialect, defaultSchema, deadline)
                        .read(FilteredQuery.of(dependencies, filter));
        return told.map(known -> DatabaseSchema.of(defaultSchema, tables, known))
                .orElseGet(() -> DatabaseSchema.of(defaultSchema, tables));
    }
}
