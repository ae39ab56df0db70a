package io.github.dbqueryagent;

import io.github.dbqueryagent.dialect.DatabaseUnavailableException;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.dialect.SqlStates;
import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaExtractor;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.ValueSampler;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a database's schema and values, keeps them for a while, and reads them once when many ask. Thread-safe. */
final class SchemaLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaLoader.class);

    private final String database;
    private final DataSource dataSource;
    private final Reading reading;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Loaded loaded;
    private long generations;

    SchemaLoader(String database, DataSource dataSource, Reading reading, Clock clock) {
        this.database = database;
        this.dataSource = dataSource;
        this.reading = reading;
        this.clock = clock;
    }

    /** Returns what is known, read now if nothing is or it has grown too old. */
    Loaded load(Deadline deadline) {
        Loaded known = loaded;
        if (known != null && !isOld(known)) {
            return known;
        }
        try {
            // Whoever waits here waits for somebody else's reading, and not beyond the own deadline.
            if (!lock.tryLock(deadline.remaining().toNanos(), java.util.concurrent.TimeUnit.NANOSECONDS)) {
                deadline.check();
                throw new io.github.dbqueryagent.question.QuestionTimeoutException(deadline.limit());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new io.github.dbqueryagent.question.QuestionCancelledException();
        }
        try {
            known = loaded;
            if (known == null || isOld(known)) {
                known = read(deadline, known);
                loaded = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        loaded = null;
    }

    private boolean isOld(Loaded known) {
        return clock.instant().isAfter(known.readAt().plus(reading.timeToLive()));
    }

    private Loaded read(Deadline deadline, @Nullable Loaded before) {
        deadline.check();
        SqlDialect dialect = before == null ? null : before.dialect();
        try (Connection connection = dataSource.getConnection()) {
            dialect = dialect == null ? reading.dialects().detect(connection) : dialect;
            try (ReadOnlyConnection lent = dialect.openReadOnly(connection, atLeastOneSecond(deadline.remaining()))) {
                return read(lent.connection(), dialect, deadline, before);
            }
        } catch (SQLException e) {
            deadline.check();
            throw new DatabaseUnavailableException(
                    database, dialect == null ? SqlStates.classify(e) : dialect.classify(e), e);
        }
    }

    private Loaded read(Connection connection, SqlDialect dialect, Deadline deadline, @Nullable Loaded before)
            throws SQLException {
        long start = System.nanoTime();
        DatabaseSchema schema = reading.extractor().extract(connection, dialect, reading.filter(), deadline);
        List<ColumnValues> values = reading.valuesPerColumn() == 0
                ? List.of()
                : reading.sampler()
                        .sample(connection, dialect, schema.tables(), reading.valuesPerColumn(), samplingTime(deadline));
        LOG.debug(
                "Database {}: read {} tables and values of {} columns in {} ms.",
                database,
                schema.tables().size(),
                values.size(),
                (System.nanoTime() - start) / 1_000_000);
        generations++;
        return new Loaded(dialect, schema, ValueIndex.of(values), clock.instant(), generations);
    }

    private Deadline samplingTime(Deadline deadline) {
        Duration left = deadline.remaining();
        Duration most = reading.valuesTimeout().compareTo(left) < 0 ? reading.valuesTimeout() : left;
        var sampling = Deadline.after(most);
        deadline.onCancel(sampling::cancel);
        return sampling;
    }

    private static Duration atLeastOneSecond(Duration duration) {
        return duration.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : duration;
    }

    /**
     * How a database is read. Immutable.
     *
     * @param dialects the dialects to choose from
     * @param extractor reads the schema
     * @param filter which schemas and tables are read
     * @param sampler reads values
     * @param valuesPerColumn how many values of each column; 0 for none
     * @param valuesTimeout how long values may be read
     * @param timeToLive how long all of it is good for
     */
    record Reading(
            SqlDialects dialects,
            SchemaExtractor extractor,
            SchemaFilter filter,
            ValueSampler sampler,
            int valuesPerColumn,
            Duration valuesTimeout,
            Duration timeToLive) {}

    /**
     * What was read. Immutable.
     *
     * @param dialect the database's dialect
     * @param schema the whole schema
     * @param values values of its columns
     * @param readAt when
     * @param generation how many times it had been read by then
     */
    record Loaded(SqlDialect dialect, DatabaseSchema schema, ValueIndex values, Instant readAt, long generation) {
        String fingerprint() {
            return schema.fingerprint();
        }
    }
}
