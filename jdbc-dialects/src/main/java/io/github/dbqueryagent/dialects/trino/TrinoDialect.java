package io.github.dbqueryagent.dialects.trino;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.LimitSyntax;
import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.NullOrder;
import io.github.dbqueryagent.dialect.ParsingRules;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialects.DialectFolder;
import io.github.dbqueryagent.dialects.FolderDialect;
import io.github.dbqueryagent.plan.PlanSyntax;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Trino, and with it any number of databases that one query can join. Immutable.
 *
 * <p>A table of the session's own catalog is in {@code schema}; one of another catalog, or in a schema whose name has a dot,
 * is in {@code catalog.schema}, which is written as two names. A catalog with a dot in its name is not seen. A connection
 * without a catalog sees those of all.
 *
 * <p>The driver begins a transaction of a read-only connection as a read-only one, in which the server refuses every write.
 * The time limit of a statement goes to the server along with it, so that there is nothing to switch or to restore.
 *
 * <p>What an account may do is said by the server's rules and by the accounts in its catalogs' files; it is not told.
 */
public final class TrinoDialect extends FolderDialect {
    private static final Set<Capability> CAPABILITIES =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Capability.ACCOUNT_RIGHTS)));
    private static final DateSyntax DATES = new TrinoDates();

    private final ParsingRules parsingRules =
            new ParsingRules(Set.of('"', '`'), false, false, false, false, false).with("X");
    private final String ownCatalog;

    /** Creates the dialect; {@code ServiceLoader} calls this. */
    public TrinoDialect() {
        super(DialectFolder.of("trino"));
        this.ownCatalog = "";
    }

    private TrinoDialect(TrinoDialect any, String ownCatalog) {
        super(any);
        this.ownCatalog = ownCatalog;
    }

    @Override
    public String id() {
        return "trino";
    }

    @Override
    public String displayName() {
        return "Trino";
    }

    /** Servers that were not built by a release, and hosted ones, give versions of their own: none is looked at. */
    @Override
    public boolean matches(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("Trino");
    }

    /** Returns this dialect with the session's catalog, whose schemas need no catalog before them. */
    @Override
    public SqlDialect adaptTo(DatabaseMetaData metaData) throws SQLException {
        String catalog = metaData.getConnection().getCatalog();
        return new TrinoDialect(this, catalog == null ? "" : catalog.toLowerCase(Locale.ENGLISH));
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public boolean joinsDatabases() {
        return true;
    }

    @Override
    public NameFolding folding() {
        return NameFolding.INSENSITIVE;
    }

    @Override
    public List<String> schemaParts(String schema) {
        int dot = schema.indexOf('.');
        return dot < 0 ? List.of(schema) : List.of(schema.substring(0, dot), schema.substring(dot + 1));
    }

    @Override
    public Optional<String> schemaOf(List<String> parts) {
        if (parts.size() == 1) {
            return Optional.of(parts.get(0));
        }
        if (parts.size() > 2 || parts.get(0).contains(".")) {
            return Optional.empty();
        }
        return Optional.of(schemaOf(parts.get(0), parts.get(1)));
    }

    private String schemaOf(String catalog, String schema) {
        boolean own = catalog.equalsIgnoreCase(ownCatalog) && !schema.contains(".");
        return own ? schema : catalog + "." + schema;
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

    @Override
    public DateSyntax dates() {
        return DATES;
    }

    /** The statements for the catalogue leave the system catalog out, and this schema of every other one. */
    @Override
    public Set<String> systemSchemas() {
        return Set.of("information_schema");
    }

    @Override
    public Optional<PlanSyntax> plans() {
        return Optional.of(new TrinoPlans(this::schemaOf));
    }

    /** Trino tells its errors by numbers of its own, and has no SQL states. */
    @Override
    public DatabaseError classify(SQLException failure) {
        return new DatabaseError(TrinoErrors.kindOf(failure), failure.getSQLState(), failure.getErrorCode());
    }
}
