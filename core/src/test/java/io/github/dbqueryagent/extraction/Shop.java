package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.dialect.PlainDialect;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaFilter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/** A database in memory, and one connection to it. */
final class Shop implements AutoCloseable {
    final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    final Connection connection;

    Shop(String... statements) throws SQLException {
        connection = DriverManager.getConnection(url, "sa", "");
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    DatabaseSchema extract() throws SQLException {
        return extract(SchemaFilter.all());
    }

    DatabaseSchema extract(SchemaFilter filter) throws SQLException {
        return SchemaExtractor.byCatalogue().extract(connection, new PlainDialect(), filter, soon());
    }

    static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(30));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
