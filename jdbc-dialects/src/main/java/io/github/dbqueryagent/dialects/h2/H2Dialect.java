package io.github.dbqueryagent.dialects.h2;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.LimitSyntax;
import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.ParsingRules;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.ReadOnlyConnection.Switches;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlStates;
import io.github.dbqueryagent.dialects.DialectFolder;
import io.github.dbqueryagent.dialects.FolderDialect;
import io.github.dbqueryagent.dialects.JdbcWays;
import io.github.dbqueryagent.plan.PlanSyntax;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * H2 2.x. Immutable.
 *
 * <p>H2 has no read-only transactions: its {@code Connection.setReadOnly} does nothing, and an insert goes through. What
 * stops writes in the engine is an account with the right to SELECT alone, or {@code ACCESS_MODE_DATA=r} in the URL; the
 * transaction is rolled back in any case.
 */
public final class H2Dialect extends FolderDialect {
    private static final Set<Capability> CAPABILITIES = Set.copyOf(EnumSet.complementOf(EnumSet.of(
            Capability.READ_ONLY_TRANSACTION, Capability.LATERAL, Capability.GROUPING_SETS, Capability.BOUNDED_LIKE)));

    private static final Pattern FIXED = Pattern.compile("(?i)char(?:acter)?(?:\\s*\\(.*)?");

    private static final PlanSyntax PLANS = new H2Plans();

    private final NameFolding folding;
    private final DateSyntax dates = new H2Dates();
    private final ParsingRules parsingRules = new ParsingRules(Set.of('"'), false, false, false, true, true).with("X0");

    /** Creates the dialect; {@code ServiceLoader} calls this. */
    public H2Dialect() {
        super(DialectFolder.of("h2"));
        this.folding = NameFolding.UPPER;
    }

    private H2Dialect(H2Dialect plain, NameFolding folding) {
        super(plain);
        this.folding = folding;
    }

    /** Measured: ten levels are read in some milliseconds, fourteen in ten seconds, and cancelling does not end it. */
    @Override
    public int deepestQuery() {
        return 10;
    }

    @Override
    public String id() {
        return "h2";
    }

    @Override
    public String displayName() {
        return "H2";
    }

    @Override
    public boolean matches(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("H2") && metaData.getDatabaseMajorVersion() >= 2;
    }

    /** Returns this dialect with the folding of names that the database's URL asks for, such as by DATABASE_TO_LOWER. */
    @Override
    public SqlDialect adaptTo(DatabaseMetaData metaData) throws SQLException {
        return new H2Dialect(this, JdbcWays.foldingOf(metaData));
    }

    @Override
    public NameFolding folding() {
        return folding;
    }

    /** Texts of a fixed length are filled up with blanks, which no value that they are compared with has. */
    @Override
    public List<String> exactText(String typeName) {
        return FIXED.matcher(typeName).matches() ? List.of() : List.of("AS VARBINARY");
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public LimitSyntax limitSyntax() {
        return LimitSyntax.LIMIT;
    }

    @Override
    public ParsingRules parsingRules() {
        return parsingRules;
    }

    @Override
    public boolean readsFieldsOfColumns() {
        return false;
    }

    @Override
    public DateSyntax dates() {
        return dates;
    }

    @Override
    public Set<String> systemSchemas() {
        return Set.of("INFORMATION_SCHEMA", "information_schema", "PG_CATALOG", "pg_catalog");
    }

    @Override
    public String valuesColumn(int place) {
        return "C" + place;
    }

    @Override
    public Optional<PlanSyntax> plans() {
        return Optional.of(PLANS);
    }

    /**
     * {@inheritDoc}
     *
     * <p>H2 keeps a time limit for the whole session, also the one of {@code Statement.setQueryTimeout}; the limit that
     * the session came with is restored, to the millisecond.
     */
    @Override
    public ReadOnlyConnection openReadOnly(Connection connection, Duration statementTimeout) throws SQLException {
        long millis = Math.min(Integer.MAX_VALUE, Math.max(1, statementTimeout.toMillis()));
        String restore = "SET QUERY_TIMEOUT " + queryTimeout(connection);
        return ReadOnlyConnection.open(
                connection, new Switches(List.of("SET QUERY_TIMEOUT " + millis), List.of(), List.of(restore)));
    }

    private static int queryTimeout(Connection connection) throws SQLException {
        try {
            return H2QueryTimeout.millis(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** H2 has one code for a time limit and for a cancellation: it counts as the time limit. */
    @Override
    public DatabaseError classify(SQLException failure) {
        Kind kind = H2Errors.kindOf(failure.getErrorCode());
        return kind == Kind.OTHER
                ? SqlStates.classify(failure)
                : new DatabaseError(kind, failure.getSQLState(), failure.getErrorCode());
    }
}
