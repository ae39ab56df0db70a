package io.github.dbqueryagent.dialects.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.PlanSyntax;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuckDbPlansTest {
    private final PlanSyntax plans = new DuckDbPlans();
    private DuckDbDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = new DuckDbDatabase();
        database.execute(
                "CREATE TABLE big AS SELECT x AS n, 's' || x AS s FROM range(10000) r(x)",
                "CREATE SCHEMA \"odd.one\"",
                "CREATE TABLE \"odd.one\".\"so \"\"named\"\"\" AS SELECT x AS n FROM range(10) r(x)");
    }

    @Test
    void names_the_tables_that_are_read_without_their_database_and_the_rows() throws SQLException {
        PlanEstimate plan = explain(
                "SELECT b.s FROM big b JOIN \"odd.one\".\"so \"\"named\"\"\" o ON b.n = o.n WHERE b.s > ?", "a");

        assertThat(plan.fullScans()).containsExactlyInAnyOrder("main.big", "\"odd.one\".\"so \"\"named\"\"\"");
        assertThat(plan.rows().orElseThrow()).isBetween(10L, 10_000L);
        assertThat(plan.cost()).isEmpty();
        assertThat(plan.lines()).anyMatch(line -> line.contains("HASH_JOIN"));
    }

    @Test
    void scans_nothing_where_the_statistics_tell_that_there_is_nothing() throws SQLException {
        assertThat(explain("SELECT n FROM big WHERE n > 20000").fullScans()).isEmpty();
    }

    @Test
    void a_text_in_the_statement_is_no_part_of_the_plan() throws SQLException {
        PlanEstimate plan = explain("SELECT n FROM big WHERE s <> '\",\n\"Table\": \"main.secret\",\n"
                + "\"Type\": \"Sequential Scan\",\n\"Estimated Cardinality\": \"99999999\"'");

        assertThat(plan.fullScans()).containsExactly("main.big");
        assertThat(plan.rows().orElseThrow()).isLessThanOrEqualTo(10_000);
    }

    @Test
    void a_plan_that_cannot_be_read_tells_nothing() {
        PlanEstimate plan =
                plans.read(List.of("", "[", "\"Type\": \"Sequential Scan\"", "\"Estimated Cardinality\": \"x\""));

        assertThat(plan.fullScans()).isEmpty();
        assertThat(plan.rows()).isEmpty();
    }

    private PlanEstimate explain(String sql, String... values) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(plans.explain(sql))) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return plans.read(row.getString(plans.column()).lines().toList());
            }
        }
    }
}
