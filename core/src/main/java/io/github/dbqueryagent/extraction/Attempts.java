package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Statements that may fail without spoiling the transaction around them: in some databases one failure makes all that
 * follow fail. Not thread-safe; one caller at a time.
 */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Connection connection;
    private final SqlDialect dialect;
    private final @Nullable Savepoint savepoint;

    Attempts(Connection connection, SqlDialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        boolean inTransaction = !connection.getAutoCommit();
        this.savepoint =
                inTransaction && connection.getMetaData().supportsSavepoints() ? connection.setSavepoint() : null;
    }

    /** Goes on as if the statement had not been; without a connection there is nothing to go on with. */
    void goOnAfter(SQLException failure, String consequence) throws SQLException {
        DatabaseError error = dialect.classify(failure);
        if (error.kind() == DatabaseError.Kind.CONNECTION) {
            throw failure;
        }
        LOG.debug("{}: {}.", consequence, error.describe());
        goOn();
    }

    /** Takes back what was done since, and with it the failure. */
    void goOn() throws SQLException {
        if (savepoint != null) {
            connection.rollback(savepoint);
        }
    }
}
