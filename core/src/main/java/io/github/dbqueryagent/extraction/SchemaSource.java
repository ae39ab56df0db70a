package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.account.ExcessRightsException;
import io.github.dbqueryagent.dialect.CatalogueQueries;
import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.DatabaseUnavailableException;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlStates;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a database's schema and values, keeps them for a while, and reads them once when many ask. Thread-safe. */
public final class SchemaSource {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaSource.class);
    private static final Duration LEAST_STATEMENT_TIME = Duration.ofSeconds(1);

    private final String database;
    private final DataSource dataSource;
    private final SchemaReading reading;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final AccountWatch account;
    private final AtomicReference<@Nullable SchemaChange> untold = new AtomicReference<>();
    private volatile @Nullable SchemaSnapshot latest;
    private volatile Instant checkedAt = Instant.MIN;
    private @Nullable DatabaseSchema lastRead;
    private long generations;

    /** Creates a source that has read nothing yet. */
    public SchemaSource(String database, DataSource dataSource, SchemaReading reading, Clock clock) {
        this.database = database;
        this.dataSource = dataSource;
        this.reading = reading;
        this.clock = clock;
        this.account = new AccountWatch(database, reading.accountCheck());
    }

    /**
     * Returns what is known, read now if nothing is, if it has grown too old, or if the schema has changed. That is looked
     * at now and then, by one question at a time, while others go on with what is known.
     *
     * <p>Before anything is read the first time, it is looked what the account may do.
     *
     * @throws DatabaseUnavailableException if the database cannot be read
     * @throws ExcessRightsException if the account may do more than read, and the settings refuse that
     */
    public SchemaSnapshot snapshot(Deadline deadline) {
        SchemaSnapshot known = latest;
        if (known != null && !isOld(known)) {
            return isDue(known) && lock.tryLock() ? checked(known, deadline) : known;
        }
        waitForTurn(deadline);
        try {
            known = latest;
            if (known == null || isOld(known)) {
                known = read(deadline, known);
                latest = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether something is known that has not grown too old. */
    public boolean isKnown() {
        SchemaSnapshot known = latest;
        return known != null && !isOld(known);
    }

    /** Returns what changed at the last reading, once. */
    public Optional<SchemaChange> takeChange() {
        return untold.get() == null ? Optional.empty() : Optional.ofNullable(untold.getAndSet(null));
    }

    /** Returns what was found when the account was looked at, once. */
    public Optional<AccountReport> takeAccountReport() {
        return account.take();
    }

    /**
     * Looks at the account, if the settings refuse one that may do more than read and nobody has looked yet.
     *
     * @throws DatabaseUnavailableException if the database cannot be reached
     * @throws ExcessRightsException if the account may do more than read
     */
    public void requireAccount(Deadline deadline) {
        if (account.mayStillRefuse()) {
            lend(deadline, null, (connection, dialect) -> {
                account.look(connection, dialect, deadline);
                return true;
            });
        }
    }

    /**
     * Returns what the account may do beyond reading, asked for now.
     *
     * @throws DatabaseUnavailableException if the database cannot be reached
     */
    public AccountReport accountReport(Deadline deadline) {
        return lend(deadline, null, (connection, dialect) -> AccountWatch.read(connection, dialect, deadline));
    }

    private boolean isDue(SchemaSnapshot known) {
        return !known.version().isEmpty() && clock.instant().isAfter(checkedAt.plus(reading.checkEvery()));
    }

    /** Looks whether the schema has changed, with the lock held, and gives the lock back. */
    private SchemaSnapshot checked(SchemaSnapshot known, Deadline deadline) {
        try {
            SchemaSnapshot present = latest;
            if (present == null || !isDue(present)) {
                return present == null ? known : present;
            }
            SchemaSnapshot read = read(deadline, present);
            if (read.generation() != present.generation()) {
                // Whoever asked for a new reading in the meantime gets one if this was none.
                latest = read;
            }
            return read;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what is known, so that the next one to ask reads it anew. */
    public void forget() {
        latest = null;
    }

    /** Whoever waits here waits for somebody else's reading, and not beyond the own deadline. */
    private void waitForTurn(Deadline deadline) {
        try {
            if (!lock.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                deadline.check();
                throw new QuestionTimeoutException(deadline.limit());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuestionCancelledException();
        }
    }

    private boolean isOld(SchemaSnapshot known) {
        return clock.instant().isAfter(known.readAt().plus(reading.timeToLive()));
    }

    private SchemaSnapshot read(Deadline deadline, @Nullable SchemaSnapshot before) {
        return lend(deadline, before == null ? null : before.dialect(), (connection, dialect) -> {
            account.look(connection, dialect, deadline);
            String version = version(connection, dialect, deadline);
            checkedAt = clock.instant();
            return before != null && !isOld(before) && before.version().equals(version)
                    ? before
                    : read(connection, dialect, version, deadline);
        });
    }

    /** Does the work on a read-only connection, with the dialect that is known or that the connection tells. */
    private <T> T lend(Deadline deadline, @Nullable SqlDialect known, Work<T> work) {
        deadline.check();
        SqlDialect dialect = known;
        try (Connection connection = connect(deadline)) {
            dialect = dialect == null ? reading.dialects().detect(connection) : dialect;
            Duration left = deadline.remaining();
            Duration limit = left.compareTo(LEAST_STATEMENT_TIME) < 0 ? LEAST_STATEMENT_TIME : left;
            try (ReadOnlyConnection lent = dialect.openReadOnly(connection, limit)) {
                return work.on(lent.connection(), dialect);
            }
        } catch (SQLException e) {
            deadline.check();
            throw new DatabaseUnavailableException(
                    database, dialect == null ? SqlStates.classify(e) : dialect.classify(e), e);
        }
    }

    /** Some pools throw what is no SQLException when they cannot start. */
    private Connection connect(Deadline deadline) throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (RuntimeException e) {
            deadline.check();
            throw new DatabaseUnavailableException(
                    database, new DatabaseError(DatabaseError.Kind.CONNECTION, null, 0), e);
        }
    }

    /** A database that refuses this statement does without: its schema is read anew when it is too old. */
    private String version(Connection connection, SqlDialect dialect, Deadline deadline) throws SQLException {
        String query = dialect.catalogueQueries().map(CatalogueQueries::version).orElse("");
        if (query.isEmpty()) {
            return "";
        }
        FilteredQuery filtered = FilteredQuery.of(query, reading.filter());
        var attempts = new Attempts(connection, dialect);
        var version = new StringBuilder();
        try {
            new BoundedStatements(connection, deadline)
                    .query(
                            filtered.sql(),
                            filtered.names(),
                            row -> version.append(row.getString(1)).append('\n'));
        } catch (SQLException e) {
            attempts.goOnAfter(e, "The version of the schema is not known");
            return "";
        }
        return version.toString();
    }

    private SchemaSnapshot read(Connection connection, SqlDialect dialect, String version, Deadline deadline)
            throws SQLException {
        long start = System.nanoTime();
        DatabaseSchema schema = reading.extractor().extract(connection, dialect, reading.filter(), deadline);
        List<ColumnValues> values =
                reading.values().perColumn() == 0 ? List.of() : sample(connection, dialect, schema, deadline);
        LOG.debug(
                "Database {}: read {} tables and values of {} columns in {} ms.",
                database,
                schema.tables().size(),
                values.size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        generations++;
        DatabaseSchema before = lastRead;
        if (before != null && !before.fingerprint().equals(schema.fingerprint())) {
            untold.set(SchemaChange.between(before, schema));
        }
        lastRead = schema;
        return new SchemaSnapshot(dialect, schema, version, values, clock.instant(), generations);
    }

    private List<ColumnValues> sample(
            Connection connection, SqlDialect dialect, DatabaseSchema schema, Deadline deadline) throws SQLException {
        Duration left = deadline.remaining();
        var time = Deadline.after(
                reading.values().timeout().compareTo(left) < 0
                        ? reading.values().timeout()
                        : left);
        Deadline.Registration registration = deadline.onCancel(time::cancel);
        try {
            return reading.values()
                    .sampler()
                    .sample(
                            connection,
                            dialect,
                            schema.tables(),
                            reading.values().perColumn(),
                            time);
        } finally {
            registration.close();
        }
    }

    /** Something that is done on a lent connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection, SqlDialect dialect) throws SQLException;
    }
}
