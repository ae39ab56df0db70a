package io.github.dbqueryagent.dialects;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.NullOrder;
import io.github.dbqueryagent.dialect.ParsingRules;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Any other database that speaks the SQL standard, by what JDBC tells of it. Immutable.
 *
 * <p>It reads the schema by JDBC metadata, allows the few functions of the standard, and promises no more than any driver
 * can. A database of one's own is served better by a dialect of one's own.
 */
public final class GenericDialect implements SqlDialect {
    private static final Set<String> SYSTEM_SCHEMAS = Set.of(
            "INFORMATION_SCHEMA", "information_schema", "pg_catalog", "SYS", "sys", "SYSTEM", "SYSIBM", "SYSCAT");

    private final Set<String> functions;
    private final Set<String> reservedWords;
    private final String promptNotes;
    private final char quote;
    private final NameFolding folding;
    private final NullOrder nullOrder;
    private final Set<Capability> capabilities;

    /** Creates the dialect of the standard itself; {@code ServiceLoader} calls this. */
    public GenericDialect() {
        DialectFolder folder = DialectFolder.of("generic");
        this.functions = folder.functions();
        this.reservedWords = folder.reservedWords();
        this.promptNotes = folder.promptNotes();
        this.quote = '"';
        this.folding = NameFolding.UPPER;
        this.nullOrder = NullOrder.SMALLEST;
        this.capabilities = Set.of(Capability.GROUPING_SETS);
    }

    private GenericDialect(
            GenericDialect standard,
            Set<String> reservedWords,
            char quote,
            NameFolding folding,
            NullOrder nullOrder,
            Set<Capability> capabilities) {
        this.functions = standard.functions;
        this.reservedWords = reservedWords;
        this.promptNotes = standard.promptNotes;
        this.quote = quote;
        this.folding = folding;
        this.nullOrder = nullOrder;
        this.capabilities = Set.copyOf(capabilities);
    }

    @Override
    public String id() {
        return "generic";
    }

    @Override
    public String displayName() {
        return "SQL";
    }

    @Override
    public boolean matches(DatabaseMetaData metaData) {
        return true;
    }

    @Override
    public boolean isFallback() {
        return true;
    }

    /** Returns this dialect with the quotes, the folding of names, the words and the schemas that the driver tells of. */
    @Override
    public SqlDialect adaptTo(DatabaseMetaData metaData) throws SQLException {
        String quotes = metaData.getIdentifierQuoteString();
        boolean backtick = quotes != null && quotes.strip().equals("`");
        Set<Capability> found = EnumSet.of(Capability.GROUPING_SETS);
        if (metaData.supportsSchemasInTableDefinitions()) {
            found.add(Capability.SCHEMAS);
        }
        return new GenericDialect(
                this,
                reservedWordsOf(metaData),
                backtick ? '`' : '"',
                JdbcWays.foldingOf(metaData),
                JdbcWays.nullOrderOf(metaData),
                found);
    }

    private Set<String> reservedWordsOf(DatabaseMetaData metaData) throws SQLException {
        var words = new HashSet<>(reservedWords);
        for (String word : metaData.getSQLKeywords().split(",")) {
            if (!word.isBlank()) {
                words.add(word.strip().toUpperCase(Locale.ROOT));
            }
        }
        return Set.copyOf(words);
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public NameFolding folding() {
        return folding;
    }

    @Override
    public NullOrder nullOrder() {
        return nullOrder;
    }

    @Override
    public String quote(String name) {
        String mark = String.valueOf(quote);
        return mark + name.replace(mark, mark + mark) + mark;
    }

    @Override
    public Set<String> reservedWords() {
        return reservedWords;
    }

    @Override
    public ParsingRules parsingRules() {
        return quote == '"'
                ? ParsingRules.standard()
                : new ParsingRules(Set.of('"', quote), false, false, false, false, false);
    }

    @Override
    public Set<String> allowedFunctions() {
        return functions;
    }

    @Override
    public Set<String> systemSchemas() {
        return SYSTEM_SCHEMAS;
    }

    @Override
    public String promptNotes() {
        return promptNotes;
    }
}
