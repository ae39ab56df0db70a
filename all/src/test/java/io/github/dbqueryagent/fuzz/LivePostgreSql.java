package io.github.dbqueryagent.fuzz;

import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import io.github.dbqueryagent.validation.ApprovedSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A database of PostgreSQL's, asked by a superuser, whose transactions are committed. Before a statement is run, it is planned
 * for an account that may read the visible columns and nothing else.
 */
final class LivePostgreSql extends LiveDatabase {
    private static final String NO_PERMISSION = "42501";

    private static final List<String> STATE = List.of(
            "SELECT 'rows', u.* FROM users u ORDER BY id",
            "SELECT 'rows', o.* FROM orders o ORDER BY id",
            "SELECT 'rows', i.* FROM items i ORDER BY 2",
            "SELECT 'rows', v.* FROM vault v",
            "SELECT 'hr', v.* FROM hr.users v",
            "SELECT 'sequences', md5(string_agg(s::text, ',')) FROM (SELECT * FROM pg_sequences ORDER BY 1, 2) s",
            "SELECT 'relations', count(*), max(oid::bigint) FROM pg_class WHERE relpersistence <> 't'",
            "SELECT 'temporary', count(*) FROM pg_class WHERE relpersistence = 't'",
            "SELECT 'routines', count(*), max(oid::bigint) FROM pg_proc",
            "SELECT 'roles', md5(string_agg(r::text, ',' ORDER BY rolname)) FROM pg_authid r",
            "SELECT 'large objects', count(*) FROM pg_largeobject_metadata",
            "SELECT 'settings', md5(string_agg(name || '=' || coalesce(setting, ''), ',' ORDER BY name)) FROM pg_settings",
            "SELECT 'advisory locks', count(*) FROM pg_locks WHERE locktype = 'advisory'",
            "SELECT 'prepared', count(*) FROM pg_prepared_statements WHERE from_sql",
            "SELECT 'listening', count(*) FROM pg_listening_channels()",
            "SELECT 'files', md5(string_agg(f, ',' ORDER BY f)) FROM pg_ls_dir('.') f");

    private final Connection connection;

    LivePostgreSql() throws SQLException {
        DataSource database = PostgreSqlServer.emptyDatabase();
        connection = database.getConnection();
        var statements = new ArrayList<>(Vault.statements());
        statements.addAll(List.of(
                "CREATE SEQUENCE s",
                "CREATE SCHEMA hr",
                "CREATE TABLE hr.users(id INTEGER, name VARCHAR(80))",
                "INSERT INTO hr.users VALUES (1, 'zq7-six')",
                "DO $$ BEGIN CREATE ROLE fuzz_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                "GRANT SELECT (id, name, email, born) ON users TO fuzz_reader",
                "GRANT SELECT ON orders, items TO fuzz_reader",
                "SET statement_timeout = " + LIMIT_MILLIS));
        execute(connection, statements);
        connection.setAutoCommit(false);
    }

    @Override
    String dialect() {
        return "postgresql";
    }

    @Override
    String defaultSchema() {
        return "public";
    }

    @Override
    Connection connection() {
        return connection;
    }

    @Override
    Optional<String> foreseen(ApprovedSql sql) throws SQLException {
        execute(connection, List.of("SET LOCAL ROLE fuzz_reader"));
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql.sql())) {
            for (int i = 0; i < sql.values().size(); i++) {
                statement.setObject(i + 1, sql.values().get(i));
            }
            statement.execute();
            return Optional.empty();
        } catch (SQLException e) {
            return NO_PERMISSION.equals(e.getSQLState())
                    ? Optional.of("a reader may not: " + e.getMessage())
                    : Optional.empty();
        } finally {
            connection.rollback();
        }
    }

    @Override
    Optional<String> noticed(boolean succeeded) throws SQLException {
        if (!succeeded) {
            connection.rollback();
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_current_xact_id_if_assigned() IS NOT NULL")) {
            row.next();
            boolean wrote = row.getBoolean(1);
            return wrote ? Optional.of("its transaction writes") : Optional.empty();
        } finally {
            connection.commit();
        }
    }

    @Override
    String state() throws SQLException {
        String state = rowsOf(connection, STATE);
        connection.commit();
        return state;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
