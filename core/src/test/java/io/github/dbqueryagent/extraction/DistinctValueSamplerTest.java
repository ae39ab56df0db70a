package io.github.dbqueryagent.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.dialect.PlainDialect;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DistinctValueSamplerTest {
    @Test
    void reads_distinct_values_of_text_columns_alone() throws Exception {
        try (var shop = new Shop(
                "CREATE TABLE \"Orders\"(id INT, \"status of it\" VARCHAR(20), note VARCHAR(2000), body CLOB)",
                "INSERT INTO \"Orders\" VALUES (1, 'open', 'n', 'b'), (2, 'open', 'n', 'b'), (3, 'größer', 'n', 'b'),"
                        + " (4, NULL, 'n', 'b'), (5, '  ', 'n', 'b')")) {
            List<ColumnValues> sampled = sample(shop.connection, shop, 10);

            assertThat(sampled).hasSize(1);
            assertThat(sampled.get(0).column().name()).isEqualTo("status of it");
            assertThat(sampled.get(0).values()).containsExactlyInAnyOrder("open", "größer");
            assertThat(sampled.get(0).complete()).isTrue();
        }
    }

    @Test
    void finds_a_table_by_all_the_names_that_its_schema_has() throws Exception {
        try (var shop = new Shop("CREATE TABLE t(a VARCHAR)", "INSERT INTO t VALUES ('open')")) {
            Table table = shop.extract().tables().get(0);
            var name = new TableName(shop.connection.getCatalog() + ".PUBLIC", "T");
            var elsewhere = new Table(
                    name, table.kind(), "", table.columns(), table.keys(), table.indexes(), table.rowEstimate());

            List<ColumnValues> sampled = ValueSampler.byDistinctValues()
                    .sample(shop.connection, new TwoNames(), List.of(elsewhere), 10, Shop.soon());

            assertThat(sampled).flatExtracting(ColumnValues::values).containsExactly("open");
        }
    }

    private static final class TwoNames extends PlainDialect {
        @Override
        public List<String> schemaParts(String schema) {
            return List.of(schema.split("\\.", 2));
        }
    }

    @Test
    void says_when_there_are_more_values_than_it_read() throws Exception {
        try (var shop = new Shop(
                "CREATE TABLE t(a VARCHAR, b VARCHAR)",
                "INSERT INTO t SELECT 'v' || x, REPEAT('w', 90 + x) FROM system_range(1, 12)")) {
            List<ColumnValues> sampled = sample(shop.connection, shop, 11);

            assertThat(sampled.get(0).values()).hasSize(11);
            assertThat(sampled.get(0).complete()).isFalse();
            assertThat(sampled.get(1).values()).allMatch(value -> value.length() <= 100);
            assertThat(sampled.get(1).complete()).isFalse();
        }
    }

    @Test
    void leaves_out_what_the_account_may_not_read() throws Exception {
        try (var shop = new Shop(
                "CREATE TABLE secret(a VARCHAR)",
                "CREATE TABLE known(a VARCHAR)",
                "INSERT INTO secret VALUES ('s')",
                "INSERT INTO known VALUES ('k')",
                "CREATE USER reader PASSWORD 'r'",
                "GRANT SELECT ON known TO reader")) {
            try (Connection reader =
                    DriverManager.getConnection(shop.url.replace(";DB_CLOSE_DELAY=-1", ""), "reader", "r")) {
                reader.setAutoCommit(false);

                assertThat(sample(reader, shop, 10))
                        .extracting(values -> values.column().table().name())
                        .containsExactly("KNOWN");
            }
        }
    }

    @Test
    void returns_what_it_has_when_the_time_is_over() throws Exception {
        try (var shop =
                new Shop("CREATE TABLE t(a VARCHAR, b VARCHAR, c VARCHAR)", "INSERT INTO t VALUES ('1', '2', '3')")) {
            var clock = new AtomicLong();
            Deadline passing = Deadline.after(Duration.ofSeconds(7), () -> clock.addAndGet(1_000_000_000));

            List<ColumnValues> sampled = ValueSampler.byDistinctValues()
                    .sample(shop.connection, new PlainDialect(), shop.extract().tables(), 10, passing);

            assertThat(sampled).hasSizeBetween(1, 2);
        }
    }

    @Test
    void ends_when_the_question_is_cancelled_or_the_connection_is_gone() throws Exception {
        try (var shop = new Shop("CREATE TABLE t(a VARCHAR)")) {
            List<Table> tables = shop.extract().tables();
            Deadline cancelled = Shop.soon();
            cancelled.cancel();

            assertThatThrownBy(() -> ValueSampler.byDistinctValues()
                            .sample(shop.connection, new PlainDialect(), tables, 10, cancelled))
                    .isInstanceOf(QuestionCancelledException.class);
            shop.connection.close();
            assertThatThrownBy(() -> ValueSampler.byDistinctValues()
                            .sample(shop.connection, new PlainDialect(), tables, 10, Shop.soon()))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static List<ColumnValues> sample(Connection connection, Shop shop, int max) throws SQLException {
        return ValueSampler.byDistinctValues()
                .sample(connection, new PlainDialect(), shop.extract().tables(), max, Shop.soon());
    }
}
