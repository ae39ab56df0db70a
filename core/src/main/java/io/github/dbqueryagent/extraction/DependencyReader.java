package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.definition.ViewDefinitions;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.Dependencies;
import io.github.dbqueryagent.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rows of a dialect's statement for dependencies. Not thread-safe; one reading each. */
final class DependencyReader {
    private final Connection connection;
    private final SqlDialect dialect;
    private final String defaultSchema;
    private final Deadline deadline;
    private final Map<TableName, Set<TableName>> sources = new HashMap<>();
    private final Map<TableName, String> definitions = new HashMap<>();
    private final Set<TableName> unknown = new HashSet<>();

    DependencyReader(Connection connection, SqlDialect dialect, String defaultSchema, Deadline deadline) {
        this.connection = connection;
        this.dialect = dialect;
        this.defaultSchema = defaultSchema;
        this.deadline = deadline;
    }

    /** Returns what the statement tells; empty if the account may not ask. */
    Optional<Dependencies> read(FilteredQuery query) throws SQLException {
        var attempts = new Attempts(connection, dialect);
        try {
            new BoundedStatements(connection, deadline).query(query.sql(), query.names(), this::readRow);
        } catch (SQLException e) {
            attempts.goOnAfter(e, "What views rest on is not known");
            return Optional.empty();
        }
        readDefinitions();
        sources.keySet().removeAll(unknown);
        return Optional.of(Dependencies.of(sources));
    }

    private void readRow(ResultSet row) throws SQLException {
        var relation =
                new TableName(MetadataReader.orEmpty(row.getString("table_schema")), row.getString("table_name"));
        Set<TableName> known = sources.computeIfAbsent(relation, name -> new HashSet<>(2));
        String source = row.getString("source_table");
        if (source != null) {
            known.add(new TableName(MetadataReader.orEmpty(row.getString("source_schema")), source));
        }
        String definition = row.getString("definition");
        if (definition != null) {
            definitions.put(relation, definition);
        }
        if (row.getInt("is_known") == 0) {
            unknown.add(relation);
        }
    }

    private void readDefinitions() {
        var texts = new ViewDefinitions(dialect, defaultSchema, sources.keySet());
        definitions.forEach((view, definition) -> {
            deadline.check();
            texts.sourcesOf(view, definition)
                    .ifPresentOrElse(
                            found -> sources.merge(view, found, DependencyReader::union), () -> unknown.add(view));
        });
    }

    private static Set<TableName> union(Set<TableName> one, Set<TableName> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
