package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.validation.ApprovedSql;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Runs approved SQL. Implementations are thread-safe.
 *
 * <p>A host that replaces it takes over the promise that only approved reads reach the database.
 */
public interface QueryExecutor {
    /**
     * Runs the SQL in a read-only transaction that is always rolled back, within limits.
     *
     * @throws io.github.dbqueryagent.dialect.DatabaseUnavailableException if no connection can be had
     * @throws io.github.dbqueryagent.question.QuestionCancelledException if somebody ended the question
     * @throws io.github.dbqueryagent.question.QuestionTimeoutException if the question's time is over
     */
    Execution execute(ExecutionRequest request, QuestionRun run);

    /**
     * Returns how the database would carry out the SQL, without running it; empty if that cannot be told.
     *
     * @param schema what the asker may see; the SQL must have been approved for its database and scope
     * @throws io.github.dbqueryagent.dialect.DatabaseUnavailableException if no connection can be had
     * @throws QueryFailedException if the database makes no plan
     * @throws io.github.dbqueryagent.question.QuestionTimeoutException if the time is over
     */
    default Optional<PlanEstimate> explain(ApprovedSql sql, VisibleSchema schema, Deadline deadline) {
        return Optional.empty();
    }

    /** Returns an executor on connections of the data source. */
    static QueryExecutor jdbc(String database, DataSource dataSource, SqlDialect dialect, ExecutionLimits limits) {
        return new JdbcQueryExecutor(database, dataSource, dialect, limits);
    }
}
