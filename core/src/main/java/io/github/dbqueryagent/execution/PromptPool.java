package io.github.dbqueryagent.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A pool that tells a refused password at once, where it would go on trying for seconds. Thread-safe.
 *
 * <p>Once the account has been taken, this is the pool and nothing more.
 */
final class PromptPool extends PlainDataSource {
    private final DataSource pool;
    private final DriverConnections driver;

    PromptPool(DataSource pool, DriverConnections driver) {
        this.pool = pool;
        this.driver = driver;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return driver.isAccountTaken() ? pool.getConnection() : firstConnection();
    }

    /** Waits for the pool and for the driver's refusal, whichever comes first; the pool can only be waited for on a thread. */
    private Connection firstConnection() throws SQLException {
        var first = new CompletableFuture<Connection>();
        Consumer<SQLException> hearing = first::completeExceptionally;
        driver.tellRefusal(hearing);
        var asking = new Thread(() -> ask(first), "db-query-agent-first-connection");
        asking.setDaemon(true);
        asking.start();
        try {
            return first.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refusal) {
                throw refusal;
            }
            throw new SQLException("The connection pool failed.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var interrupted = new SQLException("The wait for a connection was interrupted.", e);
            if (first.completeExceptionally(interrupted) || first.isCompletedExceptionally()) {
                throw interrupted;
            }
            return first.join();
        } finally {
            driver.tellNoMore(hearing);
            // The pool tries again as long as somebody waits, and databases lock accounts that try too often.
            asking.interrupt();
        }
    }

    /** A connection that comes after everybody has left goes back. */
    private void ask(CompletableFuture<Connection> first) {
        try {
            Connection connection = pool.getConnection();
            if (!first.complete(connection)) {
                connection.close();
            }
        } catch (SQLException | RuntimeException e) {
            first.completeExceptionally(e);
        }
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }
}
