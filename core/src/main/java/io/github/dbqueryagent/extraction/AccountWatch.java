package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.account.AccountCheck;
import io.github.dbqueryagent.account.AccountQuery;
import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.account.ExcessRightsException;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once at what a database's account may do beyond reading, and does about it what the settings say. Thread-safe; two
 * threads at the same time may both look.
 */
public final class AccountWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_NAMES = 12;

    private final String database;
    private final AccountCheck check;
    private final AtomicReference<@Nullable AccountReport> untold = new AtomicReference<>();
    private volatile boolean done;

    AccountWatch(String database, AccountCheck check) {
        this.database = database;
        this.check = check;
        this.done = check == AccountCheck.OFF;
    }

    boolean mayStillRefuse() {
        return check == AccountCheck.REFUSE && !done;
    }

    /**
     * Looks at the account of this connection, if nobody has yet.
     *
     * @throws ExcessRightsException if the settings refuse it; whoever comes next looks again
     */
    void look(Connection connection, SqlDialect dialect, Deadline deadline) throws SQLException {
        if (done) {
            return;
        }
        AccountReport report = read(connection, dialect, deadline);
        if (!report.isReadingOnly()) {
            if (check == AccountCheck.REFUSE) {
                throw new ExcessRightsException(database, report);
            }
            warn(report);
        }
        untold.set(report);
        done = true;
    }

    /** Returns what was found, once. */
    Optional<AccountReport> take() {
        return untold.get() == null ? Optional.empty() : Optional.ofNullable(untold.getAndSet(null));
    }

    /** It says what kinds of rights there are, and neither on what nor whose: a log goes further than a report. */
    private void warn(AccountReport report) {
        List<String> names = report.names();
        String rights = names.isEmpty()
                ? "could not be checked for rights beyond reading"
                : "may do more than read: "
                        + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                        + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "");
        LOG.warn(
                "Database {}: its account {}. The agent itself only reads, but the account is the second wall: "
                        + "accountReport() tells what takes each right away; account.check=off ends this warning.",
                database,
                rights);
    }

    /**
     * Reads what the account of a connection may do beyond reading; what the database does not tell, or not in time, is said
     * to be unknown.
     *
     * @param connection a read-only connection, as the dialect opens it
     * @throws SQLException if the connection is gone
     */
    public static AccountReport read(Connection connection, SqlDialect dialect, Deadline deadline) throws SQLException {
        Duration left = deadline.remaining();
        var time = Deadline.after(left.compareTo(LONGEST) < 0 ? left : LONGEST);
        var attempts = new Attempts(connection, dialect);
        Deadline.Registration registration = deadline.onCancel(time::cancel);
        try {
            Optional<AccountQuery> query = dialect.accountQuery(connection);
            return query.isEmpty()
                    ? AccountReport.unknown(dialect.displayName() + " does not tell what its accounts may do.")
                    : answer(query.get(), new BoundedStatements(connection, time));
        } catch (QuestionTimeoutException e) {
            deadline.check();
            attempts.goOn();
            return AccountReport.unknown("The database did not tell in " + LONGEST.toSeconds() + " s.");
        } catch (SQLException e) {
            attempts.goOnAfter(e, "The rights of the account are not known");
            return AccountReport.unknown(
                    "The database refused to tell: " + dialect.classify(e).describe() + ".");
        } finally {
            registration.close();
        }
    }

    private static AccountReport answer(AccountQuery query, BoundedStatements statements) throws SQLException {
        var rows = new ArrayList<List<String>>();
        statements.query(query.sql(), List.of(), row -> {
            if (rows.size() <= MOST_ROWS) {
                rows.add(cells(row));
            }
        });
        return rows.size() > MOST_ROWS
                ? AccountReport.unknown("There are more than " + MOST_ROWS + " rights, too many to look at.")
                : query.read(rows);
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        var cells = new ArrayList<String>(columns);
        for (int column = 1; column <= columns; column++) {
            cells.add(MetadataReader.orEmpty(row.getString(column)));
        }
        return cells;
    }
}
