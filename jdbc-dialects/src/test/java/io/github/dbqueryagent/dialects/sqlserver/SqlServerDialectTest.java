package io.github.dbqueryagent.dialects.sqlserver;

import static io.github.dbqueryagent.dialects.RecordedCatalogue.NOTHING_TOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialects.Calendar;
import io.github.dbqueryagent.dialects.RecordedCatalogue;
import io.github.dbqueryagent.dialects.RecordedShop;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.Index;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TypeFamily;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the dialect without a server: by recorded rows, by its texts, and by H2 in its mode for it. */
class SqlServerDialectTest {
    private static final String TABLES = """
            table_schema|table_name|kind|comment|row_estimate
            dbo|customers|TABLE|Who buys.|830
            dbo|Order|TABLE||1200
            dbo|open orders|VIEW||
            hr|no_rights|TABLE||7
            sys|objects|VIEW||
            """;
    private static final String COLUMNS = """
            table_schema|table_name|column_name|ordinal|type_name|jdbc_type|size|scale|nullable|comment
            dbo|customers|id|1|int|4||0|0|The number.
            dbo|customers|Name|2|nvarchar|-9|50|0|0|
            dbo|customers|notes|3|nvarchar(max)|-9||0|1|
            dbo|customers|credit|4|money|3||4|1|
            dbo|customers|rate|5|decimal|3|9|4|1|
            dbo|customers|active|6|bit|-7||0|0|
            dbo|customers|seen|7|datetimeoffset|2014||7|1|
            dbo|customers|born|8|date|91||0|1|
            dbo|customers|guid|9|uniqueidentifier|1111||0|0|
            dbo|customers|code|10|char|1|3|0|1|
            dbo|customers|photo|11|varbinary(max)|-3||0|1|
            dbo|customers|version|12|timestamp|-2||0|0|
            dbo|customers|phone|13|PhoneNumber|12||0|1|
            dbo|customers|true|14|int|4||0|1|
            dbo|customers|date|15|date|91||0|1|
            dbo|customers|week|16|int|4||0|1|
            dbo|Order|id|1|bigint|-5||0|0|
            dbo|Order|customer_id|2|int|4||0|0|
            dbo|Order|ordered|3|datetime2|93||7|0|
            dbo|Order|from|4|varchar|12|20|0|1|
            dbo|Order|total]net|5|numeric|2|12|2|1|
            dbo|open orders|id|1|bigint|-5||0|0|
            """;
    private static final String KEYS = """
            table_schema|table_name|key_name|kind|column_name|ordinal
            dbo|customers|PK_customers|PRIMARY|id|1
            dbo|customers|UQ_code|UNIQUE|Name|2
            dbo|customers|UQ_code|UNIQUE|code|1
            dbo|Order|PK_Order|PRIMARY|id|1
            """;
    private static final String FOREIGN_KEYS = """
            table_schema|table_name|key_name|column_name|ordinal|target_schema|target_table|target_column
            dbo|Order|FK_Order_customers|customer_id|1|dbo|customers|id
            """;
    private static final String INDEXES = """
            table_schema|table_name|index_name|is_unique|column_name|ordinal
            dbo|customers|IX_born|0|born|1
            dbo|Order|IX_both|1|ordered|2
            dbo|Order|IX_both|1|customer_id|1
            """;

    private final SqlDialect dialect = new SqlServerDialect();
    private final RecordedCatalogue catalogue =
            new RecordedCatalogue("dbo", TABLES, COLUMNS, KEYS, FOREIGN_KEYS, INDEXES, NOTHING_TOLD);
    private RecordedShop shop;

    @BeforeEach
    void read() throws SQLException {
        shop = RecordedShop.read(dialect, catalogue, "customers.true", "customers.date", "customers.week");
    }

    @Test
    void reads_tables_keys_and_indexes_in_six_statements() {
        assertThat(catalogue.statements()).hasSize(6);
        assertThat(catalogue.statements().subList(0, 5)).allMatch(sql -> sql.contains("1 = 1 AND 1 = 1"));
        assertThat(catalogue.values()).isEmpty();
        assertThat(shop.schema().defaultSchema()).isEqualTo("dbo");
        assertThat(shop.schema().tables())
                .extracting(table -> table.name().toString(), Table::kind)
                .containsExactlyInAnyOrder(
                        tuple("dbo.customers", Table.Kind.TABLE),
                        tuple("dbo.Order", Table.Kind.TABLE),
                        tuple("dbo.open orders", Table.Kind.VIEW));
        Table customers = table("customers");
        assertThat(customers.comment()).isEqualTo("Who buys.");
        assertThat(customers.rowEstimate()).hasValue(830);
        assertThat(customers.primaryKey()).containsExactly("id");
        assertThat(customers.uniqueKeys()).containsExactly(List.of("code", "Name"));
        assertThat(customers.indexes()).containsExactly(new Index("IX_born", false, List.of("born")));
        assertThat(table("Order").foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.columns()).containsExactly("customer_id");
            assertThat(key.target().toString()).isEqualTo("dbo.customers");
            assertThat(key.targetColumns()).containsExactly("id");
        });
        assertThat(table("Order").uniqueKeys()).containsExactly(List.of("customer_id", "ordered"));
    }

    @Test
    void reads_the_types_that_only_sql_server_has() {
        assertThat(table("customers").columns())
                .extracting(Column::name, Column::typeName, Column::type)
                .startsWith(
                        tuple("id", "int", TypeFamily.INTEGER),
                        tuple("Name", "nvarchar(50)", TypeFamily.TEXT),
                        tuple("notes", "nvarchar(max)", TypeFamily.TEXT),
                        tuple("credit", "money", TypeFamily.DECIMAL),
                        tuple("rate", "decimal(9,4)", TypeFamily.DECIMAL),
                        tuple("active", "bit", TypeFamily.BOOLEAN),
                        tuple("seen", "datetimeoffset", TypeFamily.TIMESTAMP),
                        tuple("born", "date", TypeFamily.DATE),
                        tuple("guid", "uniqueidentifier", TypeFamily.OTHER),
                        tuple("code", "char(3)", TypeFamily.TEXT),
                        tuple("photo", "varbinary(max)", TypeFamily.BINARY),
                        tuple("version", "timestamp", TypeFamily.BINARY),
                        tuple("phone", "PhoneNumber", TypeFamily.TEXT));
        assertThat(table("customers").findColumn("id")).hasValueSatisfying(id -> {
            assertThat(id.nullable()).isFalse();
            assertThat(id.comment()).isEqualTo("The number.");
        });
    }

    @Test
    void asks_for_named_schemas_and_without_the_tables_that_are_left_out() throws SQLException {
        var asked = new RecordedCatalogue("dbo", TABLES, COLUMNS, KEYS, FOREIGN_KEYS, INDEXES, NOTHING_TOLD);

        SchemaExtractor.byCatalogue()
                .extract(
                        asked.connection(),
                        dialect,
                        new SchemaFilter(Set.of("dbo"), Set.of("customers")),
                        Deadline.after(Duration.ofSeconds(30)));

        assertThat(asked.statements().subList(0, 5))
                .allMatch(sql -> sql.contains("LOWER(s.name) IN (?) AND (NOT LOWER(o.name) IN (?))"));
        assertThat(asked.values()).hasSize(10).containsOnly("dbo", "customers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "SELECT name FROM customers # SELECT TOP (1001) Name FROM customers",
                "SELECT TOP 5 name FROM dbo.customers AS c ORDER BY c.name # SELECT TOP (5) Name FROM dbo.customers AS c ORDER BY c.Name",
                "SELECT DISTINCT name FROM customers LIMIT 3 # SELECT DISTINCT TOP (3) Name FROM customers",
                "SELECT id FROM customers ORDER BY id OFFSET 5 ROWS FETCH NEXT 10 ROWS ONLY"
                        + " # SELECT id FROM customers ORDER BY id OFFSET 5 ROWS FETCH NEXT 10 ROWS ONLY",
                "SELECT id FROM customers LIMIT 10 OFFSET 5 # SELECT id FROM customers ORDER BY 1 OFFSET 5 ROWS FETCH NEXT 10 ROWS ONLY",
                "SELECT id FROM customers UNION SELECT customer_id FROM [Order]"
                        + " # SELECT id FROM customers UNION SELECT customer_id FROM [Order] ORDER BY 1 OFFSET 0 ROWS FETCH NEXT 1001 ROWS ONLY",
                "WITH c AS (SELECT id FROM customers) SELECT id FROM c # WITH c__q1 AS (SELECT id FROM customers) SELECT TOP (1001) id FROM c__q1",
                "SELECT \"from\" FROM \"Order\" # SELECT TOP (1001) [from] FROM [Order]",
                "SELECT o.* FROM [open orders] o # SELECT TOP (1001) o.id FROM [open orders] o",
                "SELECT \"total]net\" FROM [order] # SELECT TOP (1001) \"total]net\" FROM [Order]",
                "SELECT id FROM customers WHERE born >= DATE '2024-02-29'"
                        + " # SELECT TOP (1001) id FROM customers WHERE born >= CAST('2024-02-29' AS date)",
                "SELECT id FROM customers WHERE seen < TIMESTAMP '2024-02-29 10:00:00'"
                        + " # SELECT TOP (1001) id FROM customers WHERE seen < CAST('2024-02-29T10:00:00.000000' AS datetime2)",
                "SELECT id FROM customers WHERE active = TRUE # SELECT TOP (1001) id FROM customers WHERE active = 1",
                "SELECT id FROM customers WHERE name = N'Ödön' # SELECT TOP (1001) id FROM customers WHERE Name = N'Ödön'",
                "SELECT id FROM customers WHERE name = 'Ödön' OR name = 'x'"
                        + " # SELECT TOP (1001) id FROM customers WHERE Name = N'Ödön' OR Name = 'x'",
                "SELECT DATEDIFF(week, born, GETDATE()) AS w FROM customers"
                        + " # SELECT TOP (1001) DATEDIFF(week, born, GETDATE()) AS w FROM customers",
                "SELECT DATEPART(weekday, born) AS w, IIF(active = 1, 'y', 'n') AS a FROM customers"
                        + " # SELECT TOP (1001) DATEPART(weekday, born) AS w, IIF(active = 1, 'y', 'n') AS a FROM customers",
                "SELECT STRING_AGG(name, ', ') WITHIN GROUP (ORDER BY name) AS n FROM customers"
                        + " # SELECT TOP (1001) STRING_AGG(Name, ', ') WITHIN GROUP (ORDER BY Name) AS n FROM customers",
                "SELECT id FROM customers WHERE EXISTS (SELECT 1 FROM [Order] WHERE customer_id = customers.id)"
                        + " # SELECT TOP (1001) id FROM customers WHERE EXISTS (SELECT 1 FROM [Order] WHERE customer_id = customers.id)"
            })
    void writes_what_runs_in_its_own_way(String draft, String expected) {
        assertThat(shop.review(draft)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "SELECT id INTO copy FROM customers # read-only",
                "SELECT id FROM customers FOR UPDATE # read-only",
                "SELECT id FROM customers FOR XML PATH # construct",
                "SELECT id FROM customers OPTION (MAXRECURSION 0) # construct",
                "SELECT xp_cmdshell('dir') FROM customers # function",
                "SELECT sys.fn_varbintohexstr(1) FROM customers # function",
                "SELECT name FROM sys.objects # unknown-table",
                "SELECT a.id FROM customers a CROSS APPLY OPENROWSET('x', 'y', 'z') b # function",
                "SELECT NEXT VALUE FOR numbers # construct",
                "SELECT id FROM server.shop.dbo.customers # construct",
                "SELECT id FROM shop.dbo.customers # construct",
                "SELECT id FROM customers WAITFOR DELAY '0:0:9' # syntax",
                "SELECT id FROM customers; WAITFOR DELAY '0:0:9' # one-statement",
                "SELECT id FROM customers EXEC sp_who # syntax",
                "SELECT @@VERSION # character",
                "SELECT REPLICATE('x', 100000) FROM customers # function",
                "SELECT CURRENT_DATE FROM customers # function",
                "SELECT id FROM customers WHERE born > INTERVAL '1' DAY # construct",
                "SELECT TOP 5 PERCENT id FROM customers # construct",
                "SELECT no_rights.x FROM hr.no_rights # unknown-table",
                "SELECT (SELECT ｅ.credit FROM customers ｅ) AS x FROM (SELECT 1 AS credit) e # alias"
            })
    void refuses_whatever_does_more_than_read(String draft, String rule) {
        assertThat(shop.review(draft)).isEqualTo("(" + rule + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATE '2024-02-29'",
                "DATE 'today'",
                "TIMESTAMP '2024-02-29 10:00:00'",
                "TRUE",
                "true",
                "FALSE",
                "week",
                "[date]",
                "CURRENT_DATE",
                "DATEPART(week, 0)",
                "UPPER(week)"
            })
    void shows_no_hidden_column_for_a_literal(String literal) {
        for (String draft : List.of(
                "SELECT " + literal + " AS x FROM customers",
                "SELECT id FROM customers WHERE 1 IN (SELECT " + literal + " FROM customers)")) {
            assertThat(shop.review(draft)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll(" as date(?:time2)?\\)", "")
                            .replace("datepart(week,", ""))
                    .doesNotContain("date", "timestamp", "true", "false", "week");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "207,NO_SUCH_COLUMN",
        "209,NO_SUCH_COLUMN",
        "4104,NO_SUCH_COLUMN",
        "208,NO_SUCH_TABLE",
        "195,NO_SUCH_FUNCTION",
        "102,SYNTAX",
        "156,SYNTAX",
        "319,SYNTAX",
        "8155,SYNTAX",
        "8120,GROUPING",
        "130,GROUPING",
        "245,TYPE_MISMATCH",
        "8114,TYPE_MISMATCH",
        "8134,COMPUTATION",
        "512,COMPUTATION",
        "8115,COMPUTATION",
        "1222,SERIALIZATION",
        "1205,SERIALIZATION",
        "229,PERMISSION",
        "916,PERMISSION",
        "18456,AUTHENTICATION",
        "4060,CONNECTION",
        "-2,TIMEOUT",
        "3609,READ_ONLY",
        "3906,READ_ONLY",
        "701,RESOURCES",
        "1105,RESOURCES",
        "596,CONNECTION",
        "50000,OTHER"
    })
    void knows_the_vendors_numbers(int code, Kind expected) {
        assertThat(dialect.classify(new SQLException("secret", "S0001", code)).kind())
                .isEqualTo(expected);
    }

    @Test
    void tells_a_time_limit_a_cancellation_and_what_ended_the_statement() {
        var ended = new SQLException("The statement has been terminated.", "S0000", 3621);
        assertThat(dialect.classify(ended).kind()).isEqualTo(Kind.OTHER);
        ended.setNextException(new SQLException("", "S0008", 8134));

        assertThat(dialect.classify(ended).kind()).isEqualTo(Kind.COMPUTATION);
        assertThat(dialect.classify(new SQLTimeoutException("", "HY008")).kind())
                .isEqualTo(Kind.TIMEOUT);
        assertThat(dialect.classify(new SQLException("", "HY008", 0)).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(dialect.classify(new SQLException("", "08S01", 0)).kind()).isEqualTo(Kind.CONNECTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT c.name, COUNT(*) FROM customers c JOIN \"Order\" o ON o.customer_id = c.id GROUP BY c.name ORDER BY 2 DESC",
                "SELECT TOP 1 name FROM customers WHERE born < DATE '2001-01-01' ORDER BY born",
                "SELECT id FROM customers WHERE active = TRUE UNION SELECT customer_id FROM [order]",
                "SELECT id FROM customers ORDER BY id OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY",
                "SELECT \"from\" FROM \"Order\" WHERE ordered > TIMESTAMP '2024-01-01 00:00:00'",
                "SELECT name FROM customers WHERE name = N'Ödön'"
            })
    void h2_in_its_mode_runs_what_was_approved(String draft) throws SQLException {
        try (Connection connection = h2();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers(id INT, [Name] VARCHAR(50), born DATE, active BIT)");
            statement.execute("CREATE TABLE [Order](id BIGINT, customer_id INT, ordered DATETIME, [from] VARCHAR(20))");
            statement.execute(
                    "INSERT INTO customers VALUES (1, N'Ödön', '2000-02-29', 1), (2, 'Eve', '1999-01-01', 1)");
            statement.execute("INSERT INTO [Order] VALUES (7, 1, '2024-02-29T10:00:00', 'web')");

            try (ResultSet row = statement.executeQuery(shop.review(draft))) {
                assertThat(row.next()).isTrue();
            }
        }
    }

    @Test
    void cuts_dates_as_the_calendar_does_where_h2_counts_them() throws SQLException {
        try (Connection connection = h2();
                Statement statement = connection.createStatement()) {
            for (LocalDate date = LocalDate.of(2023, 12, 25);
                    date.isBefore(LocalDate.of(2024, 4, 3));
                    date = date.plusDays(1)) {
                for (String value :
                        List.of(dialect.dates().literal(date), dialect.dates().literal(date.atTime(23, 59, 59)))) {
                    for (DateUnit unit : DateUnit.values()) {
                        assertThat(first(statement, dialect.dates().truncate(unit, value)))
                                .as("%s of %s", unit, value)
                                .isEqualTo(Calendar.firstDay(unit, date).toString());
                    }
                    assertThat(first(statement, dialect.dates().daysBetween("CAST('2024-02-28' AS date)", value)))
                            .isEqualTo(""
                                    + (date.toEpochDay()
                                            - LocalDate.of(2024, 2, 28).toEpochDay()));
                    assertThat(first(statement, dialect.dates().year(value))).isEqualTo("" + date.getYear());
                    assertThat(first(statement, dialect.dates().month(value))).isEqualTo("" + date.getMonthValue());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DAY", "WEEK", "MONTH", "QUARTER", "YEAR"})
    void takes_its_own_dates_back(DateUnit unit) {
        String day = dialect.dates().truncate(unit, "born");

        assertThat(shop.review("SELECT " + day + " AS d FROM customers GROUP BY " + day))
                .isEqualToIgnoringCase("SELECT TOP (1001) " + day + " AS d FROM customers GROUP BY " + day);
    }

    @Test
    void names_no_function_that_reads_more_than_its_arguments() {
        assertThat(dialect.allowedFunctions())
                .contains("count", "sum", "min", "max", "avg", "lower", "upper", "coalesce")
                .noneMatch(name -> name.matches("(?:open|xp_|sp_|fn_|sys\\.).*"))
                .doesNotContain("object_id", "db_name", "suser_name", "generate_series", "current_date")
                .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
        assertThat(dialect.reservedWords()).allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
    }

    private static Connection h2() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:mem:;MODE=MSSQLServer;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
    }

    private static String first(Statement statement, String expression) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT " + expression)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private Table table(String name) {
        return shop.schema().tables().stream()
                .filter(table -> table.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
