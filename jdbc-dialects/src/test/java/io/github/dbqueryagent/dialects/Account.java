package io.github.dbqueryagent.dialects;

import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.account.ExcessRight;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.extraction.AccountWatch;
import io.github.dbqueryagent.question.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** An account of a real database, and its administrator. Immutable. */
public record Account(DataSource administrator, DataSource itself) {
    private static final Duration TIME = Duration.ofSeconds(20);

    /** Returns what the account may do beyond reading, as the dialect tells it. */
    public AccountReport report() throws SQLException {
        try (Connection connection = itself.getConnection()) {
            SqlDialect dialect = SqlDialects.installed().detect(connection);
            try (ReadOnlyConnection lent = dialect.openReadOnly(connection, TIME)) {
                return AccountWatch.read(lent.connection(), dialect, Deadline.after(TIME));
            }
        }
    }

    /** Returns the report's rights, each in a line. */
    public List<String> rights() throws SQLException {
        return report().rights().stream().map(ExcessRight::describe).toList();
    }

    /** Runs these as the administrator. */
    public void administer(String... statements) throws SQLException {
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Runs the statements of the report as the administrator. */
    public void mend() throws SQLException {
        administer(report().rights().stream()
                .flatMap(right -> right.statement().stream())
                .toArray(String[]::new));
    }
}
