package io.github.dbqueryagent.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.sql.OutputColumn;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the approved cases on H2, in their own words and as approved. */
class ApprovedSqlRunsTest {
    private static final Map<String, String> VALUES = Map.of("{{email_1}}", "ada@example.org", "{{name_1}}", "Ada");

    private static Connection connection;

    static List<ReviewCases> cases() {
        return ReviewCases.read("approved.sql").stream()
                .filter(each -> each.heading().equals("h2"))
                .toList();
    }

    static List<ReviewCases> mended() {
        return ReviewCases.read("approved.sql").stream()
                .filter(each -> each.heading().equals("h2 mended"))
                .toList();
    }

    @BeforeAll
    static void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        try (Statement statement = connection.createStatement()) {
            for (String sql : SCRIPT.split(";")) {
                statement.execute(sql);
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_approved_text_gives_the_same_rows_as_the_draft(ReviewCases draft) throws SQLException {
        ApprovedSql approved = approve(draft);

        assertThat(rows(approved.sql(), approved.values()))
                .as(approved.sql())
                .isEqualTo(rows(own(draft.sql()), List.of()));
    }

    @ParameterizedTest
    @MethodSource({"cases", "mended"})
    void what_comes_back_is_labelled_as_approved(ReviewCases draft) throws SQLException {
        ApprovedSql approved = approve(draft);

        assertThat(labels(approved))
                .isEqualTo(approved.outputs().stream().map(OutputColumn::label).toList());
    }

    private static ApprovedSql approve(ReviewCases draft) {
        var shop = new Shop(TestDialect.h2());
        VALUES.forEach(shop::value);
        return shop.approve(draft.sql()).sql();
    }

    /** The draft as its author meant it, with the values in the place of the placeholders. */
    private static String own(String draft) {
        String text = draft;
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return text;
    }

    private static List<String> labels(ApprovedSql approved) throws SQLException {
        try (PreparedStatement statement = prepare(approved.sql(), approved.values());
                ResultSet result = statement.executeQuery()) {
            var labels = new ArrayList<String>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                labels.add(result.getMetaData().getColumnLabel(i));
            }
            return labels;
        }
    }

    private static List<List<String>> rows(String sql, List<Object> values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet result = statement.executeQuery()) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getObject(i)));
                }
                rows.add(row);
            }
            if (!sql.contains("ORDER BY")) {
                rows.sort(java.util.Comparator.comparing(List::toString));
            }
            return rows;
        }
    }

    private static PreparedStatement prepare(String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    /** The shop without what its policy hides: a star in the draft's own words must not show more. */
    private static final String SCRIPT = """
            CREATE SCHEMA SALES;
            CREATE SCHEMA HR;
            CREATE TABLE CUSTOMERS (ID INT, NAME VARCHAR, EMAIL VARCHAR, CITY VARCHAR, COUNTRY VARCHAR, CREATED_AT DATE, VIP BOOLEAN);
            CREATE TABLE ORDERS (ID INT, CUSTOMER_ID INT, STATUS VARCHAR, TOTAL DECIMAL(10, 2), ORDERED_ON DATE, RETURNED_ON DATE);
            CREATE TABLE ORDER_ITEMS (ORDER_ID INT, PRODUCT_ID INT, QUANTITY INT, PRICE DECIMAL(10, 2));
            CREATE TABLE PRODUCTS (ID INT, NAME VARCHAR, CATEGORY VARCHAR, PRICE DECIMAL(10, 2));
            CREATE TABLE RETURNS (ID INT, ORDER_ID INT, REASON VARCHAR, "KEY" VARCHAR);
            CREATE TABLE "ORDER" (ID INT, "USER" VARCHAR, "VALUE" INT, "YEAR" INT);
            CREATE TABLE "Größen" ("Straße" VARCHAR, "name" VARCHAR);
            CREATE TABLE "dotted.name" ("a.b" INT, "id" INT);
            CREATE TABLE SALES.ORDERS (ID INT, REGION VARCHAR, AMOUNT INT);
            CREATE TABLE SALES.TARGETS (REGION VARCHAR, "YEAR" INT, GOAL INT);
            CREATE TABLE HR.TARGETS (ID INT, NOTE VARCHAR);
            INSERT INTO CUSTOMERS VALUES (1, 'Ada', 'ada@example.org', 'Berlin', 'DE', '2023-02-01', TRUE), (2, 'Bob', NULL, 'Paris', 'FR', '2024-03-01', FALSE), (3, 'O''Hara', 'o@example.org', 'Berlin', 'DE', '2022-01-01', NULL);
            INSERT INTO ORDERS VALUES (1, 1, 'paid', 120.50, '2024-01-05', NULL), (2, 1, 'open', 30, '2024-02-05', NULL), (3, 2, 'paid', 5, '2024-02-06', '2024-02-20');
            INSERT INTO ORDER_ITEMS VALUES (1, 1, 2, 60.25), (2, 2, 1, 30), (3, 2, 1, 5);
            INSERT INTO PRODUCTS VALUES (1, 'Atlas', 'books', 60.25), (2, 'Pen', 'office', 5), (3, 'Bob', 'toys', 9);
            INSERT INTO RETURNS VALUES (1, 3, 'late', 'k');
            INSERT INTO "ORDER" VALUES (1, 'ada', 7, 2024);
            INSERT INTO "Größen" VALUES ('Weg', 'n');
            INSERT INTO "dotted.name" VALUES (1, 2);
            INSERT INTO SALES.ORDERS VALUES (1, 'north', 10);
            INSERT INTO SALES.TARGETS VALUES ('north', 2024, 100)
            """;
}
