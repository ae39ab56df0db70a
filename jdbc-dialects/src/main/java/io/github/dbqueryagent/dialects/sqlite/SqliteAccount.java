package io.github.dbqueryagent.dialects.sqlite;

import io.github.dbqueryagent.account.AccountQuery;
import io.github.dbqueryagent.account.AccountReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a connection to a file permits, since SQLite has no accounts. No statement tells it, so that it is tried with what
 * leaves nothing behind. Immutable.
 *
 * @param all the query of everything that could be permitted
 * @param permitted the names of what is
 */
record SqliteAccount(AccountQuery all, Set<String> permitted) implements AccountQuery {
    static SqliteAccount of(AccountQuery all, Connection connection) throws SQLException {
        var permitted = new HashSet<String>();
        if (!connection.isReadOnly()) {
            permitted.add("write");
        }
        if (!isRefused(connection, "SELECT load_extension('')", "not authorized")) {
            permitted.add("load_extension");
        }
        if (!isRefused(connection, "ATTACH ':memory:' AS db_query_agent", "too many attached")) {
            permitted.add("ATTACH");
            isRefused(connection, "DETACH db_query_agent", "no such database");
        }
        return new SqliteAccount(all, Set.copyOf(permitted));
    }

    /** Anything but the refusal itself counts as permitted. */
    private static boolean isRefused(Connection connection, String sql, String refusal) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return false;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage()).contains(refusal);
        }
    }

    @Override
    public String sql() {
        return all.sql();
    }

    @Override
    public AccountReport read(List<List<String>> rows) {
        return all.read(
                rows.stream().filter(row -> permitted.contains(row.get(0))).toList());
    }
}
