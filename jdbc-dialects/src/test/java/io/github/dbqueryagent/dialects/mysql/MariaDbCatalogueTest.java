package io.github.dbqueryagent.dialects.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TypeFamily;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MariaDbCatalogueTest {
    private final SqlDialect dialect = new MariaDbDialect();
    private DataSource dataSource;

    @BeforeEach
    void openDatabase() throws SQLException {
        dataSource = MariaDbServer.emptyDatabase();
    }

    @Test
    void reads_the_types_that_other_databases_lack() throws SQLException {
        execute("CREATE TABLE t(flag TINYINT(1), tiny TINYINT, one BIT(1), many BIT(8), big BIGINT UNSIGNED,"
                + " price DECIMAL(20,4) UNSIGNED, made YEAR, state ENUM('open','it''s'), tags SET('x','y'), doc JSON,"
                + " body MEDIUMTEXT, bytes VARBINARY(9), at DATETIME(6), seen TIMESTAMP NULL, took TIME, id UUID,"
                + " host INET6, place POINT)");

        assertThat(table("t").columns())
                .extracting(Column::name, Column::type, Column::typeName)
                .containsExactly(
                        tuple("flag", TypeFamily.BOOLEAN, "tinyint(1)"),
                        tuple("tiny", TypeFamily.INTEGER, "tinyint(4)"),
                        tuple("one", TypeFamily.BOOLEAN, "bit(1)"),
                        tuple("many", TypeFamily.BINARY, "bit(8)"),
                        tuple("big", TypeFamily.INTEGER, "bigint(20) unsigned"),
                        tuple("price", TypeFamily.DECIMAL, "decimal(20,4) unsigned"),
                        tuple("made", TypeFamily.INTEGER, "year(4)"),
                        tuple("state", TypeFamily.TEXT, "enum('open','it''s')"),
                        tuple("tags", TypeFamily.TEXT, "set('x','y')"),
                        tuple("doc", TypeFamily.TEXT, "longtext"),
                        tuple("body", TypeFamily.TEXT, "mediumtext"),
                        tuple("bytes", TypeFamily.BINARY, "varbinary(9)"),
                        tuple("at", TypeFamily.TIMESTAMP, "datetime(6)"),
                        tuple("seen", TypeFamily.TIMESTAMP, "timestamp"),
                        tuple("took", TypeFamily.TIME, "time"),
                        tuple("id", TypeFamily.OTHER, "uuid"),
                        tuple("host", TypeFamily.TEXT, "inet6"),
                        tuple("place", TypeFamily.OTHER, "point"));
    }

    @Test
    void leaves_out_the_values_of_a_long_enumeration() throws SQLException {
        StringBuilder values = new StringBuilder("'v0'");
        for (int i = 1; i < 100; i++) {
            values.append(",'v").append(i).append('\'');
        }
        execute("CREATE TABLE t(v ENUM(" + values + "))");

        assertThat(table("t").columns().get(0).typeName()).isEqualTo("enum");
    }

    @Test
    void reads_stored_and_virtual_columns_and_versioned_tables_and_nothing_of_sequences() throws SQLException {
        execute(
                "CREATE TABLE t(n INT, twice INT AS (n * 2) VIRTUAL, thrice INT AS (n * 3) STORED) WITH SYSTEM VERSIONING");
        execute("CREATE SEQUENCE s");
        execute("CREATE TABLE gone(n INT)");
        execute("CREATE VIEW broken AS SELECT n FROM gone");
        execute("DROP TABLE gone");
        execute("CREATE VIEW v AS SELECT n FROM t");

        assertThat(extract().tables())
                .extracting(table -> table.name().name(), Table::kind, Table::comment)
                .containsExactlyInAnyOrder(tuple("t", Table.Kind.TABLE, ""), tuple("v", Table.Kind.VIEW, ""));
        assertThat(table("t").columns()).extracting(Column::name).containsExactly("n", "twice", "thrice");
    }

    @Test
    void reads_unique_indexes_as_keys() throws SQLException {
        execute("CREATE TABLE t(a INT, b TEXT, c INT, UNIQUE KEY ab (a, b(10)), UNIQUE (c), INDEX (b(5)))");

        assertThat(table("t").uniqueKeys()).containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
        assertThat(table("t").primaryKey()).isEmpty();
    }

    @Test
    void tells_tables_apart_by_case_where_the_server_does() throws SQLException {
        execute("CREATE TABLE Thing(a INT)");
        execute("CREATE TABLE thing(b INT)");

        assertThat(table("Thing").columns()).extracting(Column::name).containsExactly("a");
        assertThat(table("thing").columns()).extracting(Column::name).containsExactly("b");
    }

    @Test
    void reads_the_session_s_own_database_alone_unless_others_are_named() throws SQLException {
        execute("CREATE DATABASE archive");
        execute("CREATE TABLE archive.old(a INT)");
        execute("CREATE TABLE here(a INT)");

        assertThat(extract().tables()).extracting(table -> table.name().name()).containsExactly("here");
        assertThat(extract().defaultSchema()).isEqualTo(query("SELECT DATABASE()"));

        try (ReadOnlyConnection lent =
                dialect.openReadOnly(MariaDbServer.connections("").getConnection(), Duration.ofMinutes(1))) {
            DatabaseSchema all = extract(lent.connection());
            assertThat(all.defaultSchema()).isEmpty();
            assertThat(all.tables())
                    .extracting(table -> table.name().name())
                    .contains("here", "old")
                    .doesNotContain("user", "PROCESSLIST");
        }
    }

    @Test
    void reads_only_what_the_account_may_select() throws SQLException {
        execute("CREATE TABLE t(a INT, b INT, c INT)");
        execute("CREATE TABLE written(a INT)");
        execute("CREATE TABLE hidden(a INT)");
        execute("CREATE OR REPLACE USER reader@'127.0.0.1' IDENTIFIED BY 'r'");
        execute("GRANT SELECT (a), SELECT (c), INSERT (b) ON t TO reader@'127.0.0.1'");
        execute("GRANT INSERT ON written TO reader@'127.0.0.1'");

        try (Connection reader = MariaDbServer.connections(query("SELECT DATABASE()"), "reader", "r")
                .getConnection()) {
            DatabaseSchema schema = extract(reader);

            assertThat(schema.tables())
                    .singleElement()
                    .satisfies(table ->
                            assertThat(table.columns()).extracting(Column::name).containsExactly("a", "c"));
        }
    }

    @Test
    void tells_of_each_table_how_it_is_read() throws SQLException {
        execute("CREATE TABLE t(n INT PRIMARY KEY, m INT)");
        execute("INSERT INTO t SELECT seq, seq FROM seq_1_to_1000");
        execute("ANALYZE TABLE t");

        PlanEstimate plan = plan("SELECT COUNT(*) FROM t a JOIN t b ON b.n = a.m"
                + " JOIN (SELECT m, COUNT(*) AS c FROM t GROUP BY m) AS q ON q.m = b.n WHERE a.m > 5");

        assertThat(plan.fullScans()).contains("a", "t").doesNotContain("b").noneMatch(name -> name.contains("<"));
        assertThat(plan.rows()).isPresent();
        assertThat(plan.rows().getAsLong()).isGreaterThanOrEqualTo(1_000);
        assertThat(plan.cost().getAsDouble()).isPositive();
        assertThat(plan("SELECT 1").fullScans()).isEmpty();
        assertThat(plan("SELECT m FROM t WHERE n = 7").fullScans()).isEmpty();
        assertThat(dialect.plans().orElseThrow().read(List.of("no", "plan")).fullScans())
                .isEmpty();
    }

    private PlanEstimate plan(String sql) throws SQLException {
        var lines = new ArrayList<String>();
        String explain = dialect.plans().orElseThrow().explain(sql);
        try (ReadOnlyConnection lent = dialect.openReadOnly(dataSource.getConnection(), Duration.ofMinutes(1));
                Statement statement = lent.connection().createStatement();
                ResultSet rows = statement.executeQuery(explain)) {
            while (rows.next()) {
                rows.getString(1).lines().forEach(lines::add);
            }
        }
        return dialect.plans().orElseThrow().read(lines);
    }

    private Table table(String name) throws SQLException {
        return extract().tables().stream()
                .filter(table -> table.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private DatabaseSchema extract() throws SQLException {
        try (ReadOnlyConnection lent = dialect.openReadOnly(dataSource.getConnection(), Duration.ofMinutes(1))) {
            return extract(lent.connection());
        }
    }

    private DatabaseSchema extract(Connection connection) throws SQLException {
        return SchemaExtractor.byCatalogue()
                .extract(connection, dialect, SchemaFilter.all(), Deadline.after(Duration.ofMinutes(1)));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
