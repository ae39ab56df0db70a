package io.github.dbqueryagent.dialects.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.extraction.AccountWatch;
import io.github.dbqueryagent.question.Deadline;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What connections to a DuckDB database permit beyond reading, and the settings that end it. */
class DuckDbAccountTest {
    private static final Duration TIME = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void a_file_that_is_opened_read_only_and_locked_can_only_be_read() throws SQLException {
        String url = "jdbc:duckdb:" + folder.resolve("sh\"op.db");
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(report(connection).names())
                    .containsExactly("external access", "unlocked configuration", "write");
            assertThat(report(connection).rights())
                    .anyMatch(right -> right.subject().equals("database \"sh\"\"op\""));
        }
        var readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try (Connection connection = DriverManager.getConnection(url, readOnly)) {
            assertThat(report(connection).names()).containsExactly("external access", "unlocked configuration");
            mend(connection);
            assertThat(report(connection).isReadingOnly()).isTrue();
        }
    }

    private static void mend(Connection connection) throws SQLException {
        AccountReport report = report(connection);
        try (Statement statement = connection.createStatement()) {
            for (var right : report.rights()) {
                statement.execute(right.statement().orElseThrow());
            }
        }
    }

    private static AccountReport report(Connection connection) throws SQLException {
        SqlDialect dialect = new DuckDbDialect();
        Connection another =
                connection.unwrap(org.duckdb.DuckDBConnection.class).duplicate();
        try (ReadOnlyConnection lent = dialect.openReadOnly(another, TIME)) {
            return AccountWatch.read(lent.connection(), dialect, Deadline.after(TIME));
        }
    }
}
