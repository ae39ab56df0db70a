package io.github.dbqueryagent.samplestore;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An H2 database in memory, kept alive by a connection of its own until it is closed. Thread-safe. */
final class InMemoryDataSource implements DataSource, AutoCloseable {
    private final String url;
    private final Connection keepAlive;

    private InMemoryDataSource(String url, Connection keepAlive) {
        this.url = url;
        this.keepAlive = keepAlive;
    }

    static InMemoryDataSource open() {
        String url = "jdbc:h2:mem:sample_store_" + UUID.randomUUID();
        try {
            return new InMemoryDataSource(url, DriverManager.getConnection(url));
        } catch (SQLException e) {
            SampleStoreException failure = new SampleStoreException(
                    "The sample store in memory needs H2, whose driver was not found. Add com.h2database:h2 to the class"
                            + " path, or create the store in a database of yours with createIn.");
            failure.initCause(e);
            throw failure;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    @Override
    public void close() throws SQLException {
        keepAlive.close();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("The sample store in memory writes no log.");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("A connection to the sample store in memory opens at once.");
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The sample store in memory writes no log.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("The sample store in memory is no " + type.getName() + ".");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
