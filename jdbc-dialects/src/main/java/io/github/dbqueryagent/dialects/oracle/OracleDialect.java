package io.github.dbqueryagent.dialects.oracle;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.LimitSyntax;
import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.NullOrder;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.ReadOnlyConnection.Switches;
import io.github.dbqueryagent.dialect.SqlStates;
import io.github.dbqueryagent.dialects.DialectFolder;
import io.github.dbqueryagent.dialects.FolderDialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Oracle 19 and later, limited, and by its manual: nothing of this has met a server yet. Immutable.
 *
 * <p>What was run: the review of drafts; the reading of rows as the catalogue would give them; and texts that H2 understands
 * in its mode for Oracle. What was not: the catalogue's statements, the functions, the numbers of errors, the time limits,
 * and the read-only transaction.
 *
 * <p>What is limited: only the schema of the session is read unless others are named; private synonyms are not followed; a
 * query needs a table of its own, since {@code DUAL} is not shown; an empty text is no value, so that a comparison with one
 * finds nothing; a change of a comment is not noticed. No plan is told, since {@code EXPLAIN PLAN} writes into a table.
 *
 * <p>A read-only transaction refuses writes to tables. It is ended by what defines things, and says nothing of functions and
 * sequences: the review stops those. Give the account READ on tables, since SELECT allows it to lock rows.
 */
public final class OracleDialect extends FolderDialect {
    private static final String ID = "oracle";
    private static final Set<Capability> CAPABILITIES =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Capability.EXPLAIN, Capability.BOUNDED_LIKE)));
    private static final int OLDEST = 19;

    /** The driver's own flag is left alone: what it does has changed from one driver to the next. */
    private static final Switches SWITCHES =
            new Switches(List.of(), List.of("SET TRANSACTION READ ONLY"), List.of(), List.of(), false);

    private final DateSyntax dates = new OracleDates();
    private final Map<Integer, Kind> errors;

    /** Creates the dialect; {@code ServiceLoader} calls this. */
    public OracleDialect() {
        super(DialectFolder.of(ID));
        this.errors = DialectFolder.of(ID).errors();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Oracle";
    }

    @Override
    public boolean matches(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("Oracle") && metaData.getDatabaseMajorVersion() >= OLDEST;
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public NameFolding folding() {
        return NameFolding.UPPER;
    }

    @Override
    public LimitSyntax limitSyntax() {
        return LimitSyntax.FETCH_FIRST;
    }

    @Override
    public NullOrder nullOrder() {
        return NullOrder.LARGEST;
    }

    /** Before 23 there is no such type, and TRUE is a name like any other. */
    @Override
    public String truth(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    public boolean knowsAsBeforeTableAlias() {
        return false;
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
        return Set.of(
                "ANONYMOUS",
                "APPQOSSYS",
                "AUDSYS",
                "CTXSYS",
                "DBSFWUSER",
                "DBSNMP",
                "DIP",
                "DVF",
                "DVSYS",
                "GGSYS",
                "GSMADMIN_INTERNAL",
                "GSMCATUSER",
                "GSMUSER",
                "LBACSYS",
                "MDDATA",
                "MDSYS",
                "OJVMSYS",
                "OLAPSYS",
                "ORACLE_OCM",
                "ORDDATA",
                "ORDPLUGINS",
                "ORDSYS",
                "OUTLN",
                "REMOTE_SCHEDULER_AGENT",
                "SI_INFORMTN_SCHEMA",
                "SYS",
                "SYS$UMF",
                "SYSBACKUP",
                "SYSDG",
                "SYSKM",
                "SYSRAC",
                "SYSTEM",
                "WMSYS",
                "XDB",
                "XS$NULL");
    }

    /** The time limit is the driver's. */
    @Override
    public ReadOnlyConnection openReadOnly(Connection connection, Duration statementTimeout) throws SQLException {
        return ReadOnlyConnection.open(connection, SWITCHES);
    }

    /** The driver tells a time limit from a cancellation by the exception's type alone. */
    @Override
    public DatabaseError classify(SQLException failure) {
        DatabaseError standard = SqlStates.classify(failure);
        Kind kind = errors.getOrDefault(failure.getErrorCode(), Kind.OTHER);
        return kind == Kind.OTHER || standard.kind() == Kind.TIMEOUT
                ? standard
                : new DatabaseError(kind, failure.getSQLState(), failure.getErrorCode());
    }
}
