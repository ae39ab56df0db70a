package io.github.dbqueryagent.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dbqueryagent.dialect.PlainDialect;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.Index;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Extraction by JDBC metadata; the catalogue queries of each dialect pass the dialects' contract. */
class CatalogueSchemaExtractorTest {
    @Test
    void reads_tables_and_views_with_columns_and_comments_in_order() throws Exception {
        try (var shop = new Shop(
                "CREATE TABLE customer(id BIGINT PRIMARY KEY, name VARCHAR(40) NOT NULL, balance DECIMAL(10,2),"
                        + " born DATE, photo BLOB, tag UUID, mood ENUM('good', 'bad'))",
                "COMMENT ON TABLE customer IS 'who buys'",
                "COMMENT ON COLUMN customer.name IS 'full name'",
                "CREATE VIEW rich AS SELECT id, balance FROM customer WHERE balance > 100")) {
            DatabaseSchema schema = shop.extract();

            assertThat(schema.defaultSchema()).isEqualTo("PUBLIC");
            assertThat(schema.tables())
                    .extracting(table -> table.name().toString(), Table::kind, Table::comment)
                    .containsExactly(
                            tuple("PUBLIC.CUSTOMER", Table.Kind.TABLE, "who buys"),
                            tuple("PUBLIC.RICH", Table.Kind.VIEW, ""));
            assertThat(schema.tables().get(0).columns())
                    .containsExactly(
                            new Column("ID", TypeFamily.INTEGER, "BIGINT", false, ""),
                            new Column("NAME", TypeFamily.TEXT, "CHARACTER VARYING(40)", false, "full name"),
                            new Column("BALANCE", TypeFamily.DECIMAL, "DECIMAL(10,2)", true, ""),
                            new Column("BORN", TypeFamily.DATE, "DATE", true, ""),
                            new Column("PHOTO", TypeFamily.BINARY, "BINARY LARGE OBJECT", true, ""),
                            new Column("TAG", TypeFamily.OTHER, "UUID", true, ""),
                            new Column("MOOD", TypeFamily.TEXT, "ENUM('good', 'bad')", true, ""));
        }
    }

    @Test
    void reads_composite_and_self_referencing_keys_in_the_order_of_the_key() throws Exception {
        try (var shop = new Shop(
                "CREATE TABLE place(floor INT, room INT, PRIMARY KEY(room, floor))",
                "CREATE TABLE person(id INT PRIMARY KEY, boss INT, r INT, f INT, email VARCHAR UNIQUE,"
                        + " CONSTRAINT sits FOREIGN KEY(r, f) REFERENCES place(room, floor),"
                        + " CONSTRAINT reports FOREIGN KEY(boss) REFERENCES person(id), UNIQUE(f, r))",
                "CREATE INDEX by_floor ON person(f, boss)")) {
            DatabaseSchema schema = shop.extract();
            Table person = schema.tables().get(0);

            assertThat(schema.tables().get(1).primaryKey()).containsExactly("ROOM", "FLOOR");
            assertThat(person.primaryKey()).containsExactly("ID");
            assertThat(person.uniqueKeys()).containsExactly(List.of("EMAIL"), List.of("F", "R"));
            assertThat(person.foreignKeys())
                    .containsExactly(
                            new ForeignKey("REPORTS", List.of("BOSS"), person.name(), List.of("ID")),
                            new ForeignKey(
                                    "SITS",
                                    List.of("R", "F"),
                                    new TableName("PUBLIC", "PLACE"),
                                    List.of("ROOM", "FLOOR")));
            assertThat(person.indexes()).contains(new Index("BY_FLOOR", false, List.of("F", "BOSS")));
        }
    }

    @Test
    void keeps_tables_of_one_name_in_two_schemas_apart() throws Exception {
        try (var shop = new Shop(
                "CREATE SCHEMA archive",
                "CREATE TABLE orders(id INT PRIMARY KEY)",
                "CREATE TABLE archive.orders(id INT, year_of INT, PRIMARY KEY(id, year_of),"
                        + " FOREIGN KEY(id) REFERENCES public.orders(id))")) {
            DatabaseSchema schema = shop.extract();

            assertThat(schema.tables())
                    .extracting(table -> table.name().toString(), Table::primaryKey)
                    .containsExactly(
                            tuple("ARCHIVE.ORDERS", List.of("ID", "YEAR_OF")), tuple("PUBLIC.ORDERS", List.of("ID")));
            assertThat(schema.tables().get(0).foreignKeys().get(0).target())
                    .isEqualTo(new TableName("PUBLIC", "ORDERS"));
            assertThat(schema.tables().get(1).foreignKeys()).isEmpty();
        }
    }

    @Test
    void reads_only_what_the_filter_lets_in() throws Exception {
        try (var shop = new Shop(
                "CREATE SCHEMA \"My_Schema\"",
                "CREATE SCHEMA \"MyXSchema\"",
                "CREATE TABLE \"My_Schema\".a(id INT)",
                "CREATE TABLE \"My_Schema\".b(id INT)",
                "CREATE TABLE \"MyXSchema\".c(id INT)",
                "CREATE TABLE d(id INT)")) {
            DatabaseSchema schema = shop.extract(new SchemaFilter(Set.of("MY_SCHEMA"), Set.of("b")));

            assertThat(schema.tables()).extracting(Table::name).containsExactly(new TableName("My_Schema", "A"));
            assertThat(shop.extract(new SchemaFilter(Set.of("nowhere"), Set.of()))
                            .tables())
                    .isEmpty();
        }
    }

    @Test
    void reads_names_that_need_quotes_letter_by_letter() throws Exception {
        try (var shop =
                new Shop("CREATE TABLE \"Größe & \"\"Maß\"\"\"(\"select\" INT PRIMARY KEY, \"a b\" INT, \"数\" INT,"
                        + " g INT GENERATED ALWAYS AS (\"a b\" + 1))")) {
            Table table = shop.extract().tables().get(0);

            assertThat(table.name().name()).isEqualTo("Größe & \"Maß\"");
            assertThat(table.columns()).extracting(Column::name).containsExactly("select", "a b", "数", "G");
            assertThat(table.primaryKey()).containsExactly("select");
        }
    }

    @Test
    void reads_an_empty_schema_and_a_table_with_two_thousand_columns() throws Exception {
        try (var shop = new Shop()) {
            assertThat(shop.extract().tables()).isEmpty();
        }
        String columns =
                IntStream.range(0, 2_000).mapToObj(i -> "c" + i + " INT").collect(Collectors.joining(","));
        try (var shop = new Shop("CREATE TABLE wide(" + columns + ")")) {
            List<Column> read = shop.extract().tables().get(0).columns();

            assertThat(read).hasSize(2_000);
            assertThat(read.get(1_999).name()).isEqualTo("C1999");
        }
    }

    @Test
    void has_another_fingerprint_only_when_something_changed() throws Exception {
        try (var shop = new Shop("CREATE TABLE t(a INT)")) {
            String before = shop.extract().fingerprint();
            assertThat(shop.extract().fingerprint()).isEqualTo(before);

            shop.connection.createStatement().execute("COMMENT ON COLUMN t.a IS 'new'");

            assertThat(shop.extract().fingerprint()).isNotEqualTo(before);
        }
    }

    @Test
    void ends_with_the_question() throws Exception {
        try (var shop = new Shop("CREATE TABLE t(a INT)")) {
            Deadline cancelled = Shop.soon();
            cancelled.cancel();
            var clock = new AtomicLong();
            // Each look at the clock takes a second, so that the time is over in the middle.
            Deadline passing = Deadline.after(Duration.ofSeconds(3), () -> clock.addAndGet(1_000_000_000));

            assertThatThrownBy(() -> SchemaExtractor.byCatalogue()
                            .extract(shop.connection, new PlainDialect(), SchemaFilter.all(), cancelled))
                    .isInstanceOf(QuestionCancelledException.class);
            assertThatThrownBy(() -> SchemaExtractor.byCatalogue()
                            .extract(shop.connection, new PlainDialect(), SchemaFilter.all(), passing))
                    .isInstanceOf(QuestionTimeoutException.class);
        }
    }

    @Test
    void puts_interleaved_rows_of_keys_without_a_name_together() {
        var home = new TableName("", "PLACE");
        var rows = List.of(
                new SchemaAssembler.ForeignKeyColumn("", "BILL_A", 1, home, "A"),
                new SchemaAssembler.ForeignKeyColumn("", "SHIP_A", 1, home, "A"),
                new SchemaAssembler.ForeignKeyColumn("", "BILL_B", 2, home, "B"),
                new SchemaAssembler.ForeignKeyColumn("", "SHIP_B", 2, home, "B"));

        assertThat(ForeignKeyRows.group(rows))
                .containsExactly(
                        new ForeignKey("", List.of("BILL_A", "BILL_B"), home, List.of("A", "B")),
                        new ForeignKey("", List.of("SHIP_A", "SHIP_B"), home, List.of("A", "B")));
    }
}
