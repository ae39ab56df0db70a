package io.github.dbqueryagent.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.audit.AuditFile;
import io.github.dbqueryagent.audit.AuditLog;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.storage.OwnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asked what, and what was done, on record. */
final class AuditTest {
    @Test
    void each_question_is_recorded_in_a_file_and_in_a_table(@TempDir Path folder) throws IOException, SQLException {
        var auditDatabase = new JdbcDataSource();
        auditDatabase.setURL("jdbc:h2:mem:audit;DB_CLOSE_DELAY=-1");
        Path file = folder.resolve("audit.jsonl");

        try (DatabaseQueryAgent agent = audited(Store.DATA_SOURCE, file, auditDatabase)) {
            agent.forAsker(Asker.of("ada")).query("How many orders do we have?");
        }

        assertThat(Files.readAllLines(file)).singleElement().asString().contains("\"user\":\"ada\"");
        try (Connection connection = auditDatabase.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT ended_at, asker, question, sql_text, rows_given FROM audit_log WHERE asker = 'ada'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("question")).isEqualTo("How many orders do we have?");
        }
    }

    private static DatabaseQueryAgent audited(DataSource dataSource, Path file, DataSource auditDatabase) {
        // region audit
        AuditLog inFile = AuditLog.jsonLines(AuditFile.at(file)
                .rotatingAt(100_000_000, 20) // file, file.1 … file.20; older ones are deleted
                .onDiskAtOnce()); // before the question is answered
        AuditLog inTable = AuditLog.jdbc(
                OwnDatabase.of(auditDatabase).createIfMissing(), // never a database that is asked
                "audit_log");
        return DatabaseQueryAgent.builder()
                .dataSource(dataSource)
                .auditLog(AuditLog.of(inFile, inTable))
                .build();
        // endregion
    }
}
