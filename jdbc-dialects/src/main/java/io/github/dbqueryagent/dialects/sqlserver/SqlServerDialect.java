package io.github.dbqueryagent.dialects.sqlserver;

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
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SQL Server 2019 and later, by its manual: nothing of this has met a server yet. Immutable.
 *
 * <p>What was run: the review of drafts; the reading of rows as the catalogue would give them; and texts that H2 understands
 * in its mode for SQL Server. What was not: the catalogue's statements, the functions, the numbers of errors, the time
 * limits, and the switch of the session.
 *
 * <p>There is no read-only transaction. Each question's transaction is rolled back, and its account should be able to read
 * and nothing else; whether a connection is led to a read-only replica is said in its address
 * ({@code ApplicationIntent=ReadOnly}). Nor is a plan told: {@code SET SHOWPLAN_ALL} is a setting of the session after which
 * no statement runs until it is set back, and it needs a right of its own.
 *
 * <p>Names are compared by the database's collation. Under one that regards case, a name is written as the catalogue does,
 * so that queries run; two tables whose names differ in case alone are told apart where a draft writes one of them
 * exactly. Azure's databases call themselves version 12 and are not taken for this one.
 */
public final class SqlServerDialect extends FolderDialect {
    private static final String ID = "sqlserver";
    private static final Pattern FIXED = Pattern.compile("(?i)n?char(?:\\s*\\(.*)?");

    private static final Set<Capability> CAPABILITIES = Set.copyOf(EnumSet.complementOf(EnumSet.of(
            Capability.EXPLAIN, Capability.READ_ONLY_TRANSACTION, Capability.LATERAL, Capability.BOUNDED_LIKE)));

    /** What 2019 calls itself. */
    private static final int OLDEST = 15;

    /** The number of a sentence that follows the one which says what is wrong. */
    private static final int STATEMENT_TERMINATED = 3621;

    private final DateSyntax dates = new SqlServerDates();
    private final ParsingRules parsingRules =
            new ParsingRules(Set.of('"', '['), false, false, false, true, false, LiteralWords.NATIONAL).with("0");
    private final Map<Integer, Kind> errors;

    /** Creates the dialect; {@code ServiceLoader} calls this. */
    public SqlServerDialect() {
        super(DialectFolder.of(ID));
        this.errors = DialectFolder.of(ID).errors();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "SQL Server";
    }

    @Override
    public boolean matches(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("Microsoft SQL Server")
                && metaData.getDatabaseMajorVersion() >= OLDEST;
    }

    @Override
    public boolean joinsTextsByPlus() {
        return true;
    }

    /** By its bytes, since blanks at the end are no difference to a collation; texts of a fixed length are filled up with them. */
    @Override
    public List<String> exactText(String typeName) {
        return FIXED.matcher(typeName).matches()
                ? List.of("COLLATE Latin1_General_BIN2")
                : List.of("AS NVARCHAR (4000)", "AS VARBINARY (8000)");
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public NameFolding folding() {
        return NameFolding.INSENSITIVE;
    }

    /**
     * {@inheritDoc}
     *
     * <p>A session may take double quotes for those of a text. The parser does not know a closing bracket in a name, and a
     * name that comes out as a text is harmless.
     */
    @Override
    public String quote(String name) {
        return name.indexOf(']') < 0 ? '[' + name + ']' : '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public LimitSyntax limitSyntax() {
        return LimitSyntax.TOP;
    }

    @Override
    public ParsingRules parsingRules() {
        return parsingRules;
    }

    @Override
    public String truth(boolean value) {
        return value ? "1" : "0";
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
        return Set.of("sys", "INFORMATION_SCHEMA", "cdc");
    }

    /**
     * {@inheritDoc}
     *
     * <p>The time limit itself is the driver's; what is set for the session is how long a statement waits for a lock. The
     * driver's own flag does nothing.
     */
    @Override
    public ReadOnlyConnection openReadOnly(Connection connection, Duration statementTimeout) throws SQLException {
        long millis = Math.min(Integer.MAX_VALUE, Math.max(1, statementTimeout.toMillis()));
        String restore = "SET LOCK_TIMEOUT " + lockTimeout(connection);
        return ReadOnlyConnection.open(
                connection,
                new Switches(List.of("SET LOCK_TIMEOUT " + millis), List.of(), List.of(), List.of(restore), false));
    }

    private static int lockTimeout(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@LOCK_TIMEOUT")) {
            // -1 waits for ever, as a session does that was told nothing.
            return row.next() ? row.getInt(1) : -1;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public DatabaseError classify(SQLException failure) {
        SQLException next = failure.getNextException();
        if (failure.getErrorCode() == STATEMENT_TERMINATED && next != null && next != failure) {
            return classify(next);
        }
        Kind kind = "HY008".equals(failure.getSQLState())
                ? Kind.CANCELLED
                : errors.getOrDefault(failure.getErrorCode(), Kind.OTHER);
        DatabaseError standard = SqlStates.classify(failure);
        return kind == Kind.OTHER || standard.kind() == Kind.TIMEOUT
                ? standard
                : new DatabaseError(kind, failure.getSQLState(), failure.getErrorCode());
    }
}
