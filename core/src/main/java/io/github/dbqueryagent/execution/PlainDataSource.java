package io.github.dbqueryagent.execution;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source of one account, without a log of its own. Implementations are thread-safe. */
abstract class PlainDataSource implements DataSource {
    @Override
    public final Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("there is one account, which stands in the settings");
    }

    @Override
    public final @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public final void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public final Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("there is no log");
    }

    @Override
    public final boolean isWrapperFor(Class<?> kind) {
        return kind.isInstance(this);
    }

    @Override
    public final <T> T unwrap(Class<T> kind) throws SQLException {
        if (!kind.isInstance(this)) {
            throw new SQLException("this is no " + kind.getName());
        }
        return kind.cast(this);
    }
}
