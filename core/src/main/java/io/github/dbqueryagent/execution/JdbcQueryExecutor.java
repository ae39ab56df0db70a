package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.event.QuestionRun;
import javax.sql.DataSource;

/** Runs on JDBC. */
final class JdbcQueryExecutor implements QueryExecutor {
    JdbcQueryExecutor(String database, DataSource dataSource, SqlDialect dialect, ExecutionLimits limits) {}

    @Override
    public Execution execute(ExecutionRequest request, QuestionRun run) {
        throw new UnsupportedOperationException();
    }
}
