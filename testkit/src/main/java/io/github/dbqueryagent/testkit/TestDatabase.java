package io.github.dbqueryagent.testkit;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A real database, fresh and empty, for the contract tests of its dialect. Not thread-safe; one test at a time.
 *
 * <p>The defaults are the SQL standard's way; a database that has another one says so here.
 */
public interface TestDatabase {
    /** Returns the dialect, as {@code ServiceLoader} creates it. */
    SqlDialect dialect();

    /** Returns connections with the right to create tables and schemas. */
    DataSource dataSource();

    /** Returns what the dialect declares that it cannot do. */
    default Set<Capability> lacks() {
        return Set.of();
    }

    /** Returns a query of one column that runs for minutes, in little memory. */
    String longRunningQuery();

    /** Returns how many {@link #longRunningQuery()} the server is running; empty if it does not tell. */
    OptionalInt runningStatements() throws SQLException;

    /** Returns the settings of the session that the dialect may switch, as one text; empty if there are none. */
    default String sessionSettings(Connection connection) throws SQLException {
        return "";
    }

    /** Returns what makes a column of a {@code CREATE TABLE} a computed one. */
    default String generatedAs(String expression) {
        return "GENERATED ALWAYS AS (" + expression + ")";
    }

    /** Returns the statement that gives a table a comment; the name is quoted already. */
    default String commentOnTable(String table, String text) {
        return "COMMENT ON TABLE " + table + " IS '" + text + "'";
    }

    /** Returns the statement that gives a column a comment; the names are quoted already. */
    default String commentOnColumn(String table, String column, String text) {
        return "COMMENT ON COLUMN " + table + "." + column + " IS '" + text + "'";
    }

    /** Returns the faults of a query that the database answers in some way of its own instead of refusing it. */
    default Set<DatabaseError.Kind> answersFaults() {
        return Set.of();
    }

    /** Returns whether the catalogue remembers how long a text may be. */
    default boolean keepsTextLengths() {
        return true;
    }

    /** Returns whether the dialect's dates can be trusted on this database: those of a fallback cannot. */
    default boolean cutsDates() {
        return true;
    }

    /** Returns whether the database has a function of this name; it is called without arguments here. */
    default boolean hasFunction(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + name + "()")) {
            return rows.next();
        } catch (SQLException e) {
            return dialect().classify(e).kind() != DatabaseError.Kind.NO_SUCH_FUNCTION;
        }
    }
}
