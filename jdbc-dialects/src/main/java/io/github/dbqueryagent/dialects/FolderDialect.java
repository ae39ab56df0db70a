package io.github.dbqueryagent.dialects;

import io.github.dbqueryagent.account.AccountQuery;
import io.github.dbqueryagent.address.UrlRules;
import io.github.dbqueryagent.dialect.CatalogueQueries;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A dialect whose word lists, notes, catalogue statements and rules for addresses stand in a folder of resources. Immutable. */
public abstract class FolderDialect implements SqlDialect {
    private final Set<String> functions;
    private final Set<String> types;
    private final Map<String, List<String>> tableFunctions;
    private final Set<String> reservedWords;
    private final String promptNotes;
    private final CatalogueQueries catalogueQueries;
    private final NamePatterns systemTables;
    private final UrlRules urlRules;
    private final Optional<AccountQuery> accountQuery;

    /** Creates the dialect of a folder that has all of it. */
    protected FolderDialect(DialectFolder folder) {
        this(folder, folder.catalogueQueries());
    }

    /** Creates the dialect of a folder, with statements from elsewhere. */
    protected FolderDialect(DialectFolder folder, CatalogueQueries catalogueQueries) {
        this.functions = folder.functions();
        this.types = folder.types();
        this.tableFunctions = folder.tableFunctions();
        this.reservedWords = folder.reservedWords();
        this.promptNotes = folder.promptNotes();
        this.catalogueQueries = catalogueQueries;
        this.systemTables = folder.systemTables();
        this.urlRules = folder.urlRules();
        this.accountQuery = folder.accountQuery();
    }

    /** Creates the dialect with all that another one has read. */
    protected FolderDialect(FolderDialect plain) {
        this.functions = plain.functions;
        this.types = plain.types;
        this.tableFunctions = plain.tableFunctions;
        this.reservedWords = plain.reservedWords;
        this.promptNotes = plain.promptNotes;
        this.catalogueQueries = plain.catalogueQueries;
        this.systemTables = plain.systemTables;
        this.urlRules = plain.urlRules;
        this.accountQuery = plain.accountQuery;
    }

    @Override
    public final Optional<UrlRules> urlRules() {
        return Optional.of(urlRules);
    }

    @Override
    public boolean joinsTextsByPlus() {
        return false;
    }

    @Override
    public final Set<String> reservedWords() {
        return reservedWords;
    }

    @Override
    public final Set<String> allowedFunctions() {
        return functions;
    }

    @Override
    public final Set<String> allowedTypes() {
        return types.isEmpty() ? SqlDialect.super.allowedTypes() : types;
    }

    @Override
    public final Map<String, List<String>> tableFunctions() {
        return tableFunctions;
    }

    @Override
    public final String promptNotes() {
        return promptNotes;
    }

    @Override
    public final Optional<CatalogueQueries> catalogueQueries() {
        return Optional.of(catalogueQueries);
    }

    @Override
    public final boolean isSystemTable(String schema, String table) {
        return SqlDialect.super.isSystemTable(schema, table) || systemTables.includes(table);
    }

    @Override
    public Optional<AccountQuery> accountQuery(Connection connection) throws SQLException {
        return accountQuery;
    }
}
