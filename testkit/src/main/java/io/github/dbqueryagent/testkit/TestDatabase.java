package io.github.dbqueryagent.testkit;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    /** Returns a type of texts that the database takes for each other, such as without regard to case. */
    default String looseText() {
        return "VARCHAR(80)";
    }

    /** Returns a query of one column that runs for minutes, in little memory. */
    String longRunningQuery();

    /** Returns how many {@link #longRunningQuery()} the server is running; empty if it does not tell. */
    OptionalInt runningStatements() throws SQLException;

    /** Returns a statement of the contracts, which makes, changes or fills a table, as the database wants it. */
    default String inItsWords(String statement) {
        return statement;
    }

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

    /** Returns the statement that gives a view another query; the name is quoted already. */
    default String replaceView(String view, String query) {
        return "CREATE OR REPLACE VIEW " + view + " AS " + query;
    }

    /** Returns the faults of a query that the database answers in some way of its own instead of refusing it. */
    default Set<DatabaseError.Kind> answersFaults() {
        return Set.of();
    }

    /** Returns whether the catalogue remembers how long a text may be. */
    default boolean keepsTextLengths() {
        return true;
    }

    /** Returns whether tables can have keys and indexes, and columns that must not be null. */
    default boolean hasConstraints() {
        return true;
    }

    /** Returns whether names in quotes keep their capital letters. */
    default boolean keepsCapitals() {
        return true;
    }

    /** Returns whether the dialect can tell which tables a view shows; where it cannot, it must say so. */
    default boolean tellsWhatViewsRestOn() {
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

    /** Returns values of the types that people use, and what becomes of them in an answer. */
    default List<TypedValue> typedValues() {
        return List.of(
                new TypedValue("SMALLINT", "-7", -7L),
                new TypedValue("INT", "2147483647", 2147483647L),
                new TypedValue("BIGINT", "9223372036854775807", Long.MAX_VALUE),
                new TypedValue("DECIMAL(20, 4)", "1234567890123456.7890", new BigDecimal("1234567890123456.7890")),
                new TypedValue("DOUBLE PRECISION", "1.5", 1.5),
                new TypedValue("VARCHAR(20)", "'größer 漢字'", "größer 漢字"),
                new TypedValue("BOOLEAN", "TRUE", true),
                new TypedValue("DATE", "DATE '2024-02-29'", LocalDate.of(2024, 2, 29)),
                new TypedValue("TIME", "TIME '23:59:59'", LocalTime.of(23, 59, 59)),
                new TypedValue(
                        "TIMESTAMP",
                        "TIMESTAMP '2024-02-29 23:59:59.125'",
                        LocalDateTime.of(2024, 2, 29, 23, 59, 59, 125_000_000)),
                new TypedValue(
                        "TIMESTAMP WITH TIME ZONE",
                        "TIMESTAMP WITH TIME ZONE '2024-02-29 23:59:59+02:00'",
                        OffsetDateTime.of(2024, 2, 29, 23, 59, 59, 0, ZoneOffset.ofHours(2))));
    }

    /**
     * A value of a column. Immutable.
     *
     * @param type the column's type, as it is declared
     * @param literal the value in SQL
     * @param expected the value in an answer's table
     */
    record TypedValue(String type, String literal, Object expected) {}
}
