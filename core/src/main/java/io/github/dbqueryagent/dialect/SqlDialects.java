package io.github.dbqueryagent.dialect;

import io.github.dbqueryagent.address.UrlRules;
import io.github.dbqueryagent.error.DatabaseQueryException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The dialects that are on the class path, found by {@code ServiceLoader}. Thread-safe. */
public final class SqlDialects {
    private final List<SqlDialect> dialects;

    private SqlDialects(List<SqlDialect> dialects) {
        this.dialects = List.copyOf(dialects);
    }

    /** Returns those of the class path, as this thread and this library see it. */
    public static SqlDialects installed() {
        var found = new ArrayList<SqlDialect>();
        ServiceLoader.load(SqlDialect.class, SqlDialects.class.getClassLoader()).forEach(found::add);
        return new SqlDialects(found);
    }

    /** Returns these, asked in this order. */
    public static SqlDialects of(SqlDialect... dialects) {
        return new SqlDialects(List.of(dialects));
    }

    /** Returns the dialect of this id, as it is before it meets a database; empty if there is none. */
    public Optional<SqlDialect> find(String id) {
        return dialects.stream().filter(dialect -> dialect.id().equals(id)).findFirst();
    }

    /** Returns the ids of all dialects. */
    public List<String> ids() {
        return dialects.stream().map(SqlDialect::id).sorted().toList();
    }

    /** Returns the names, as people write them, of the engines that join tables of several databases. */
    public List<String> thatJoinDatabases() {
        return dialects.stream()
                .filter(SqlDialect::joinsDatabases)
                .map(SqlDialect::displayName)
                .toList();
    }

    /** Returns the rules for this JDBC address, by its text alone; those of unknown addresses if no dialect serves it. */
    public UrlRules urlRules(String jdbcUrl) {
        for (SqlDialect dialect : dialects) {
            Optional<UrlRules> rules = dialect.urlRules();
            if (rules.isPresent() && rules.get().serve(jdbcUrl)) {
                return rules.get();
            }
        }
        return UrlRules.unknown();
    }

    /**
     * Returns the dialect for the connection's database; one that matches only because it matches everything comes last.
     *
     * @throws DatabaseQueryException if none is on the class path
     */
    public SqlDialect detect(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        SqlDialect fallback = null;
        for (SqlDialect dialect : dialects) {
            if (dialect.isFallback()) {
                fallback = dialect;
            } else if (dialect.matches(metaData)) {
                return dialect.adaptTo(metaData);
            }
        }
        if (fallback == null) {
            throw new MissingDialectException(metaData.getDatabaseProductName());
        }
        return fallback.adaptTo(metaData);
    }
}
