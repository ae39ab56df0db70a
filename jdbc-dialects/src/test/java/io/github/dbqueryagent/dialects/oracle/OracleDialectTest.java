package io.github.dbqueryagent.dialects.oracle;

import static io.github.dbqueryagent.dialects.RecordedCatalogue.NOTHING_TOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.dialect.SqlDialect;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the dialect without a server: by recorded rows, by its texts, and by H2 in its mode for it. */
class OracleDialectTest {
    private static final String TABLES = """
            table_schema|table_name|kind|comment|row_estimate
            SHOP|CUSTOMERS|TABLE|Who buys.|830
            SHOP|Order Lines|TABLE||
            SHOP|OPEN_ORDERS|VIEW||
            SYS|DUAL|TABLE||1
            """;
    private static final String COLUMNS = """
            table_schema|table_name|column_name|ordinal|type_name|jdbc_type|size|scale|nullable|comment
            SHOP|CUSTOMERS|ID|1|NUMBER(10)|-5|10|0|0|The number.
            SHOP|CUSTOMERS|NAME|2|VARCHAR2|12|50||0|
            SHOP|CUSTOMERS|NOTES|3|CLOB|2005|||1|
            SHOP|CUSTOMERS|CREDIT|4|NUMBER|2|12|2|1|
            SHOP|CUSTOMERS|ANYTHING|5|NUMBER|2|||1|
            SHOP|CUSTOMERS|WHOLE|6|NUMBER|-5||0|1|
            SHOP|CUSTOMERS|SEEN|7|TIMESTAMP(6) WITH LOCAL TIME ZONE|2014||6|1|
            SHOP|CUSTOMERS|BORN|8|DATE|93|||1|
            SHOP|CUSTOMERS|CHANGED|9|TIMESTAMP(6)|93||6|1|
            SHOP|CUSTOMERS|CODE|10|CHAR|1|3||0|
            SHOP|CUSTOMERS|PICTURE|11|BLOB|2004|||1|
            SHOP|CUSTOMERS|DIGEST|12|RAW|-3|16||1|
            SHOP|CUSTOMERS|STAY|13|INTERVAL DAY(2) TO SECOND(6)|1111||6|1|
            SHOP|CUSTOMERS|RATIO|14|BINARY_DOUBLE|8|||1|
            SHOP|CUSTOMERS|ACTIVE|15|NUMBER(1)|-5|1|0|0|
            SHOP|CUSTOMERS|TRUE|16|NUMBER(1)|-5|1|0|1|
            SHOP|CUSTOMERS|SALARY|17|NUMBER|2|12|2|1|
            SHOP|Order Lines|ID|1|NUMBER(19)|-5|19|0|0|
            SHOP|Order Lines|CUSTOMER_ID|2|NUMBER(10)|-5|10|0|0|
            SHOP|Order Lines|LEVEL|3|NUMBER(3)|-5|3|0|1|
            SHOP|OPEN_ORDERS|ID|1|NUMBER(19)|-5|19|0|0|
            """;
    private static final String KEYS = """
            table_schema|table_name|key_name|kind|column_name|ordinal
            SHOP|CUSTOMERS|SYS_C001|PRIMARY|ID|1
            SHOP|CUSTOMERS|SYS_C002|UNIQUE|NAME|2
            SHOP|CUSTOMERS|SYS_C002|UNIQUE|CODE|1
            """;
    private static final String FOREIGN_KEYS = """
            table_schema|table_name|key_name|column_name|ordinal|target_schema|target_table|target_column
            SHOP|Order Lines|SYS_C003|CUSTOMER_ID|1|SHOP|CUSTOMERS|ID
            """;
    private static final String INDEXES = """
            table_schema|table_name|index_name|is_unique|column_name|ordinal
            SHOP|CUSTOMERS|BY_BORN|0|BORN|1
            SHOP|CUSTOMERS|BY_UPPER|1||1
            SHOP|CUSTOMERS|BY_UPPER|1|CODE|2
            """;
    private static final String OWN_SCHEMA = "OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')";

    private final SqlDialect dialect = new OracleDialect();
    private final RecordedCatalogue catalogue =
            new RecordedCatalogue("SHOP", TABLES, COLUMNS, KEYS, FOREIGN_KEYS, INDEXES, NOTHING_TOLD);
    private RecordedShop shop;

    @BeforeEach
    void read() throws SQLException {
        shop = RecordedShop.read(dialect, catalogue, "customers.true", "customers.salary");
    }

    @Test
    void reads_tables_keys_and_indexes_of_its_own_schema_in_six_statements() {
        assertThat(catalogue.statements()).hasSize(6);
        assertThat(catalogue.statements().subList(0, 5)).allMatch(sql -> sql.contains(OWN_SCHEMA));
        assertThat(shop.schema().defaultSchema()).isEqualTo("SHOP");
        assertThat(shop.schema().tables())
                .extracting(table -> table.name().toString(), Table::kind)
                .containsExactlyInAnyOrder(
                        tuple("SHOP.CUSTOMERS", Table.Kind.TABLE),
                        tuple("SHOP.Order Lines", Table.Kind.TABLE),
                        tuple("SHOP.OPEN_ORDERS", Table.Kind.VIEW));
        Table customers = table("CUSTOMERS");
        assertThat(customers.comment()).isEqualTo("Who buys.");
        assertThat(customers.rowEstimate()).hasValue(830);
        assertThat(customers.primaryKey()).containsExactly("ID");
        assertThat(customers.uniqueKeys()).containsExactly(List.of("CODE", "NAME"));
        assertThat(customers.indexes())
                .containsExactly(
                        new Index("BY_BORN", false, List.of("BORN")), new Index("BY_UPPER", false, List.of("CODE")));
        assertThat(table("Order Lines").rowEstimate()).isEmpty();
        assertThat(table("Order Lines").foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.columns()).containsExactly("CUSTOMER_ID");
            assertThat(key.target().toString()).isEqualTo("SHOP.CUSTOMERS");
            assertThat(key.targetColumns()).containsExactly("ID");
        });
    }

    @Test
    void reads_the_types_that_only_oracle_has() {
        assertThat(table("CUSTOMERS").columns())
                .extracting(Column::name, Column::typeName, Column::type)
                .startsWith(
                        tuple("ID", "NUMBER(10)", TypeFamily.INTEGER),
                        tuple("NAME", "VARCHAR2(50)", TypeFamily.TEXT),
                        tuple("NOTES", "CLOB", TypeFamily.TEXT),
                        tuple("CREDIT", "NUMBER(12,2)", TypeFamily.DECIMAL),
                        tuple("ANYTHING", "NUMBER", TypeFamily.DECIMAL),
                        tuple("WHOLE", "NUMBER", TypeFamily.INTEGER),
                        tuple("SEEN", "TIMESTAMP(6) WITH LOCAL TIME ZONE", TypeFamily.TIMESTAMP),
                        tuple("BORN", "DATE", TypeFamily.TIMESTAMP),
                        tuple("CHANGED", "TIMESTAMP(6)", TypeFamily.TIMESTAMP),
                        tuple("CODE", "CHAR(3)", TypeFamily.TEXT),
                        tuple("PICTURE", "BLOB", TypeFamily.BINARY),
                        tuple("DIGEST", "RAW(16)", TypeFamily.BINARY),
                        tuple("STAY", "INTERVAL DAY(2) TO SECOND(6)", TypeFamily.OTHER),
                        tuple("RATIO", "BINARY_DOUBLE", TypeFamily.FLOATING));
    }

    @Test
    void asks_for_named_schemas_instead_of_its_own() throws SQLException {
        var asked = new RecordedCatalogue("READER", TABLES, COLUMNS, KEYS, FOREIGN_KEYS, INDEXES, NOTHING_TOLD);

        var schema = SchemaExtractor.byCatalogue()
                .extract(
                        asked.connection(),
                        dialect,
                        new SchemaFilter(Set.of("shop"), Set.of()),
                        Deadline.after(Duration.ofSeconds(30)));

        assertThat(schema.tables()).hasSize(3);
        assertThat(asked.statements().subList(0, 5))
                .allMatch(sql -> sql.contains("OWNER) IN (?)"))
                .noneMatch(sql -> sql.contains(OWN_SCHEMA));
        assertThat(asked.values()).hasSize(6).containsOnly("shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "SELECT name FROM customers # SELECT name FROM customers FETCH FIRST 1001 ROWS ONLY",
                "SELECT c.name FROM customers AS c LIMIT 5 # SELECT c.name FROM customers c FETCH FIRST 5 ROWS ONLY",
                "SELECT x.id AS x FROM (SELECT id FROM customers AS c) AS x"
                        + " # SELECT x.id AS x FROM (SELECT id FROM customers c) x FETCH FIRST 1001 ROWS ONLY",
                "WITH c AS (SELECT id FROM customers) SELECT d.id FROM c AS d"
                        + " # WITH C__Q1 AS (SELECT id FROM customers) SELECT d.id FROM C__Q1 d FETCH FIRST 1001 ROWS ONLY",
                "SELECT TOP 3 id FROM shop.customers # SELECT id FROM shop.customers FETCH FIRST 3 ROWS ONLY",
                "SELECT id FROM customers ORDER BY id LIMIT 10 OFFSET 5"
                        + " # SELECT id FROM customers ORDER BY ID OFFSET 5 ROWS FETCH NEXT 10 ROWS ONLY",
                "SELECT id FROM customers MINUS SELECT customer_id FROM \"Order Lines\""
                        + " # SELECT id FROM customers MINUS SELECT customer_id FROM \"Order Lines\" FETCH FIRST 1001 ROWS ONLY",
                "SELECT o.* FROM \"order lines\" AS o"
                        + " # SELECT o.ID, o.CUSTOMER_ID, o.\"LEVEL\" FROM \"Order Lines\" o FETCH FIRST 1001 ROWS ONLY",
                "SELECT id FROM customers WHERE born >= DATE '2024-02-29'"
                        + " # SELECT id FROM customers WHERE born >= DATE '2024-02-29' FETCH FIRST 1001 ROWS ONLY",
                "SELECT id FROM customers WHERE active = TRUE"
                        + " # SELECT id FROM customers WHERE active = 1 FETCH FIRST 1001 ROWS ONLY",
                "SELECT id FROM customers WHERE born > TRUNC(SYSDATE) - INTERVAL '7' DAY"
                        + " # SELECT id FROM customers WHERE born > TRUNC(SYSDATE) - INTERVAL '7' DAY FETCH FIRST 1001 ROWS ONLY",
                "SELECT LISTAGG(name, ',') WITHIN GROUP (ORDER BY name) AS n FROM customers"
                        + " # SELECT LISTAGG(name, ',') WITHIN GROUP (ORDER BY name) AS n FROM customers FETCH FIRST 1001 ROWS ONLY",
                "SELECT NVL(name, N'ö') AS n FROM customers ORDER BY n DESC NULLS LAST"
                        + " # SELECT NVL(name, N'ö') AS n FROM customers ORDER BY n DESC NULLS LAST FETCH FIRST 1001 ROWS ONLY"
            })
    void writes_what_runs_in_its_own_way(String draft, String expected) {
        assertThat(shop.review(draft)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "SELECT id FROM customers FOR UPDATE # read-only",
                "SELECT id INTO x FROM customers # read-only",
                "SELECT /*+ FULL(customers) */ id FROM customers # construct",
                "SELECT numbers.NEXTVAL FROM customers # unknown-column",
                "SELECT NEXT VALUE FOR numbers # construct",
                "SELECT id FROM customers@elsewhere # character",
                "SELECT utl_http.request('http://x') FROM customers # function",
                "SELECT dbms_random.value() FROM customers # function",
                "SELECT SYS_CONTEXT('USERENV', 'HOST') FROM customers # function",
                "SELECT USER FROM customers # unknown-column",
                "SELECT q'[it's]' FROM customers # construct",
                "SELECT id FROM customers WHERE id = other.id(+) # unknown-column",
                "SELECT id FROM customers START WITH id = 1 CONNECT BY PRIOR id = id # construct",
                "SELECT id FROM customers SAMPLE (10) # construct",
                "SELECT id FROM customers AS OF TIMESTAMP SYSDATE # syntax",
                "SELECT name FROM sys.dual # unknown-table",
                "SELECT table_name FROM all_tables # unknown-table",
                "SELECT TABLE_NAME FROM sys.all_tables # unknown-table",
                "SELECT XMLTYPE('<a/>') FROM customers # function",
                "SELECT RPAD('x', 400000) FROM customers # function",
                "SELECT id FROM customers; DROP TABLE customers # one-statement",
                "SELECT id FROM customers FETCH FIRST 5 PERCENT ROWS ONLY # construct",
                "SELECT c.salary.x FROM customers c # unknown-column"
            })
    void refuses_whatever_does_more_than_read(String draft, String rule) {
        assertThat(shop.review(draft)).isEqualTo("(" + rule + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRUE",
                "salary",
                "\"TRUE\"",
                "(SELECT salary FROM customers WHERE ROWNUM = 1)",
                "(SELECT salary FROM customers)",
                "(SELECT MAX(salary) FROM customers)"
            })
    void shows_no_hidden_column_in_place_of_one_from_outside(String expression) {
        String reviewed =
                shop.review("SELECT " + expression + " AS x FROM (SELECT 1 AS salary, 2 AS true_one FROM customers) d");

        assertThat(reviewed.toLowerCase(Locale.ROOT))
                .doesNotContain("true\"", "select true")
                .doesNotContain("(select salary", "max(salary");
    }

    @ParameterizedTest
    @CsvSource({
        "942,NO_SUCH_TABLE",
        "904,NO_SUCH_COLUMN",
        "918,NO_SUCH_COLUMN",
        "909,NO_SUCH_FUNCTION",
        "936,SYNTAX",
        "933,SYNTAX",
        "923,SYNTAX",
        "907,SYNTAX",
        "979,GROUPING",
        "937,GROUPING",
        "934,GROUPING",
        "1722,TYPE_MISMATCH",
        "932,TYPE_MISMATCH",
        "1843,TYPE_MISMATCH",
        "1476,COMPUTATION",
        "1427,COMPUTATION",
        "1013,CANCELLED",
        "1017,AUTHENTICATION",
        "28000,AUTHENTICATION",
        "1031,PERMISSION",
        "12541,CONNECTION",
        "3113,CONNECTION",
        "17002,CONNECTION",
        "1456,READ_ONLY",
        "16000,READ_ONLY",
        "60,SERIALIZATION",
        "1555,SERIALIZATION",
        "4031,RESOURCES",
        "2393,TIMEOUT",
        "20001,OTHER"
    })
    void knows_the_vendors_numbers(int code, Kind expected) {
        assertThat(dialect.classify(new SQLException("secret", "72000", code)).kind())
                .isEqualTo(expected);
    }

    @Test
    void tells_a_time_limit_from_a_cancellation() {
        assertThat(dialect.classify(new SQLTimeoutException("", "72000", 1013)).kind())
                .isEqualTo(Kind.TIMEOUT);
        assertThat(dialect.classify(new SQLException("", "08006", 0)).kind()).isEqualTo(Kind.CONNECTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT c.name, COUNT(*) AS n FROM customers AS c JOIN \"Order Lines\" AS o ON o.customer_id = c.id GROUP BY c.name ORDER BY n DESC",
                "SELECT name FROM customers WHERE born < DATE '2001-01-01' LIMIT 1",
                "SELECT id FROM customers MINUS SELECT customer_id FROM \"Order Lines\"",
                "SELECT id FROM customers WHERE active = TRUE ORDER BY id OFFSET 1 ROWS",
                "SELECT \"LEVEL\" FROM \"Order Lines\"",
                "SELECT NVL(name, 'x') AS n, TO_CHAR(born, 'YYYY-MM') AS m FROM customers WHERE ADD_MONTHS(born, 1) < SYSDATE"
            })
    void h2_in_its_mode_runs_what_was_approved(String draft) throws SQLException {
        try (Connection connection = h2();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers(id NUMBER(10), name VARCHAR2(50), born DATE, active NUMBER(1))");
            statement.execute("CREATE TABLE \"Order Lines\"(id NUMBER(19), customer_id NUMBER(10), level NUMBER(3))");
            statement.execute("INSERT INTO customers VALUES (1, 'Ada', DATE '2000-02-29', 1)");
            statement.execute("INSERT INTO customers VALUES (2, 'Eve', DATE '1999-01-01', 1)");
            statement.execute("INSERT INTO \"Order Lines\" VALUES (7, 1, 3)");

            try (ResultSet row = statement.executeQuery(shop.review(draft))) {
                assertThat(row.next()).isTrue();
            }
        }
    }

    @Test
    void writes_dates_as_its_manual_says() {
        assertThat(dialect.dates().literal(LocalDate.of(2024, 2, 29))).isEqualTo("DATE '2024-02-29'");
        assertThat(dialect.dates().truncate(DateUnit.WEEK, "d")).isEqualTo("TRUNC(d, 'IW')");
        assertThat(dialect.dates().truncate(DateUnit.QUARTER, "d")).isEqualTo("TRUNC(d, 'Q')");
        assertThat(dialect.dates().daysBetween("a", "b")).isEqualTo("(TRUNC(b, 'DD') - TRUNC(a, 'DD'))");
    }

    @ParameterizedTest
    @EnumSource
    void takes_its_own_dates_back(DateUnit unit) {
        String day = dialect.dates().truncate(unit, "born");

        assertThat(shop.review("SELECT " + day + " AS d FROM customers GROUP BY " + day))
                .isEqualTo("SELECT " + day + " AS d FROM customers GROUP BY " + day + " FETCH FIRST 1001 ROWS ONLY");
    }

    @Test
    void names_no_function_that_reads_more_than_its_arguments() {
        assertThat(dialect.allowedFunctions())
                .contains("count", "sum", "min", "max", "avg", "lower", "upper", "coalesce")
                .noneMatch(name -> name.matches("(?:dbms|utl|sys_context|regexp).*"))
                .doesNotContain("bfilename", "httpuritype", "dburitype", "xmltype", "userenv", "nextval")
                .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
        assertThat(dialect.reservedWords()).allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
    }

    private static Connection h2() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:;MODE=Oracle");
    }

    private Table table(String name) {
        return shop.schema().tables().stream()
                .filter(table -> table.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
