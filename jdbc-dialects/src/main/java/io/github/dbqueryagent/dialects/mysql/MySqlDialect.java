package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialects.DialectFolder;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * MySQL 8 and later. Immutable.
 *
 * <p>Written from the manual and tested without a server; what it shares with {@link MariaDbDialect} is tested on that
 * one.
 */
public final class MySqlDialect extends MySqlFamily {
    private static final Set<Capability> CAPABILITIES =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Capability.GROUPING_SETS)));
    private static final MySqlSession SESSION = new MySqlSession("max_execution_time", "transaction_read_only");
    private static final int OLDEST = 8;

    /** Creates the dialect; {@code ServiceLoader} calls this. */
    public MySqlDialect() {
        super(DialectFolder.of("mysql"), DialectFolder.of("mysql").catalogueQueries());
    }

    private MySqlDialect(MySqlDialect plain, DatabaseMetaData metaData) throws SQLException {
        super(plain, metaData);
    }

    @Override
    public String id() {
        return "mysql";
    }

    @Override
    public String valuesColumn(int place) {
        return "column_" + (place - 1);
    }

    @Override
    public String displayName() {
        return "MySQL";
    }

    @Override
    public boolean matches(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("MySQL")
                && !isMariaDb(metaData)
                && metaData.getDatabaseMajorVersion() >= OLDEST;
    }

    /** Returns this dialect with what the server's sessions make of backslashes. */
    @Override
    public SqlDialect adaptTo(DatabaseMetaData metaData) throws SQLException {
        return new MySqlDialect(this, metaData);
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public ReadOnlyConnection openReadOnly(Connection connection, Duration statementTimeout) throws SQLException {
        long millis = Math.min(Integer.MAX_VALUE, Math.max(1, statementTimeout.toMillis()));
        return SESSION.open(connection, String.valueOf(millis), parsingRules().backslashEscapes());
    }
}
