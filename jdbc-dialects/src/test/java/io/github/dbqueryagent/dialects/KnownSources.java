package io.github.dbqueryagent.dialects;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** What a database tells of its views and tables after some statements, as texts. Immutable. */
public final class KnownSources {
    private final DatabaseSchema schema;

    private KnownSources(DatabaseSchema schema) {
        this.schema = schema;
    }

    public static KnownSources after(DataSource database, SqlDialect dialect, String... statements)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            SqlDialect detected = SqlDialects.of(dialect).detect(connection);
            return new KnownSources(SchemaExtractor.byCatalogue()
                    .extract(connection, detected, SchemaFilter.all(), Deadline.after(Duration.ofSeconds(30))));
        }
    }

    /** Returns the names in brackets, with a schema if it is not the session's; or that they are not known. */
    public String of(String relation) {
        int dot = relation.indexOf('.');
        String schemaName = dot < 0 ? schema.defaultSchema() : relation.substring(0, dot);
        return schema.dependencies()
                .sourcesOf(new TableName(schemaName, relation.substring(dot + 1)))
                .map(names -> names.stream().map(this::shown).sorted().toList().toString())
                .orElse("not known");
    }

    private String shown(TableName name) {
        return name.schema().equals(schema.defaultSchema()) ? name.name() : name.toString();
    }
}
