package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.SqlStates;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The driver's own connections, which a pool opens on its own threads. Thread-safe.
 *
 * <p>A pool keeps a refusal to itself and tries again until its time is over. Until the account has been taken once,
 * whoever waits is told of a refused password from here.
 */
final class DriverConnections extends PlainDataSource {
    private final String jdbcUrl;
    private final Properties account;
    private final Set<Consumer<SQLException>> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean accountTaken;

    DriverConnections(String jdbcUrl, Properties account) {
        this.jdbcUrl = jdbcUrl;
        this.account = account;
    }

    /** Returns whether the database has taken the account once: it may have a new password since, but was no mistake. */
    boolean isAccountTaken() {
        return accountTaken;
    }

    /** Tells that one when the database refuses the account. */
    void tellRefusal(Consumer<SQLException> whoWaits) {
        waiting.add(whoWaits);
    }

    /** Forgets that one. */
    void tellNoMore(Consumer<SQLException> whoWaited) {
        waiting.remove(whoWaited);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            Connection connection = DriverManager.getConnection(jdbcUrl, account);
            accountTaken = true;
            return connection.isReadOnly() ? remainingReadOnly(connection) : connection;
        } catch (SQLException e) {
            if (!accountTaken && SqlStates.classify(e).kind() == DatabaseError.Kind.AUTHENTICATION) {
                waiting.forEach(each -> each.accept(e));
            }
            throw e;
        }
    }

    /**
     * Returns the connection as one that cannot be made a writing one. Who opens a database read-only by its address means
     * it; a pool would switch the connection back, and where the driver refuses that, have no connection at all.
     */
    private static Connection remainingReadOnly(Connection connection) {
        InvocationHandler handing = (proxy, method, arguments) -> {
            if (method.getName().equals("setReadOnly")) {
                return null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                DriverConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, handing);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        DriverManager.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return DriverManager.getLoginTimeout();
    }
}
