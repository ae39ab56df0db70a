package io.github.dbqueryagent.dialects.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.Index;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TypeFamily;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is particular in DuckDB's catalogue. */
class DuckDbCatalogueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            HUGEINT                          | INTEGER   | HUGEINT
            UBIGINT                          | INTEGER   | UBIGINT
            UTINYINT                         | INTEGER   | UTINYINT
            DECIMAL(18,3)                    | DECIMAL   | DECIMAL(18,3)
            euro                             | DECIMAL   | DECIMAL(10,2)
            FLOAT                            | FLOATING  | FLOAT
            VARCHAR(20)                      | TEXT      | VARCHAR
            mood                             | TEXT      | ENUM
            ENUM('a', 'it''s, (b)')          | TEXT      | ENUM
            TIMESTAMP WITH TIME ZONE         | TIMESTAMP | TIMESTAMP WITH TIME ZONE
            TIMESTAMP_NS                     | TIMESTAMP | TIMESTAMP_NS
            TIME                             | TIME      | TIME
            BLOB                             | BINARY    | BLOB
            BIT                              | OTHER     | BIT
            UUID                             | OTHER     | UUID
            JSON                             | OTHER     | JSON
            INTERVAL                         | OTHER     | INTERVAL
            INTEGER[]                        | OTHER     | INTEGER[]
            INTEGER[3]                       | OTHER     | INTEGER[3]
            mood[]                           | OTHER     | ENUM[]
            STRUCT(a euro, b mood)           | OTHER     | STRUCT(a DECIMAL(10,2), b ENUM)
            MAP(VARCHAR, INTEGER)            | OTHER     | MAP(VARCHAR, INTEGER)
            UNION(n INTEGER, s VARCHAR)      | OTHER     | UNION(n INTEGER, s VARCHAR)
            """)
    void reads_types_by_what_they_stand_for(String declared, TypeFamily family, String name) throws SQLException {
        Table table = read(
                        "CREATE TYPE euro AS DECIMAL(10,2)",
                        "CREATE TYPE mood AS ENUM ('sad', 'so; so')",
                        "CREATE TABLE t(c " + declared + ")")
                .tables()
                .get(0);

        assertThat(table.columns()).containsExactly(new Column("c", family, name, true, ""));
    }

    @Test
    void cuts_the_name_of_a_type_that_nobody_would_read_to_its_end() throws SQLException {
        String fields =
                IntStream.range(0, 500).mapToObj(i -> "field" + i + " INT").collect(Collectors.joining(", "));

        Column column = read("CREATE TABLE t(c STRUCT(" + fields + "))")
                .tables()
                .get(0)
                .columns()
                .get(0);

        assertThat(column.typeName())
                .startsWith("STRUCT(field0 INTEGER")
                .endsWith("…")
                .hasSize(200);
    }

    @Test
    void writes_the_names_in_keys_and_indexes_as_the_tables_do() throws SQLException {
        DatabaseSchema schema = read(
                "CREATE TABLE \"Person\"(\"Id\" INT, \"Full Name\" VARCHAR, \"it's, \"\"so\"\"\" INT, PRIMARY KEY (ID))",
                "CREATE TABLE note(author INT, FOREIGN KEY (AUTHOR) REFERENCES PERSON(ID))",
                "CREATE UNIQUE INDEX i ON PERSON(\"FULL NAME\", id, \"IT'S, \"\"SO\"\"\")");

        Table person = table(schema, "Person");
        assertThat(person.primaryKey()).containsExactly("Id");
        assertThat(person.indexes()).containsExactly(new Index("i", true, List.of("Full Name", "Id", "it's, \"so\"")));
        assertThat(table(schema, "note").foreignKeys())
                .extracting(ForeignKey::columns, ForeignKey::target, ForeignKey::targetColumns)
                .containsExactly(tuple(List.of("author"), person.name(), List.of("Id")));
    }

    @Test
    void keeps_keys_apart_to_which_the_database_gives_one_name() throws SQLException {
        DatabaseSchema schema = read(
                "CREATE TABLE one(a INT, b INT, a_b INT, UNIQUE (a_b), UNIQUE (a, b))",
                "CREATE TABLE two(a INT, b INT, UNIQUE (a, b))",
                "CREATE TABLE pair(a INT, b INT, FOREIGN KEY (a, b) REFERENCES one(a, b),"
                        + " FOREIGN KEY (a, b) REFERENCES two(a, b))");

        assertThat(table(schema, "one").uniqueKeys()).containsExactly(List.of("a", "b"), List.of("a_b"));
        assertThat(table(schema, "pair").foreignKeys())
                .extracting(key -> key.target().name(), ForeignKey::columns, ForeignKey::targetColumns)
                .containsExactlyInAnyOrder(
                        tuple("one", List.of("a", "b"), List.of("a", "b")),
                        tuple("two", List.of("a", "b"), List.of("a", "b")));
    }

    @Test
    void an_index_on_an_expression_promises_nothing_of_its_columns() throws SQLException {
        Table table = read(
                        "CREATE TABLE t(email VARCHAR, n INT, m INT)",
                        "CREATE UNIQUE INDEX by_expression ON t(lower(email))",
                        "CREATE UNIQUE INDEX mixed ON t(n, (n + m))",
                        "CREATE UNIQUE INDEX plain ON t(m, n)")
                .tables()
                .get(0);

        assertThat(table.indexes())
                .containsExactly(new Index("mixed", false, List.of("n")), new Index("plain", true, List.of("m", "n")));
        assertThat(table.uniqueKeys()).containsExactly(List.of("m", "n"));
    }

    /** As soon as there are, the query for indexes has to look at them: they promise nothing of all rows. */
    @Test
    void there_are_no_indexes_on_some_of_the_rows() throws SQLException {
        var database = new DuckDbDatabase();
        database.execute("CREATE TABLE t(n INT)");

        assertThatThrownBy(() -> database.execute("CREATE UNIQUE INDEX i ON t(n) WHERE n > 5"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void reads_comments_and_columns_of_views_also_of_those_that_have_lost_their_table() throws SQLException {
        DatabaseSchema schema = read(
                "CREATE TABLE t(n INT)",
                "CREATE VIEW v AS SELECT n, n + 1 AS next FROM t",
                "COMMENT ON VIEW v IS 'größer'",
                "COMMENT ON COLUMN v.next IS 'one more'",
                "DROP TABLE t");

        assertThat(schema.tables()).singleElement().satisfies(view -> {
            assertThat(view.kind()).isEqualTo(Table.Kind.VIEW);
            assertThat(view.comment()).isEqualTo("größer");
            assertThat(view.columns()).extracting(Column::name).containsExactly("n", "next");
            assertThat(view.columns().get(1).comment()).isEqualTo("one more");
        });
    }

    @Test
    void leaves_out_other_databases_temporary_tables_and_what_is_no_table(@TempDir Path folder) throws SQLException {
        DatabaseSchema schema = read(
                "CREATE TABLE here(n INT)",
                "CREATE MACRO twice(n) AS TABLE SELECT n + n AS n",
                "CREATE SEQUENCE numbers",
                "ATTACH '" + folder.resolve("other.db") + "' AS other",
                "CREATE TABLE other.there(n INT)",
                "CREATE TEMP TABLE passing(n INT)");

        assertThat(schema.defaultSchema()).isEqualTo("main");
        assertThat(schema.tables()).extracting(each -> each.name().toString()).containsExactly("main.here");
    }

    @Test
    void knows_about_how_many_rows_a_table_has() throws SQLException {
        DatabaseSchema schema = read("CREATE TABLE t AS SELECT x FROM range(5000) r(x)", "CREATE VIEW v AS FROM t");

        assertThat(table(schema, "t").rowEstimate()).hasValue(5000);
        assertThat(table(schema, "v").rowEstimate()).isEmpty();
    }

    @Test
    void leaves_out_tables_and_views_unread() throws SQLException {
        var database = new DuckDbDatabase();
        database.execute("CREATE TABLE t(n INT)", "CREATE VIEW v AS SELECT n FROM t", "CREATE TABLE kept(n INT)");

        DatabaseSchema schema = read(database, new SchemaFilter(Set.of("MAIN"), Set.of("T", "main.v")));

        assertThat(schema.tables()).extracting(each -> each.name().name()).containsExactly("kept");
    }

    private static Table table(DatabaseSchema schema, String name) {
        return schema.tables().stream()
                .filter(table -> table.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DatabaseSchema read(String... statements) throws SQLException {
        var database = new DuckDbDatabase();
        database.execute(statements);
        return read(database, SchemaFilter.all());
    }

    private static DatabaseSchema read(DuckDbDatabase database, SchemaFilter filter) throws SQLException {
        var dialect = new DuckDbDialect();
        try (ReadOnlyConnection lent =
                dialect.openReadOnly(database.dataSource().getConnection(), Duration.ofSeconds(30))) {
            return SchemaExtractor.byCatalogue()
                    .extract(lent.connection(), dialect, filter, Deadline.after(Duration.ofSeconds(30)));
        }
    }
}
