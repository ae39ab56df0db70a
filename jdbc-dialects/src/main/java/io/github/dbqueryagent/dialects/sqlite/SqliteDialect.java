package io.github.dbqueryagent.dialects.sqlite;

import io.github.dbqueryagent.account.AccountQuery;
import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.LimitSyntax;
import io.github.dbqueryagent.dialect.LiteralWords;
import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.ParsingRules;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.ReadOnlyConnection.Switches;
import io.github.dbqueryagent.dialect.SqlStates;
import io.github.dbqueryagent.dialects.DialectFolder;
import io.github.dbqueryagent.dialects.FolderDialect;
import io.github.dbqueryagent.plan.PlanSyntax;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SQLite 3.37 and later; earlier ones do not list their tables in one query. Immutable.
 *
 * <p>Only the file that the connection was opened with is read, not those attached to it. What one connection may do is
 * narrowed by {@code PRAGMA query_only}, which stops writes, but not that another file is attached: {@code limit_attached=0}
 * among the driver's properties stops that, and {@code open_mode=1} opens the file read-only.
 *
 * <p>A time limit does not end a statement: the driver takes it for the time to wait for a lock.
 */
public final class SqliteDialect extends FolderDialect {
    private static final Set<Capability> CAPABILITIES = Set.copyOf(EnumSet.complementOf(EnumSet.of(
            Capability.SCHEMAS,
            Capability.COMMENTS,
            Capability.LATERAL,
            Capability.STATEMENT_TIMEOUT,
            Capability.GROUPING_SETS)));
    private static final PlanSyntax PLANS = new SqlitePlans();
    private static final int OLDEST_MAJOR = 3;
    private static final int OLDEST_MINOR = 37;

    private final DateSyntax dates = new SqliteDates();
    private final ParsingRules parsingRules =
            new ParsingRules(Set.of('"', '`', '['), false, true, false, false, false, LiteralWords.NONE).with("X0");

    /** Creates the dialect; {@code ServiceLoader} calls this. */
    public SqliteDialect() {
        super(DialectFolder.of("sqlite"));
    }

    @Override
    public String id() {
        return "sqlite";
    }

    @Override
    public String valuesColumn(int place) {
        return "column" + place;
    }

    @Override
    public String displayName() {
        return "SQLite";
    }

    @Override
    public boolean matches(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("SQLite") && isKnown(metaData);
    }

    private static boolean isKnown(DatabaseMetaData metaData) throws SQLException {
        int major = metaData.getDatabaseMajorVersion();
        return major > OLDEST_MAJOR || (major == OLDEST_MAJOR && metaData.getDatabaseMinorVersion() >= OLDEST_MINOR);
    }

    @Override
    public List<String> exactText(String typeName) {
        return List.of("COLLATE \"BINARY\"");
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Optional<PlanSyntax> plans() {
        return Optional.of(PLANS);
    }

    /** Names keep their letters, and A to Z are compared without regard to case, in quotes, too. */
    @Override
    public NameFolding folding() {
        return NameFolding.INSENSITIVE;
    }

    /** A name in double quotes that is no longer there would come back as a text; one in backticks is refused. */
    @Override
    public String quote(String name) {
        return '`' + name.replace("`", "``") + '`';
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

    /** TRUE and FALSE are columns first, if there are any of that name. */
    @Override
    public String truth(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    public boolean withQueriesHideTables() {
        return true;
    }

    @Override
    public Set<String> systemSchemas() {
        return Set.of();
    }

    @Override
    public @Nullable String defaultSchema(Connection connection) {
        return null;
    }

    /** Returns how it is asked what the connection permits: there are no accounts. */
    @Override
    public Optional<AccountQuery> accountQuery(Connection connection) throws SQLException {
        Optional<AccountQuery> all = super.accountQuery(connection);
        return all.isEmpty() ? all : Optional.of(SqliteAccount.of(all.get(), connection));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The driver's own flag can be set only before a connection is opened. The switch is turned within the transaction:
     * where the driver is told to begin transactions as writing ones, it could neither begin nor roll back while the switch
     * is on.
     */
    @Override
    public ReadOnlyConnection openReadOnly(Connection connection, Duration statementTimeout) throws SQLException {
        List<String> end = isQueryOnly(connection) ? List.of() : List.of("PRAGMA query_only = 0");
        return ReadOnlyConnection.open(
                connection, new Switches(List.of(), List.of("PRAGMA query_only = 1"), end, List.of(), false));
    }

    private static boolean isQueryOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA query_only")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public DatabaseError classify(SQLException failure) {
        Kind kind = SqliteErrors.kindOf(failure.getErrorCode(), failure.getMessage());
        return kind == Kind.OTHER
                ? SqlStates.classify(failure)
                : new DatabaseError(kind, failure.getSQLState(), failure.getErrorCode());
    }
}
