package io.github.dbqueryagent.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.ReviewRequest;
import io.github.dbqueryagent.validation.ReviewSettings;
import io.github.dbqueryagent.validation.SqlValidator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a reviewed query must mean to SQLite what it meant to the review. */
class SqliteReviewTest {
    private static final Deadline DEADLINE = Deadline.after(Duration.ofMinutes(5));

    private final SqlDialect dialect = new SqliteDialect();
    private Connection connection;
    private VisibleSchema schema;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t(id INT, day DATE, \"order\" INT, year INT, \"odd`na\"\"me\" INT,"
                    + " date TEXT, timestamp TEXT, n TEXT, text TEXT, time TEXT, interval TEXT)");
            statement.execute("INSERT INTO t VALUES (1, '2024-02-29', 2, 2024, 3,"
                    + " 'secret', 'secret', 'secret', 'secret', 'secret', 'secret')");
        }
        schema = VisibleSchema.of(
                "shop",
                dialect,
                SchemaExtractor.byCatalogue().extract(connection, dialect, SchemaFilter.all(), DEADLINE),
                SqlPolicy.builder()
                        .blockColumns("t.date", "t.timestamp", "t.n", "t.text", "t.time", "t.interval")
                        .build(),
                Asker.anonymous());
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATE '2024-02-29'",
                "DATE 'today'",
                "TIMESTAMP '2024-02-29 10:00:00'",
                "TIME '10:00:00'",
                "N'text'",
                "TEXT 'x'",
                "INTERVAL '1 day'",
                "INTERVAL '1' DAY",
                "\"date\"",
                "`date`",
                "[date]",
                "date",
                "rowid"
            })
    void shows_no_hidden_column_for_a_literal(String literal) throws SQLException {
        for (String draft : List.of(
                "SELECT " + literal + " FROM t",
                "SELECT (SELECT " + literal + " FROM t) AS x FROM t",
                "SELECT COUNT(*) FROM t WHERE 'secret' IN (SELECT " + literal + " FROM t)",
                "SELECT x.* FROM (SELECT " + literal + " FROM t) x",
                "SELECT 1 UNION SELECT " + literal + " FROM t",
                "SELECT id FROM t ORDER BY " + literal)) {
            assertThat(answer(draft)).as(draft).doesNotContain("secret");
        }
        assertThat(answer("SELECT COUNT(*) FROM t WHERE 'secret' IN (SELECT " + literal + " FROM t)"))
                .isNotEqualTo("[1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT id FROM t WHERE day = DATE '2024-02-29' | [1]",
                "SELECT id FROM t WHERE day < TIMESTAMP '2024-02-29 10:00:00' | [1]",
                "SELECT (SELECT DATE '2024-02-29' FROM t) AS x FROM t | [2024-02-29]",
                "SELECT N'it''s' AS x FROM t | [it's]",
                "SELECT id FROM t WHERE day = \"2024-02-29\" | [1]",
                "SELECT \"order\", year FROM t | [2, 2024]",
                "SELECT \"odd`na\"\"me\" FROM t | [3]",
                "SELECT [year] FROM [t] FETCH FIRST 1 ROW ONLY | [2024]"
            })
    void runs_what_was_approved(String draft, String rows) throws SQLException {
        assertThat(answer(draft)).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource
    void takes_its_own_dates_back(DateUnit unit) throws SQLException {
        String day = dialect.dates().truncate(unit, "day");

        assertThat(answer("SELECT " + day + " AS d FROM t GROUP BY " + day)).startsWith("[2024-0");
    }

    @Test
    void takes_its_own_parts_of_dates_back() throws SQLException {
        assertThat(answer("SELECT " + dialect.dates().year("day") + ", "
                        + dialect.dates().month("day") + ", "
                        + dialect.dates().daysBetween("day", "'2024-03-01'") + " FROM t"))
                .isEqualTo("[2024, 2, 1]");
    }

    /** Returns the first row of the approved query, or nothing if it is refused by the review or the database. */
    private String answer(String draft) throws SQLException {
        var request = new ReviewRequest(Draft.ofCaller(draft), schema, Set.of(), PersonalValues.none());
        String sql = SqlValidator.of(ReviewSettings.defaults(), List.of())
                .review(request, DEADLINE)
                .fold(approved -> approved.sql().sql(), rejected -> "");
        if (sql.isEmpty()) {
            return "";
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            var cells = new ArrayList<String>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                cells.add(String.valueOf(row.getObject(i)));
            }
            return cells.toString();
        } catch (SQLException e) {
            assertThat(dialect.classify(e).isFaultOfDraft()).as(sql).isTrue();
            return "";
        }
    }
}
