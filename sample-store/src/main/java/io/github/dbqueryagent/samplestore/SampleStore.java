package io.github.dbqueryagent.samplestore;

import io.github.dbqueryagent.samplestore.rows.StoreRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * A believable retail database, made anew and always the same: one day and one seed give the same rows everywhere.
 *
 * <p>It has a web shop and stores ({@code shop}) and their staff ({@code hr}): 23 tables, about 74,000 rows, one view,
 * and most of what makes real databases awkward. Its sales end on the day before the clock's day and go back a little
 * more than three years. All people and companies are invented. Immutable.
 *
 * <pre>{@code
 * DataSource dataSource = SampleStore.inMemory(Clock.systemDefaultZone());
 * }</pre>
 */
public final class SampleStore {
    private static final long DEFAULT_SEED = 20_170_412L;

    private final LocalDate today;
    private final long seed;

    private SampleStore(LocalDate today, long seed) {
        this.today = today;
        this.seed = seed;
    }

    /** Returns the store as it is in the morning of the clock's day, in the clock's zone. */
    public static SampleStore asOf(Clock clock) {
        return new SampleStore(LocalDate.now(clock), DEFAULT_SEED);
    }

    /** Returns the store with other customers, orders and figures of the same kind. */
    public SampleStore withSeed(long seed) {
        return new SampleStore(today, seed);
    }

    /**
     * Creates and fills the tables, none of which may be there yet. Takes a second or two, in DuckDB about five.
     *
     * @throws SampleStoreException if the database is not one of those known, or refuses a statement
     */
    public void createIn(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            createIn(connection);
        } catch (SQLException e) {
            throw new SampleStoreException("open or close a connection", e);
        }
    }

    /**
     * Creates and fills the tables through a connection, which stays open. If it commits by itself, it does so once, at
     * the end; otherwise the commit is the caller's.
     *
     * @throws SampleStoreException if the database is not one of those known, or refuses a statement
     */
    public void createIn(Connection connection) {
        StoreSchema schema = StoreSchema.read();
        StoreRows rows = StoreRows.invent(today, seed, TextResource.lines("words.txt"));
        try {
            boolean commitsByItself = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                new StoreWriter(connection, schema).write(rows);
                if (commitsByItself) {
                    connection.commit();
                }
            } finally {
                if (commitsByItself) {
                    // After a failure there is something left, which switching auto-commit on would commit.
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new SampleStoreException("begin or commit a transaction", e);
        }
    }

    /**
     * Returns a new H2 database in memory that holds the store; H2 must be on the class path. The data source is also
     * {@link AutoCloseable}: the database is gone when it and all connections from it are closed.
     *
     * @throws SampleStoreException if H2 is not there
     */
    public static DataSource inMemory(Clock clock) {
        InMemoryDataSource dataSource = InMemoryDataSource.open();
        asOf(clock).createIn(dataSource);
        return dataSource;
    }
}
