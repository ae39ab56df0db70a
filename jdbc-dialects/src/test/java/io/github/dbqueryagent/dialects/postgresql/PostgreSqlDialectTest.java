package io.github.dbqueryagent.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TypeFamily;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import io.github.dbqueryagent.testkit.SqlDialectContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PostgreSqlDialectTest extends SqlDialectContract {
    private final SqlDialect dialect = new PostgreSqlDialect();

    @Override
    protected TestDatabase database() throws SQLException {
        return new PostgreSqlDatabase();
    }

    @Test
    void reads_a_partitioned_table_as_one_with_its_keys_once() throws SQLException {
        DatabaseSchema schema = schemaAfter(
                "CREATE TABLE customers(id int PRIMARY KEY)",
                "CREATE TABLE orders(id int, placed date, customer int REFERENCES customers(id), PRIMARY KEY (id, placed))"
                        + " PARTITION BY RANGE (placed)",
                "CREATE TABLE orders_2025 PARTITION OF orders FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')",
                "CREATE TABLE orders_2026 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
                "CREATE TABLE notes(id int, placed date, FOREIGN KEY (id, placed) REFERENCES orders(id, placed))");

        assertThat(names(schema)).containsExactlyInAnyOrder("customers", "orders", "notes");
        assertThat(table(schema, "orders").primaryKey()).containsExactly("id", "placed");
        assertThat(table(schema, "orders").foreignKeys()).hasSize(1);
        assertThat(table(schema, "notes").foreignKeys())
                .singleElement()
                .extracting(ForeignKey::targetColumns)
                .isEqualTo(List.of("id", "placed"));
    }

    @Test
    void reads_the_types_of_its_own() throws SQLException {
        DatabaseSchema schema = schemaAfter(
                "CREATE TYPE mood AS ENUM ('sad', 'glad')",
                "CREATE DOMAIN email AS varchar(80) CHECK (VALUE LIKE '%@%')",
                "CREATE DOMAIN work_email AS email",
                "CREATE DOMAIN percent AS numeric(5, 2)",
                "CREATE TABLE t(m mood, e email, w work_email, p percent, tags text[], j jsonb, u uuid, b bytea,"
                        + " id bigint GENERATED ALWAYS AS IDENTITY, z timestamptz(3), i interval, x xml, c char(3), f real,"
                        + " d double precision, ok bool)");

        assertThat(table(schema, "t").columns().stream()
                        .collect(Collectors.toMap(Column::name, column -> column.type() + " " + column.typeName())))
                .containsEntry("m", TypeFamily.TEXT + " mood")
                .containsEntry("e", TypeFamily.TEXT + " email")
                .containsEntry("w", TypeFamily.TEXT + " work_email")
                .containsEntry("p", TypeFamily.DECIMAL + " percent")
                .containsEntry("tags", TypeFamily.OTHER + " text[]")
                .containsEntry("j", TypeFamily.OTHER + " jsonb")
                .containsEntry("u", TypeFamily.OTHER + " uuid")
                .containsEntry("b", TypeFamily.BINARY + " bytea")
                .containsEntry("id", TypeFamily.INTEGER + " bigint")
                .containsEntry("z", TypeFamily.TIMESTAMP + " timestamp(3) with time zone")
                .containsEntry("c", TypeFamily.TEXT + " character(3)")
                .containsEntry("ok", TypeFamily.BOOLEAN + " boolean");
    }

    @Test
    void reads_what_the_account_may_read_and_nothing_else() throws SQLException {
        DataSource database = PostgreSqlServer.emptyDatabase();
        execute(
                database,
                "CREATE TABLE open_one(id int PRIMARY KEY, name text)",
                "CREATE TABLE hidden(id int)",
                "CREATE TABLE partly(id int, salary int)",
                "CREATE SCHEMA closed",
                "CREATE TABLE closed.t(id int)",
                "DROP ROLE IF EXISTS reader",
                "CREATE ROLE reader",
                "GRANT SELECT ON open_one TO reader",
                "GRANT SELECT (id) ON partly TO reader",
                "GRANT SELECT ON closed.t TO reader");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE reader");

            DatabaseSchema schema = extract(connection, SchemaFilter.all());

            assertThat(names(schema)).containsExactlyInAnyOrder("open_one", "partly");
            assertThat(table(schema, "partly").columns())
                    .extracting(Column::name)
                    .containsExactly("id");
            SQLException refused =
                    catchThrowableOfType(SQLException.class, () -> statement.execute("SELECT * FROM hidden"));
            assertThat(dialect.classify(refused).kind()).isEqualTo(Kind.PERMISSION);
        }
    }

    @Test
    void takes_for_a_unique_key_only_what_is_one_for_all_rows() throws SQLException {
        Table table = table(
                schemaAfter(
                        "CREATE TABLE t(id int PRIMARY KEY, a int, b int, c text, d int UNIQUE)",
                        "CREATE UNIQUE INDEX t_part ON t(a) WHERE b > 0",
                        "CREATE UNIQUE INDEX t_lower ON t(lower(c))",
                        "CREATE UNIQUE INDEX t_with ON t(b) INCLUDE (a)"),
                "t");

        assertThat(table.uniqueKeys()).containsExactlyInAnyOrder(List.of("d"), List.of("b"));
    }

    @Test
    void reads_materialized_views_and_foreign_keys_to_other_schemas() throws SQLException {
        DatabaseSchema schema = schemaAfter(
                "CREATE SCHEMA hr",
                "CREATE TABLE hr.people(id int PRIMARY KEY)",
                "CREATE TABLE desks(person int REFERENCES hr.people)",
                "CREATE MATERIALIZED VIEW head_count AS SELECT count(*) AS n FROM hr.people",
                "COMMENT ON MATERIALIZED VIEW head_count IS 'How many we are'");

        assertThat(table(schema, "head_count").kind()).isEqualTo(Table.Kind.VIEW);
        assertThat(table(schema, "head_count").comment()).isEqualTo("How many we are");
        assertThat(table(schema, "desks").foreignKeys())
                .singleElement()
                .extracting(key -> key.target().toString())
                .isEqualTo("hr.people");
    }

    @Test
    void leaves_excluded_tables_and_other_schemas_unread() throws SQLException {
        DataSource database = PostgreSqlServer.emptyDatabase();
        execute(
                database,
                "CREATE TABLE a(id int)",
                "CREATE TABLE \"B\"(id int)",
                "CREATE SCHEMA other",
                "CREATE TABLE other.a(id int)",
                "CREATE TABLE other.c(id int)");
        try (Connection connection = database.getConnection()) {
            assertThat(names(extract(connection, new SchemaFilter(Set.of("public"), Set.of("b")))))
                    .containsExactly("a");
            assertThat(names(extract(connection, new SchemaFilter(Set.of(), Set.of("other.a")))))
                    .containsExactlyInAnyOrder("a", "B", "c");
            assertThat(names(extract(connection, new SchemaFilter(Set.of("größe"), Set.of()))))
                    .isEmpty();
        }
    }

    @Test
    void reads_cost_rows_and_whole_tables_from_a_plan() {
        PlanEstimate plan = new PostgreSqlPlans()
                .read(
                        List.of(
                                "Hash Join  (cost=27.50..1840.12 rows=6000 width=36)",
                                "  Output: o.id, \"Customer List\".name",
                                "  Hash Cond: (o.customer_id = \"Customer List\".id)",
                                "  ->  Seq Scan on shop.orders o  (cost=0.00..1500.00 rows=60000 width=8)",
                                "        Filter: (o.note = 'Seq Scan on shop.secret  (cost=0.00..1.00 rows=1 width=1)'::text)",
                                "  ->  Hash  (cost=15.00..15.00 rows=1000 width=36)",
                                "        ->  Parallel Seq Scan on shop.\"Customer List\"  (cost=0.00..15.00 rows=1000 width=36)"));

        assertThat(plan.cost()).hasValue(1840.12);
        assertThat(plan.rows()).hasValue(60_000);
        assertThat(plan.fullScans()).containsExactly("shop.orders", "shop.\"Customer List\"");
    }

    private DatabaseSchema schemaAfter(String... statements) throws SQLException {
        DataSource database = PostgreSqlServer.emptyDatabase();
        execute(database, statements);
        try (Connection connection = database.getConnection()) {
            return extract(connection, SchemaFilter.all());
        }
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private DatabaseSchema extract(Connection connection, SchemaFilter filter) throws SQLException {
        return SchemaExtractor.byCatalogue()
                .extract(connection, dialect, filter, Deadline.after(Duration.ofSeconds(30)));
    }

    private static List<String> names(DatabaseSchema schema) {
        return schema.tables().stream().map(table -> table.name().name()).toList();
    }

    private static Table table(DatabaseSchema schema, String name) {
        return schema.tables().stream()
                .filter(table -> table.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
