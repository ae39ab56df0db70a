package io.github.dbqueryagent.testdatabases;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;

/** DuckDB in the memory of this process. Thread-safe. */
public final class DuckDbInMemory {
    private DuckDbInMemory() {}

    /** Returns connections to a database that holds nothing; it lives as long as the data source. */
    public static DataSource emptyDatabase() throws SQLException {
        return new Duplicates(DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class));
    }

    /** Connections to the database of one connection, which lives as long as that one does. */
    private record Duplicates(DuckDBConnection first) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return first.duplicate();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return first.duplicate();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void setLogWriter(PrintWriter writer) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
