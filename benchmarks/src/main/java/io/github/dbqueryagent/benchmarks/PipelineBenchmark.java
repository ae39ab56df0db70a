package io.github.dbqueryagent.benchmarks;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.DraftOrigin;
import io.github.dbqueryagent.validation.Review;
import io.github.dbqueryagent.validation.ReviewRequest;
import io.github.dbqueryagent.validation.ReviewSettings;
import io.github.dbqueryagent.validation.SqlValidator;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Guards the figure "the rest of the library per question: 80 µs at the median, 1 ms at the 99th percentile":
 * {@code benchmarks/run PipelineBenchmark}.
 *
 * <p>The rest is what {@link #question()} takes beyond {@link #statementsByHand(Blackhole)}, which makes the same JDBC
 * calls on the same pool, and {@link #guard()}, which has a figure of its own. The median of the rest is the median of
 * the first less the medians of the two others. Its 99th percentile is taken as the 99th percentile of the first less
 * the <em>medians</em> of the others, so every pause of the database and of the collector counts against the library.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 6, time = 1)
@SuppressWarnings("NullAway.Init")
public class PipelineBenchmark {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int MAX_ROWS = ReviewSettings.defaults().maxRows();

    private final SqlValidator validator = SqlValidator.of(ReviewSettings.defaults(), List.of());
    private DatabaseQueryAgent agent;
    private ReviewRequest request;
    private SqlDialect dialect;
    private String approvedSql;

    /** Builds the agent, and asks once to know which SQL runs. */
    @Setup
    public void prepare() {
        agent = SampleDatabase.withoutCaches()
                .chatModel(FixedChatModel.replying(OneTableQuestion.REPLY))
                .build();
        if (!(question() instanceof Answer.Found found)) {
            throw new IllegalStateException(
                    "The question was not answered: " + question().text());
        }
        approvedSql = found.sql();
        VisibleSchema schema = agent.schema();
        dialect = schema.dialect();
        TableName stores = schema.findAnyCase("stores").get(0).name();
        var draft = new Draft(OneTableQuestion.SQL, "", 0.9, List.of(), "model", DraftOrigin.MODEL);
        request = new ReviewRequest(draft, schema, Set.of(stores), PersonalValues.none());
    }

    /** Closes the agent. */
    @TearDown
    public void close() {
        agent.close();
    }

    /** The whole question. */
    @Benchmark
    public Answer question() {
        return agent.query(OneTableQuestion.TEXT);
    }

    /** What of the question is the guard's. */
    @Benchmark
    public Review guard() {
        return validator.review(request, Deadline.after(LIMIT));
    }

    /** What of the question is the pool's, the driver's and the database's: the same calls, written by hand. */
    @Benchmark
    public void statementsByHand(Blackhole results) throws SQLException {
        try (ReadOnlyConnection lent =
                        dialect.openReadOnly(SampleDatabase.pool().getConnection(), LIMIT);
                PreparedStatement statement = lent.connection()
                        .prepareStatement(approvedSql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setEscapeProcessing(false);
            statement.setMaxRows(MAX_ROWS + 1);
            statement.setFetchSize(500);
            statement.setQueryTimeout((int) LIMIT.toSeconds());
            try (ResultSet rows = statement.executeQuery()) {
                read(rows, results);
            }
        }
    }

    private static void read(ResultSet rows, Blackhole results) throws SQLException {
        ResultSetMetaData metaData = rows.getMetaData();
        int columns = metaData.getColumnCount();
        for (int i = 1; i <= columns; i++) {
            results.consume(metaData.getColumnLabel(i));
            results.consume(metaData.getColumnTypeName(i));
            results.consume(metaData.getColumnType(i));
            results.consume(metaData.getColumnClassName(i));
        }
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                results.consume(rows.getObject(i));
            }
        }
    }
}
