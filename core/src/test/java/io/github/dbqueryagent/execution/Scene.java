package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.dialect.PlainDialect;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.guardrail.AnswerGuardrail;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionContext;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.RowSink;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.sql.OutputColumn;
import io.github.dbqueryagent.validation.ApprovedSql;
import io.github.dbqueryagent.validation.ApprovedSqls;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** An H2 database in memory, an executor on it, and what it needs around it. */
final class Scene {
    static final String DATABASE = "shop";

    final JdbcDataSource dataSource = new JdbcDataSource();
    final VisibleSchema schema = VisibleSchema.of(
            DATABASE,
            new PlainDialect(),
            DatabaseSchema.of("PUBLIC", List.of()),
            SqlPolicy.allowAll(),
            Asker.anonymous());
    ExecutionLimits limits = new ExecutionLimits(Duration.ofSeconds(20), 40, 100_000, 10);
    Deadline deadline = Deadline.after(Duration.ofSeconds(30));
    AnswerGuardrail guardrail = AnswerGuardrail.byPolicy();
    RowSink sink = RowSink.none();
    int maxRows = 100;
    List<Object> values = List.of();

    Scene() {
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    Scene with(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    QueryExecutor executor() {
        return QueryExecutor.jdbc(DATABASE, dataSource, new PlainDialect(), limits);
    }

    QuestionRun run() {
        var context = new QuestionContext(
                Asker.anonymous(), ZoneId.of("Europe/Berlin"), Locale.ENGLISH, LocalDate.of(2026, 11, 21));
        return new QuestionRun(AnswerId.random(), deadline, context, List.of());
    }

    ApprovedSql approve(String sql, String... labels) {
        List<OutputColumn> outputs = Arrays.stream(labels)
                .map(label -> new OutputColumn(label, Set.of(), false))
                .toList();
        return ApprovedSqls.of(sql, values, outputs, schema, maxRows);
    }

    ExecutionRequest request(ApprovedSql sql) {
        return new ExecutionRequest(sql, schema, guardrail, sink);
    }

    Execution execute(String sql, String... labels) {
        return executor().execute(request(approve(sql, labels)), run());
    }

    ResultTable table(String sql, String... labels) {
        return ((Execution.Done) execute(sql, labels)).table();
    }
}
