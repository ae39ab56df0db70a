package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.PlanSyntax;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.validation.ApprovedSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs on JDBC, each query on a borrowed connection in a read-only transaction. Thread-safe. */
final class JdbcQueryExecutor implements QueryExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcQueryExecutor.class);
    private static final DatabaseError OTHER_COLUMNS = new DatabaseError(DatabaseError.Kind.OTHER, null, 0);

    /** A plan that is longer is cut. */
    private static final int MOST_PLAN_LINES = 10_000;

    private final String database;
    private final SqlDialect dialect;
    private final ExecutionLimits limits;
    private final LentConnections connections;
    private final StatementWatchdog watchdog;

    JdbcQueryExecutor(String database, DataSource dataSource, SqlDialect dialect, ExecutionLimits limits) {
        this.database = database;
        this.dialect = dialect;
        this.limits = limits;
        this.connections = new LentConnections(database, dataSource, dialect);
        this.watchdog = new StatementWatchdog(database);
    }

    @Override
    public Execution execute(ExecutionRequest request, QuestionRun run) {
        requireApprovedFor(request.schema(), request.sql());
        Deadline deadline = run.deadline();
        try (ReadOnlyConnection lent = connections.borrow(limits.timeout(), deadline)) {
            identify(request.sql(), lent.connection());
            return execute(request, lent.connection(), deadline);
        } catch (SQLException e) {
            deadline.check();
            return new Execution.Stopped(dialect.classify(e), false);
        }
    }

    @Override
    public Optional<PlanEstimate> explain(ApprovedSql sql, VisibleSchema schema, Deadline deadline) {
        requireApprovedFor(schema, sql);
        Optional<PlanSyntax> plans = dialect.plans();
        if (plans.isEmpty()) {
            return Optional.empty();
        }
        try (ReadOnlyConnection lent = connections.borrow(limits.timeout(), deadline)) {
            identify(sql, lent.connection());
            return Optional.of(explain(sql, plans.get(), lent.connection(), deadline));
        } catch (SQLException e) {
            deadline.check();
            throw new QueryFailedException(database, dialect.classify(e));
        }
    }

    /** Tells the database's own row security who asks, until the transaction ends. */
    private void identify(ApprovedSql sql, Connection connection) throws SQLException {
        if (sql.sessionIdentity().isEmpty()) {
            return;
        }
        String set = dialect.transactionSetting()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the SQL was approved for a session that " + dialect.id() + " cannot identify"));
        try (PreparedStatement statement = connection.prepareStatement(set)) {
            for (Map.Entry<String, String> setting : sql.sessionIdentity().entrySet()) {
                statement.setString(1, setting.getKey());
                statement.setString(2, setting.getValue());
                statement.execute();
            }
        }
    }

    private PlanEstimate explain(ApprovedSql sql, PlanSyntax plans, Connection connection, Deadline deadline) {
        Duration limit = LentConnections.shorter(limits.timeout(), deadline.remaining());
        try (PreparedStatement statement = connection.prepareStatement(plans.explain(sql.sql()));
                StatementWatchdog.Watch watch = watchdog.watch(statement, limit, deadline)) {
            hint(() -> statement.setMaxRows(MOST_PLAN_LINES));
            for (int i = 0; i < sql.values().size(); i++) {
                statement.setObject(i + 1, sql.values().get(i));
            }
            PlanEstimate plan = plans.read(lines(statement, plans.column(), watch));
            deadline.check();
            return plan;
        } catch (SQLException e) {
            deadline.check();
            throw new QueryFailedException(database, dialect.classify(e));
        }
    }

    private static List<String> lines(PreparedStatement statement, int column, StatementWatchdog.Watch watch)
            throws SQLException {
        var lines = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next() && lines.size() < MOST_PLAN_LINES && !watch.isStopped()) {
                String text = Objects.requireNonNullElse(rows.getString(column), "");
                text.lines().limit(MOST_PLAN_LINES).forEach(lines::add);
            }
        }
        return lines;
    }

    private void requireApprovedFor(VisibleSchema schema, ApprovedSql sql) {
        if (!sql.database().equals(database) || !schema.database().equals(database)) {
            throw new IllegalArgumentException("the SQL was approved for database <" + sql.database()
                    + ">, the schema is of <" + schema.database() + ">, but this executor runs on <" + database + ">");
        }
        if (!sql.scope().equals(schema.scope())) {
            throw new IllegalArgumentException("the SQL was approved for another policy scope than the schema's");
        }
    }

    private Execution execute(ExecutionRequest request, Connection connection, Deadline deadline) {
        var handOver = new HandOver(request, deadline);
        ApprovedSql sql = request.sql();
        try (PreparedStatement statement =
                connection.prepareStatement(sql.sql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            Duration limit = LentConnections.shorter(limits.timeout(), deadline.remaining());
            try (StatementWatchdog.Watch watch = watchdog.watch(statement, limit, deadline)) {
                return run(statement, sql, limit, handOver, watch);
            }
        } catch (SQLException e) {
            deadline.check();
            return new Execution.Stopped(dialect.classify(e), handOver.hasHandedOver());
        }
    }

    private Execution run(
            PreparedStatement statement,
            ApprovedSql sql,
            Duration limit,
            HandOver handOver,
            StatementWatchdog.Watch watch)
            throws SQLException {
        try {
            limit(statement, sql.maxRows(), limit);
            for (int i = 0; i < sql.values().size(); i++) {
                statement.setObject(i + 1, sql.values().get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                if (!ApprovedColumns.match(sql.outputs(), rows.getMetaData())) {
                    LOG.error(
                            "Database <{}> gave other columns than the {} approved ones; no row was handed over.",
                            database,
                            sql.outputs().size());
                    return new Execution.Stopped(OTHER_COLUMNS, false);
                }
                return handOver.run(new RowReader(rows, limits, sql.maxRows(), watch), watch);
            }
        } catch (SQLException e) {
            if (watch.isTimeOver()) {
                var error = new DatabaseError(DatabaseError.Kind.TIMEOUT, e.getSQLState(), e.getErrorCode());
                handOver.deadline().check();
                return new Execution.Stopped(error, handOver.hasHandedOver());
            }
            throw e;
        } catch (RuntimeException e) {
            // Some drivers read a result to its end before they close it, unless it was cancelled.
            watch.cancelNow();
            throw e;
        }
    }

    private void limit(PreparedStatement statement, int maxRows, Duration limit) throws SQLException {
        hint(() -> statement.setEscapeProcessing(false));
        hint(() -> statement.setMaxRows(maxRows + 1));
        hint(() -> statement.setFetchSize(Math.min(limits.fetchSize(), maxRows + 1)));
        hint(() -> statement.setQueryTimeout((int) limit.plusMillis(999).toSeconds()));
    }

    /** What a driver does not know how to do is done by the reader and the watchdog all the same. */
    private static void hint(Hint hint) throws SQLException {
        try {
            hint.give();
        } catch (SQLFeatureNotSupportedException e) {
            LOG.debug("The driver does not take a hint.");
        }
    }

    @FunctionalInterface
    private interface Hint {
        void give() throws SQLException;
    }
}
