package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.account.AccountQuery;
import io.github.dbqueryagent.dialect.CatalogueQueries;
import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.DateSyntax;
import io.github.dbqueryagent.dialect.LimitSyntax;
import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.ParsingRules;
import io.github.dbqueryagent.dialect.SqlStates;
import io.github.dbqueryagent.dialects.DialectFolder;
import io.github.dbqueryagent.dialects.FolderDialect;
import io.github.dbqueryagent.plan.PlanSyntax;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What MySQL and MariaDB have in common. Immutable.
 *
 * <p>What both call a database is a schema here.
 */
abstract class MySqlFamily extends FolderDialect {
    private static final Set<String> SYSTEM_SCHEMAS = Set.of(
            "mysql",
            "MYSQL",
            "information_schema",
            "INFORMATION_SCHEMA",
            "performance_schema",
            "PERFORMANCE_SCHEMA",
            "sys",
            "SYS");
    private static final DateSyntax DATES = new MySqlDates();
    private static final PlanSyntax PLANS = new MySqlPlans();
    private static final AccountQuery ACCOUNT = new MySqlAccount();

    private final ParsingRules parsingRules;

    MySqlFamily(DialectFolder folder, CatalogueQueries catalogueQueries) {
        super(folder, catalogueQueries);
        this.parsingRules = rules(true);
    }

    MySqlFamily(MySqlFamily plain, DatabaseMetaData metaData) throws SQLException {
        super(plain);
        this.parsingRules = rules(backslashEscapes(metaData));
    }

    /** Both quotes open a name, since {@link MySqlSession} lets them; a model may still mean a text by the double one. */
    private static ParsingRules rules(boolean backslashEscapes) {
        return new ParsingRules(Set.of('`', '"'), backslashEscapes, true, true, false, false).with("BX0");
    }

    private static boolean backslashEscapes(DatabaseMetaData metaData) throws SQLException {
        try (Statement statement = metaData.getConnection().createStatement();
                ResultSet row = statement.executeQuery("SELECT @@SESSION.sql_mode")) {
            return !row.next() || !List.of(row.getString(1).split(",")).contains("NO_BACKSLASH_ESCAPES");
        }
    }

    /** Drivers of the one connect to the other, and then only the version tells: {@code 11.4.5-MariaDB}. */
    static boolean isMariaDb(DatabaseMetaData metaData) throws SQLException {
        String name = metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion();
        return name.toLowerCase(Locale.ROOT).contains("mariadb");
    }

    /**
     * {@inheritDoc}
     *
     * <p>That is how columns are named. Most servers tell tables apart by case, and two of them may differ in nothing
     * else; review writes each of them as the catalogue does.
     */
    @Override
    public final NameFolding folding() {
        return NameFolding.INSENSITIVE;
    }

    /** By its bytes, since blanks at the end are no difference to most collations. */
    @Override
    public final List<String> exactText(String typeName) {
        return List.of("USING utf8mb4", "AS BINARY");
    }

    /** In backticks, which quote a name whatever the session's mode says of double quotes. */
    @Override
    public final String quote(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    @Override
    public final LimitSyntax limitSyntax() {
        return LimitSyntax.LIMIT;
    }

    @Override
    public final ParsingRules parsingRules() {
        return parsingRules;
    }

    @Override
    public boolean readsFieldsOfColumns() {
        return false;
    }

    @Override
    public final DateSyntax dates() {
        return DATES;
    }

    @Override
    public final Set<String> systemSchemas() {
        return SYSTEM_SCHEMAS;
    }

    /** The drivers tell the session's database as the catalogue, or as the schema if their URL asks for it. */
    @Override
    public final @Nullable String defaultSchema(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        return schema == null || schema.isEmpty() ? connection.getCatalog() : schema;
    }

    @Override
    public final Optional<PlanSyntax> plans() {
        return Optional.of(PLANS);
    }

    @Override
    public final Optional<AccountQuery> accountQuery(Connection connection) {
        return Optional.of(ACCOUNT);
    }

    /** The servers have one SQL state for many refusals, and the drivers odd classes: the number is looked at first. */
    @Override
    public final DatabaseError classify(SQLException failure) {
        Kind kind = MySqlErrors.kindOf(failure);
        return kind == Kind.OTHER
                ? SqlStates.classify(failure)
                : new DatabaseError(kind, failure.getSQLState(), failure.getErrorCode());
    }
}
