package io.github.dbqueryagent.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.Index;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TypeFamily;
import io.github.dbqueryagent.testkit.SchemaExtractorContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteExtractionTest extends SchemaExtractorContract {
    private final SqlDialect dialect = new SqliteDialect();

    @TempDir
    private Path folder;

    @Override
    protected TestDatabase database() {
        return new SqliteDatabase(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT | INTEGER",
                "unsigned big int | INTEGER",
                "year | INTEGER",
                "NVARCHAR(100) | TEXT",
                "String | TEXT",
                "ENUM | TEXT",
                "clob | TEXT",
                "Numeric(10, 5) | DECIMAL",
                "money | DECIMAL",
                "whatever | DECIMAL",
                "double | FLOATING",
                "FLOATING POINT | FLOATING",
                "bool | BOOLEAN",
                "BIT(1) | BOOLEAN",
                "datetime | TIMESTAMP",
                "timestamp with time zone | TIMESTAMP",
                "time | TIME",
                "BLOB | BINARY",
                "varbinary(16) | BINARY",
                "json | OTHER",
                "UUID | OTHER",
                "POINT | OTHER",
                "'' | OTHER"
            })
    void reads_any_words_as_a_type(String declared, TypeFamily family) throws SQLException {
        Table table = table("t", "CREATE TABLE t(c " + declared + ")");

        assertThat(table.columns()).extracting(Column::type).containsExactly(family);
        assertThat(table.columns()).extracting(Column::typeName).containsExactly(declared.isEmpty() ? "ANY" : declared);
    }

    @Test
    void reads_strict_tables_and_tables_without_row_numbers() throws SQLException {
        List<Table> tables = tables(
                "CREATE TABLE s(id INTEGER PRIMARY KEY, a ANY, t TEXT NOT NULL) STRICT",
                "CREATE TABLE w(a TEXT, b INT, c INT, PRIMARY KEY (b, a)) WITHOUT ROWID",
                "CREATE TABLE k(a TEXT PRIMARY KEY)");

        assertThat(tables)
                .extracting(table -> table.name().name(), Table::primaryKey)
                .containsExactlyInAnyOrder(
                        tuple("s", List.of("id")), tuple("w", List.of("b", "a")), tuple("k", List.of("a")));
        assertThat(tables)
                .flatExtracting(Table::columns)
                .filteredOn(column -> !column.nullable())
                .hasSize(4)
                .extracting(Column::name)
                .containsExactlyInAnyOrder("id", "t", "a", "b");
    }

    @Test
    void resolves_keys_that_name_no_columns_or_write_names_in_other_letters() throws SQLException {
        Table table = table(
                "f",
                "CREATE TABLE \"One\"(\"Id\" INTEGER PRIMARY KEY, code TEXT UNIQUE)",
                "CREATE TABLE two(x INT, y INT, PRIMARY KEY (y, x))",
                "CREATE TABLE bare(n INT)",
                "CREATE TABLE f(a REFERENCES ONE, b REFERENCES one(CODE), c INT, d INT, self REFERENCES f(a),"
                        + " n REFERENCES bare, g REFERENCES gone(id), h REFERENCES two,"
                        + " FOREIGN KEY (c, d) REFERENCES Two, FOREIGN KEY (d, c) REFERENCES two(x, gone))");

        assertThat(table.foreignKeys())
                .extracting(ForeignKey::columns, key -> key.target().name(), ForeignKey::targetColumns)
                .containsExactlyInAnyOrder(
                        tuple(List.of("a"), "One", List.of("Id")),
                        tuple(List.of("b"), "One", List.of("code")),
                        tuple(List.of("self"), "f", List.of("a")),
                        tuple(List.of("c", "d"), "two", List.of("y", "x")));
    }

    @Test
    void leaves_out_what_carries_a_virtual_table_and_what_is_sqlite_s_own() throws SQLException {
        List<Table> tables = tables(
                "CREATE VIRTUAL TABLE note USING fts5(title, body)",
                "CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, n INT)",
                "CREATE INDEX by_n ON t(n)",
                "INSERT INTO t(n) VALUES (1)",
                "CREATE TABLE \"SqliteX\"(n INT)",
                "CREATE TEMP TABLE hidden(n INT)",
                "CREATE TEMP TABLE t(other INT)",
                "ANALYZE");

        assertThat(tables)
                .extracting(table -> table.name().toString())
                .containsExactlyInAnyOrder("note", "t", "SqliteX");
        assertThat(tables)
                .filteredOn(table -> table.name().name().equals("note"))
                .flatExtracting(Table::columns)
                .extracting(Column::name, Column::type)
                .containsExactly(tuple("title", TypeFamily.TEXT), tuple("body", TypeFamily.TEXT));
        assertThat(tables)
                .filteredOn(table -> table.name().name().equals("t"))
                .flatExtracting(Table::columns)
                .extracting(Column::name)
                .containsExactly("id", "n");
    }

    @Test
    void believes_only_whole_and_plain_indexes_to_be_keys() throws SQLException {
        Table table = table(
                "t",
                "CREATE TABLE t(a INT, b TEXT, c INT, d INT UNIQUE)",
                "CREATE UNIQUE INDEX whole ON t(a, c DESC)",
                "CREATE UNIQUE INDEX part ON t(b) WHERE b <> ''",
                "CREATE UNIQUE INDEX folded ON t(lower(b), c)",
                "CREATE INDEX \"more than one\" ON t(c)");

        assertThat(table.uniqueKeys()).containsExactlyInAnyOrder(List.of("a", "c"), List.of("d"));
        assertThat(table.indexes())
                .extracting(Index::name, Index::unique, Index::columns)
                .contains(
                        tuple("whole", true, List.of("a", "c")),
                        tuple("part", false, List.of("b")),
                        tuple("folded", false, List.of("c")),
                        tuple("more than one", false, List.of("c")));
    }

    @Test
    void reads_computed_columns_and_those_of_views() throws SQLException {
        List<Table> tables = tables(
                "CREATE TABLE t(n INT, v INT AS (n + 1), s TEXT GENERATED ALWAYS AS ('x' || n) STORED)",
                "CREATE VIEW v AS SELECT n, s, COUNT(*) AS many FROM t GROUP BY n, s");

        assertThat(tables)
                .flatExtracting(Table::columns)
                .extracting(Column::name, Column::type)
                .containsExactlyInAnyOrder(
                        tuple("n", TypeFamily.INTEGER),
                        tuple("v", TypeFamily.INTEGER),
                        tuple("s", TypeFamily.TEXT),
                        tuple("n", TypeFamily.INTEGER),
                        tuple("s", TypeFamily.TEXT),
                        tuple("many", TypeFamily.OTHER));
    }

    @Test
    void a_view_whose_table_is_gone_does_not_hide_the_tables() throws SQLException {
        List<Table> tables = tables(
                "CREATE TABLE gone(n INT)",
                "CREATE VIEW broken AS SELECT n FROM gone",
                "DROP TABLE gone",
                "CREATE TABLE t(n INT)");

        assertThat(tables).extracting(table -> table.name().name()).containsExactly("t");
    }

    @Test
    void leaves_out_what_the_settings_leave_out() throws SQLException {
        try (Connection connection =
                open("CREATE TABLE Kept(n REFERENCES Out)", "CREATE TABLE \"Out\"(n INT UNIQUE)")) {
            assertThat(extract(connection, new SchemaFilter(Set.of(), Set.of("out")))
                            .tables())
                    .extracting(table -> table.name().name())
                    .containsExactly("Kept");
        }
    }

    @Test
    void reads_a_thousand_tables_in_a_moment() throws SQLException {
        try (Connection connection = open()) {
            try (Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (int i = 0; i < 1_000; i++) {
                    statement.execute("CREATE TABLE t" + i
                            + "(id INTEGER PRIMARY KEY, a TEXT UNIQUE, b INT, c DATE, d REAL,"
                            + " e TEXT, f TEXT, g TEXT, h TEXT, i TEXT, x REFERENCES T" + (i / 2) + ", y REFERENCES t"
                            + (i / 3) + "(id))");
                }
                connection.commit();
                connection.setAutoCommit(true);
            }
            long start = System.nanoTime();

            DatabaseSchema schema = extract(connection, SchemaFilter.all());

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(schema.tables())
                    .hasSize(1_000)
                    .allSatisfy(table -> assertThat(table.foreignKeys()).hasSize(2));
        }
    }

    private Table table(String name, String... statements) throws SQLException {
        return tables(statements).stream()
                .filter(table -> table.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Table> tables(String... statements) throws SQLException {
        try (Connection connection = open(statements)) {
            return extract(connection, SchemaFilter.all()).tables();
        }
    }

    private static Connection open(String... statements) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:");
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return connection;
    }

    private DatabaseSchema extract(Connection connection, SchemaFilter filter) throws SQLException {
        return SchemaExtractor.byCatalogue()
                .extract(connection, dialect, filter, Deadline.after(Duration.ofSeconds(30)));
    }
}
