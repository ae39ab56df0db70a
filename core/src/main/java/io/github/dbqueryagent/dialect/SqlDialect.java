package io.github.dbqueryagent.dialect;

import io.github.dbqueryagent.account.AccountQuery;
import io.github.dbqueryagent.address.UrlRules;
import io.github.dbqueryagent.plan.PlanSyntax;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One database's way of doing what every database does, as data. Implementations are thread-safe, immutable, and found by
 * {@code ServiceLoader}; see {@link SqlDialects}.
 *
 * <p>The defaults are the SQL standard's. A dialect returns data, never trees.
 */
public interface SqlDialect {
    /** Returns the short name in lower case, such as {@code h2}. */
    String id();

    /** Returns the product's name as people write it, such as {@code H2}. */
    String displayName();

    /** Returns whether the dialect is for this database; may look at name and version. */
    boolean matches(DatabaseMetaData metaData) throws SQLException;

    /**
     * Returns this dialect as it is for this very database, such as with its quotes and its folding of names; most
     * dialects have nothing to adapt.
     */
    default SqlDialect adaptTo(DatabaseMetaData metaData) throws SQLException {
        return this;
    }

    /** Returns whether the dialect serves any database, and so is asked only when no other matches. */
    default boolean isFallback() {
        return false;
    }

    /**
     * Returns which JDBC addresses are the database's own, and which properties they may carry when they are given as text;
     * empty if nothing is known of them, and then they may carry none.
     */
    default Optional<UrlRules> urlRules() {
        return Optional.empty();
    }

    /** Returns what the database can do; what is absent is refused in clear words. */
    Set<Capability> capabilities();

    /** Returns whether this is an engine in front of other databases, so that one query can join tables of several. */
    default boolean joinsDatabases() {
        return false;
    }

    /** Returns what becomes of names without quotes. */
    default NameFolding folding() {
        return NameFolding.UPPER;
    }

    /** Returns the name in quotes, so that the database takes it letter by letter. */
    default String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * Returns the names, each with quotes of its own, that stand before a table's name for its schema: more than one where
     * a query can join several databases, and a table's schema says in which of them it is.
     */
    default List<String> schemaParts(String schema) {
        return List.of(schema);
    }

    /** Returns the schema that these names before a table's name mean; empty if there are more than a table has. */
    default Optional<String> schemaOf(List<String> parts) {
        return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
    }

    /**
     * Returns how many bytes of UTF-8 the database keeps of a name; it cuts the rest off, so that longer ones may be taken for
     * each other.
     */
    default int keptOfNames() {
        return Integer.MAX_VALUE;
    }

    /**
     * Returns how many queries may stand in each other: an engine may take twice as long, and longer, to read one more, and
     * heed no time limit while it does.
     */
    default int deepestQuery() {
        return 50;
    }

    /** Returns the words, in upper case, that must be quoted when they are names. */
    Set<String> reservedWords();

    /** Returns how a query says that it wants only so many rows. */
    default LimitSyntax limitSyntax() {
        return LimitSyntax.FETCH_FIRST;
    }

    /** Returns where rows without a value stand when a query does not say it. */
    default NullOrder nullOrder() {
        return NullOrder.SMALLEST;
    }

    /** Returns what the lexer and the grammar do differently. */
    default ParsingRules parsingRules() {
        return ParsingRules.standard();
    }

    /** Returns what stands for true or false; a number where the database would read TRUE as a column's name. */
    default String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    /**
     * Returns what makes of a text one that is equal to no other, whatever its collation: {@code USING} and a character set,
     * {@code AS} and a type, {@code COLLATE} and a collation, from the inside out; empty if {@code =} takes no two texts for
     * each other, or nothing can be done about it.
     *
     * @param typeName the database's own word for the column's type, such as {@code CHARACTER VARYING(40)}
     */
    default List<String> exactText(String typeName) {
        return List.of();
    }

    /** Returns whether {@code +} between two texts joins them. */
    default boolean joinsTextsByPlus() {
        return true;
    }

    /**
     * Returns what is called in the place of a word that is a function without brackets, such as {@code current_date}, where the
     * word could be a column as well; empty if there is no such call.
     */
    default String callOf(String word) {
        return "";
    }

    /** Returns whether AS may stand before the alias of a table or a sub-query. */
    default boolean knowsAsBeforeTableAlias() {
        return true;
    }

    /**
     * Returns whether a WITH query hides a table of the same name wherever it can be named, also within the WITH queries of
     * a query in it, as the standard has it; where that is not known, the queries are given names of their own, so that none
     * is taken for a table.
     */
    default boolean withQueriesHideTables() {
        return false;
    }

    /**
     * Returns whether {@code a.b} can be a field of the column {@code a}, or {@code a} a schema before the table {@code b}: where
     * it can, tables that a sub-query could mean are given names of their own, so that no hidden column answers to theirs.
     */
    default boolean readsFieldsOfColumns() {
        return true;
    }

    /** Returns how dates are written and cut. */
    default DateSyntax dates() {
        return DateSyntax.standard();
    }

    /** Returns the harmless functions, in lower case: those that read nothing but their arguments and cost little. */
    Set<String> allowedFunctions();

    /**
     * Returns the database's own types to which a value may be converted, in lower case and without sizes; none that can be
     * somebody's own, or looks up names.
     */
    default Set<String> allowedTypes() {
        return Set.of("""
                bigint,binary,binary large object,binary varying,bit,bit varying,blob,bool,boolean,char,char large object,char
                varying,character,character large object,character varying,clob,date,datetime,dec,decfloat,decimal,double,double
                precision,float,float4,float8,hugeint,int,int2,int4,int8,integer,interval,json,long,mediumint,nchar,number,
                numeric,nvarchar,nvarchar2,real,signed,signed integer,smallint,string,text,time,time with time zone,time without
                time zone,timestamp,timestamp with local time zone,timestamp with time zone,timestamp without time zone,
                timestamptz,timetz,tinyint,unsigned,unsigned integer,uuid,varbinary,varchar,varchar2,year
                """.replaceAll("\\s+", " ").trim().split(" ?, ?"));
    }

    /**
     * Returns the harmless functions that may stand in FROM, in lower case, each with the columns that it gives out: names,
     * {@code =} for what the call goes by there, and a {@code #} at the end for one column for each argument.
     */
    default Map<String, List<String>> tableFunctions() {
        return Map.of();
    }

    /** Returns the name of a column of VALUES that nobody has named, by its place from 1; empty if it has none. */
    default String valuesColumn(int place) {
        return "";
    }

    /** Returns the schemas, as the catalogue writes them, that hold the database's own tables. */
    Set<String> systemSchemas();

    /**
     * Returns whether a table belongs to the database itself, by its name as it stands in a query.
     *
     * @param schema the schema that is written before it; empty if none is
     */
    default boolean isSystemTable(String schema, String table) {
        return systemSchemas().stream().anyMatch(schema::equalsIgnoreCase);
    }

    /**
     * Returns the schema in which the session looks up names without one, as the catalogue writes it; null or empty where
     * there is none.
     */
    default @Nullable String defaultSchema(Connection connection) throws SQLException {
        try {
            return connection.getSchema();
        } catch (SQLException | AbstractMethodError e) {
            // Drivers written before JDBC 4.1 have no such method, and some later ones no answer.
            return null;
        }
    }

    /** Returns what a model should know about this database's SQL: a few lines of Markdown. */
    String promptNotes();

    /** Returns the statements that read the whole schema at once; empty to read it by JDBC metadata. */
    default Optional<CatalogueQueries> catalogueQueries() {
        return Optional.empty();
    }

    /**
     * Returns how it is asked what the account of this connection may do beyond reading; there for a dialect with
     * {@link Capability#ACCOUNT_RIGHTS}, and for no other.
     *
     * @param connection a read-only connection; it may be looked at, and is left as it is
     */
    default Optional<AccountQuery> accountQuery(Connection connection) throws SQLException {
        return Optional.empty();
    }

    /** Returns how a plan is asked for; there for a dialect with {@link Capability#EXPLAIN}, and for no other. */
    default Optional<PlanSyntax> plans() {
        return Optional.empty();
    }

    /**
     * Makes the connection read-only for one question, with a time limit for each statement.
     *
     * @param connection a connection of the host, with auto-commit in either state
     * @param statementTimeout the limit, more than 0 s
     * @return the connection, to be closed in the end: that rolls back and restores every setting
     * @throws SQLException if the database refuses; the connection has been restored or evicted then
     */
    default ReadOnlyConnection openReadOnly(Connection connection, Duration statementTimeout) throws SQLException {
        return ReadOnlyConnection.open(connection, ReadOnlyConnection.Switches.none());
    }

    /**
     * Returns the statement that gives the session a setting until its transaction ends; empty if there is none, as where a
     * setting outlives the transaction.
     *
     * @return a statement whose two parameters are the setting's name and its value
     */
    default Optional<String> transactionSetting() {
        return Optional.empty();
    }

    /** Returns the class of the database's refusal. */
    default DatabaseError classify(SQLException failure) {
        return SqlStates.classify(failure);
    }
}
