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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MariaDB 10.6 and later, by its own driver or by MySQL's. Immutable.
 *
 * <p>A column beside an aggregate must be grouped, though the server's default is to pick the value of any row. MariaDB
 * does not see that a key determines the other columns, nor, in a table that is not in utf8mb4, that two expressions
 * with a text in them are the same: it refuses some queries, and views of the host, that other databases answer.
 */
public final class MariaDbDialect extends MySqlFamily {
    private static final Set<Capability> CAPABILITIES =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Capability.LATERAL, Capability.GROUPING_SETS)));
    /** Some servers of the 10 series put the version before it that replicas expect: {@code 5.5.5-10.6.12-MariaDB}. */
    private static final Pattern VERSION = Pattern.compile("^(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)");
    /** The longest limit that the server takes, a year. */
    private static final long MOST_MILLIS = 31_536_000_000L;

    private static final int OLDEST = version(10, 6);
    private static final int READ_ONLY_RENAMED = version(11, 1);

    private final MySqlSession session;

    /** Creates the dialect; {@code ServiceLoader} calls this. */
    public MariaDbDialect() {
        super(DialectFolder.of("mariadb"), DialectFolder.of("mysql").catalogueQueries());
        this.session = session(OLDEST);
    }

    private MariaDbDialect(MariaDbDialect plain, DatabaseMetaData metaData) throws SQLException {
        super(plain, metaData);
        this.session = session(versionOf(metaData));
    }

    private static MySqlSession session(int version) {
        return new MySqlSession(
                "max_statement_time", version < READ_ONLY_RENAMED ? "tx_read_only" : "transaction_read_only");
    }

    private static int versionOf(DatabaseMetaData metaData) throws SQLException {
        Matcher version = VERSION.matcher(metaData.getDatabaseProductVersion());
        return version.find() ? version(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2))) : 0;
    }

    private static int version(int major, int minor) {
        return major * 1_000 + minor;
    }

    @Override
    public String id() {
        return "mariadb";
    }

    @Override
    public String displayName() {
        return "MariaDB";
    }

    @Override
    public boolean matches(DatabaseMetaData metaData) throws SQLException {
        return isMariaDb(metaData) && versionOf(metaData) >= OLDEST;
    }

    /** Returns this dialect with what the server's sessions make of backslashes. */
    @Override
    public SqlDialect adaptTo(DatabaseMetaData metaData) throws SQLException {
        return new MariaDbDialect(this, metaData);
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public ReadOnlyConnection openReadOnly(Connection connection, Duration statementTimeout) throws SQLException {
        long millis = Math.min(MOST_MILLIS, Math.max(1, statementTimeout.toMillis()));
        String seconds = String.format(Locale.ROOT, "%d.%03d", millis / 1_000, millis % 1_000);
        return session.open(connection, seconds, parsingRules().backslashEscapes());
    }
}
