package io.github.dbqueryagent.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.generation.Generation;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody has done, never done, or done so often is told by the rows that say when, not by a state of the doer. */
class DeedsTest {
    private static TestDatabase database;
    private static TestDatabase summed;

    @BeforeAll
    static void open() throws SQLException {
        openSummed();
        database = new TestDatabase("deeds");
        database.execute("CREATE TABLE categories (id INT PRIMARY KEY, label VARCHAR(20), \"order\" INT)");
        database.execute("CREATE TABLE customers (id INT PRIMARY KEY, name VARCHAR(20), registered_at TIMESTAMP)");
        database.execute("CREATE TABLE orders (id INT PRIMARY KEY, customer_id INT REFERENCES customers (id),"
                + " ordered_at TIMESTAMP, archive_count INT)");
        database.execute("INSERT INTO customers VALUES (1, 'Ada', DATE '2026-02-01'), (2, 'Bo', DATE '2020-02-01'),"
                + " (3, 'Cy', DATE '2026-03-01')");
        database.execute("INSERT INTO orders VALUES (1, 1, DATE '2026-03-01', 0), (2, 2, DATE '2026-04-01', 1),"
                + " (3, 2, DATE '2025-04-01', 2), (4, 2, NULL, 3)");
        database.execute(
                "CREATE TABLE purchases (id INT PRIMARY KEY, customer_id INT NOT NULL REFERENCES customers (id),"
                        + " purchased_at TIMESTAMP NOT NULL)");
        database.execute("CREATE TABLE totals (customer_id INT, last_purchase_at TIMESTAMP)");
        database.execute("INSERT INTO purchases VALUES (1, 1, DATE '2026-03-01'), (2, 1, DATE '2026-03-02')");
        database.ready();
    }

    /** Opens a database where every deed has its day, and a table without keys tells the last one of each. */
    private static void openSummed() throws SQLException {
        summed = new TestDatabase("summed");
        summed.execute("CREATE TABLE customers (id INT PRIMARY KEY, name VARCHAR(20))");
        summed.execute("CREATE TABLE orders (id INT PRIMARY KEY, customer_id INT NOT NULL REFERENCES customers (id),"
                + " ordered_at TIMESTAMP NOT NULL)");
        summed.execute("CREATE TABLE customer_totals (customer_id INT, orders INT, last_order_at TIMESTAMP)");
        summed.execute("INSERT INTO customers VALUES (1, 'Ada'), (2, 'Bo'), (3, 'Cy')");
        summed.execute(
                "INSERT INTO orders VALUES (1, 1, DATE '2026-03-01'), (2, 2, DATE '2026-04-01'), (3, 2, DATE '2025-04-01')");
        summed.ready();
    }

    @AfterAll
    static void close() throws SQLException {
        summed.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Which customers have ordered?, '[[Ada], [Bo]]'",
        "Which customers have never ordered?, [[Cy]]",
        "How many customers have never ordered?, [[1]]",
        "Which customers have never purchased?, '[[Bo], [Cy]]'",
        "Which customers have purchased more than once?, [[Ada]]",
        "Which customers have ordered more than once?, [[Bo]]",
        "Which customers have ordered at least twice?, [[Bo]]",
        "Which customers have ordered three times?, [[Bo]]",
        "Which customers have not ordered this year?, [[Cy]]",
        "How many orders were archived at least twice?, [[2]]"
    })
    void are_counted_in_the_rows_that_tell_them(String question, String rows) throws SQLException {
        assertRows(database, question, rows);
    }

    @ParameterizedTest
    @CsvSource({
        "Which customers have ordered?, '[[Ada], [Bo]]'",
        "Which customers have never ordered?, [[Cy]]",
        "Which customers never ordered anything?, [[Cy]]",
        "How many customers have never ordered?, [[1]]",
        "Which customers have ordered more than once?, [[Bo]]",
        "Which customers have ordered at least twice?, [[Bo]]"
    })
    void are_not_sought_in_a_summary_without_keys(String question, String rows) throws SQLException {
        assertRows(summed, question, rows);
    }

    private static void assertRows(TestDatabase database, String question, String rows) throws SQLException {
        Generation generation = database.ask(new SemanticParser(), question, DevelopmentDatabase.TODAY, null);

        assertThat(generation).isInstanceOf(Generation.Drafted.class);
        String sql = ((Generation.Drafted) generation).draft().sql();
        assertThat(database.rows(sql, 10)).as(sql).hasToString(rows);
    }
}
