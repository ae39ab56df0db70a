package io.github.dbqueryagent.dialects.postgresql;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.LimitSyntax;
import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.NullOrder;
import io.github.dbqueryagent.dialect.ParsingRules;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.ReadOnlyConnection.Switches;
import io.github.dbqueryagent.dialect.SqlStates;
import io.github.dbqueryagent.dialects.DialectFolder;
import io.github.dbqueryagent.dialects.FolderDialect;
import io.github.dbqueryagent.plan.PlanSyntax;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PostgreSQL; tested on 14 to 18. Immutable.
 *
 * <p>Its read-only transactions stop writes to tables, but not functions that change the session, lock or read files: the
 * allow-list of functions stops those.
 */
public final class PostgreSqlDialect extends FolderDialect {
    private static final Set<Capability> CAPABILITIES = Set.copyOf(EnumSet.allOf(Capability.class));
    private static final PlanSyntax PLANS = new PostgreSqlPlans();
    private static final int OLDEST = 12;

    private final ParsingRules parsingRules =
            new ParsingRules(Set.of('"'), false, false, false, true, true).with("BEX0", "@>", "<@", "@@", "#>", "#>>");

    /** Creates the dialect; {@code ServiceLoader} calls this. */
    public PostgreSqlDialect() {
        super(DialectFolder.of("postgresql"));
    }

    @Override
    public boolean readsFieldsOfColumns() {
        return false;
    }

    @Override
    public String id() {
        return "postgresql";
    }

    @Override
    public String displayName() {
        return "PostgreSQL";
    }

    /** Its relatives that call themselves so, such as Redshift, give the version of the PostgreSQL that they come from. */
    @Override
    public boolean matches(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("PostgreSQL") && metaData.getDatabaseMajorVersion() >= OLDEST;
    }

    @Override
    public List<String> exactText(String typeName) {
        return List.of("AS TEXT", "COLLATE \"C\"");
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public NameFolding folding() {
        return NameFolding.LOWER;
    }

    /** NAMEDATALEN, which can be changed only by building the server anew, less the byte at the end. */
    @Override
    public int keptOfNames() {
        return 63;
    }

    @Override
    public LimitSyntax limitSyntax() {
        return LimitSyntax.LIMIT;
    }

    @Override
    public NullOrder nullOrder() {
        return NullOrder.LARGEST;
    }

    @Override
    public ParsingRules parsingRules() {
        return parsingRules;
    }

    @Override
    public boolean withQueriesHideTables() {
        return true;
    }

    @Override
    public Set<String> systemSchemas() {
        return Set.of("information_schema", "pg_catalog", "pg_toast");
    }

    @Override
    public String valuesColumn(int place) {
        return "column" + place;
    }

    @Override
    public Optional<PlanSyntax> plans() {
        return Optional.of(PLANS);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The driver begins a transaction of a read-only connection as a read-only one. What is set for the transaction
     * alone ends with it; that a backslash is no escape is set since the review reads texts in this way.
     */
    @Override
    public ReadOnlyConnection openReadOnly(Connection connection, Duration statementTimeout) throws SQLException {
        long millis = Math.min(Integer.MAX_VALUE, Math.max(1, statementTimeout.toMillis()));
        // One string, so that both are sent at once.
        String begin = "SET LOCAL statement_timeout = " + millis + "; SET LOCAL standard_conforming_strings = on";
        return ReadOnlyConnection.open(connection, new Switches(List.of(), List.of(begin), List.of()));
    }

    @Override
    public Optional<String> transactionSetting() {
        return Optional.of("SELECT set_config(?, ?, true)");
    }

    @Override
    public DatabaseError classify(SQLException failure) {
        String state = failure.getSQLState();
        return switch (state == null ? "" : state) {
            // One state for the time limit and for a cancellation: it counts as the time limit.
            case "57014", "55P03", "25P04" -> error(Kind.TIMEOUT, failure);
            case "3F000" -> error(Kind.NO_SUCH_TABLE, failure);
            case "42725" -> error(Kind.NO_SUCH_FUNCTION, failure);
            case "0A000" -> error(Kind.SYNTAX, failure);
            case "3D000" -> error(Kind.CONNECTION, failure);
            default -> SqlStates.classify(failure);
        };
    }

    private static DatabaseError error(Kind kind, SQLException failure) {
        return new DatabaseError(kind, failure.getSQLState(), failure.getErrorCode());
    }
}
