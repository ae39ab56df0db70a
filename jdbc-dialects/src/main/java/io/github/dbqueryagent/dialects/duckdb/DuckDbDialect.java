package io.github.dbqueryagent.dialects.duckdb;

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
 * DuckDB 1.3 and later. Immutable.
 *
 * <p>Its read-only transactions stop writes to tables, sequences and attached databases. They do not stop temporary tables,
 * views and macros, {@code COPY … TO} a file, reading files by {@code FROM 'file.csv'} or {@code read_csv}, {@code ATTACH},
 * {@code SET} and {@code PRAGMA}: the review stops those, since it knows no such table, function or statement. A macro of the
 * host takes the place of a built-in function of its name. A value that one call makes large, such as by {@code repeat}, is
 * bounded neither by the memory limit nor by a cancellation, so that those functions are not allowed.
 *
 * <p>{@code enable_external_access} and {@code lock_configuration} hold for every connection to a database, so nobody
 * but the host switches them; it is well advised to, or to open the database with {@code access_mode=READ_ONLY}.
 */
public final class DuckDbDialect extends FolderDialect {
    private static final Set<Capability> CAPABILITIES = Set.copyOf(EnumSet.allOf(Capability.class));
    private static final PlanSyntax PLANS = new DuckDbPlans();

    /** The driver's own flag cannot be set on an open connection, and its transactions are not read-only ones. */
    private static final Switches SWITCHES =
            new Switches(List.of(), List.of("ROLLBACK", "BEGIN TRANSACTION READ ONLY"), List.of(), List.of(), false);

    private final ParsingRules parsingRules =
            new ParsingRules(Set.of('"', '`'), false, false, false, true, true).with("E0", "@>", "<@", "{}");

    /** Creates the dialect; {@code ServiceLoader} calls this. */
    public DuckDbDialect() {
        super(DialectFolder.of("duckdb"));
    }

    @Override
    public String id() {
        return "duckdb";
    }

    @Override
    public String displayName() {
        return "DuckDB";
    }

    /** The driver gives its own version in numbers, and DuckDB's as a text only, so that the version is not looked at. */
    @Override
    public boolean matches(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("DuckDB");
    }

    @Override
    public List<String> exactText(String typeName) {
        return List.of("COLLATE \"C\"");
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public NameFolding folding() {
        return NameFolding.INSENSITIVE;
    }

    @Override
    public LimitSyntax limitSyntax() {
        return LimitSyntax.LIMIT;
    }

    @Override
    public NullOrder nullOrder() {
        return NullOrder.LAST;
    }

    @Override
    public ParsingRules parsingRules() {
        return parsingRules;
    }

    /** No word of the standard is kept from being a column's name. */
    @Override
    public String callOf(String word) {
        return switch (word) {
            case "current_date" -> "today";
            case "current_timestamp" -> "now";
            default -> "";
        };
    }

    @Override
    public Set<String> systemSchemas() {
        return Set.of("information_schema", "pg_catalog");
    }

    @Override
    public String valuesColumn(int place) {
        return "col" + (place - 1);
    }

    @Override
    public Optional<PlanSyntax> plans() {
        return Optional.of(PLANS);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The driver begins a transaction of its own as soon as auto-commit is off: it is ended, and a read-only one takes its
     * place until the roll-back. There is no setting for a time limit; the driver's clock keeps the one of each statement.
     */
    @Override
    public ReadOnlyConnection openReadOnly(Connection connection, Duration statementTimeout) throws SQLException {
        return ReadOnlyConnection.open(connection, SWITCHES);
    }

    /** DuckDB has one error for a time limit and for a cancellation: it counts as the time limit. */
    @Override
    public DatabaseError classify(SQLException failure) {
        DatabaseError known = SqlStates.classify(failure);
        if (known.kind() != Kind.OTHER || failure.getMessage() == null) {
            return known;
        }
        return new DatabaseError(
                DuckDbErrors.kindOf(failure.getMessage()), failure.getSQLState(), failure.getErrorCode());
    }
}
