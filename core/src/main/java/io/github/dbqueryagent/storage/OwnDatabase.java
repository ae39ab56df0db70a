package io.github.dbqueryagent.storage;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A database that the agent writes to: for what it keeps, and never one of those that are asked. Thread-safe.
 *
 * <p>It is a type of its own so that the two cannot be taken for one another: nothing that is asked can be written to, and
 * building an agent refuses a data source that is given as both.
 */
public final class OwnDatabase {
    private static final Pattern TABLE =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9_]{0,62}\\.)?[A-Za-z][A-Za-z0-9_]{0,62}");

    private final DataSource dataSource;
    private final boolean createsTables;

    private OwnDatabase(DataSource dataSource, boolean createsTables) {
        this.dataSource = dataSource;
        this.createsTables = createsTables;
    }

    /** Returns the database behind the data source, which the host keeps open and closes; tables must be there already. */
    public static OwnDatabase of(DataSource dataSource) {
        return new OwnDatabase(Objects.requireNonNull(dataSource, "dataSource"), false);
    }

    /** Returns this database with tables made, when they are first written to, where they are not there. */
    public OwnDatabase createIfMissing() {
        return new OwnDatabase(dataSource, true);
    }

    /**
     * Returns a table in it; nothing is looked at yet.
     *
     * @param name {@code table} or {@code schema.table}, in letters, digits and underscores; it is written without quotes,
     *     so that the database reads it as it reads any other
     * @throws IllegalArgumentException if the name is another one
     */
    public OwnTable table(String name, List<OwnColumn> columns) {
        if (!TABLE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a table of the agent's own is named in letters, digits and underscores, as name or schema.name");
        }
        return new OwnTable(dataSource, name, columns, createsTables);
    }

    /** Returns whether it is reached by this very data source. */
    public boolean isReachedBy(DataSource other) {
        return dataSource == other;
    }
}
