package io.github.dbqueryagent.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.sql.OutputColumn;
import io.github.dbqueryagent.testkit.TestDatabase;
import io.github.dbqueryagent.validation.ApprovedSql;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.ReviewRequest;
import io.github.dbqueryagent.validation.ReviewSettings;
import io.github.dbqueryagent.validation.SqlValidator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries beyond the plainest ones, each as reviewed on a real database: what runs must give what was asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ReadingCases {
    private static final Deadline DEADLINE = Deadline.after(Duration.ofMinutes(5));

    /** A draft and what it comes to. */
    record Case(String draft, List<String> rows) {}

    private TestDatabase database;
    private VisibleSchema schema;

    /** Returns a database that no test has touched. */
    protected abstract TestDatabase database() throws SQLException;

    @BeforeAll
    final void open() throws SQLException {
        database = database();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "CREATE TABLE l(secret VARCHAR(10), a INT PRIMARY KEY, x VARCHAR(10))",
                    "CREATE TABLE r(a INT, secret VARCHAR(10), y VARCHAR(10))",
                    "CREATE TABLE m(a INT, z VARCHAR(10), secret VARCHAR(10))",
                    "INSERT INTO l VALUES ('s1', 1, 'one'), ('s2', 2, 'two')",
                    "INSERT INTO r VALUES (2, 's2', 'zwei'), (3, 's3', 'drei')",
                    "INSERT INTO m VALUES (3, 'trois', 's3'), (4, 'quatre', 's4')")) {
                statement.execute(sql);
            }
            SqlDialect dialect = SqlDialects.of(database.dialect()).detect(connection);
            schema = VisibleSchema.of(
                    "reading",
                    dialect,
                    SchemaExtractor.byCatalogue().extract(connection, dialect, SchemaFilter.all(), DEADLINE),
                    SqlPolicy.builder()
                            .blockColumns("l.secret", "r.secret", "m.secret")
                            .build(),
                    Asker.anonymous());
        }
    }

    List<Case> cases() throws IOException, SQLException {
        String id = database.dialect().id();
        try (InputStream in = ReadingCases.class.getResourceAsStream("/reading/cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", -1))
                    .filter(parts -> List.of(parts[0].split(" ")).contains(id))
                    .map(parts -> new Case(parts[1], List.of(parts[2].split("; "))))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    final void the_reviewed_query_gives_what_was_asked_for(Case given) throws SQLException {
        var request = new ReviewRequest(Draft.ofCaller(given.draft()), schema, Set.of(), PersonalValues.none());
        ApprovedSql approved = SqlValidator.of(ReviewSettings.defaults(), List.of())
                .review(request, DEADLINE)
                .fold(
                        yes -> yes.sql(),
                        no -> given.rows().equals(List.of("!"))
                                ? null
                                : org.junit.jupiter.api.Assertions.fail(
                                        no.rejected().violations().toString()));
        if (approved == null) {
            return;
        }

        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(approved.sql())) {
            assertThat(labels(result))
                    .as(approved.sql())
                    .isEqualTo(
                            approved.outputs().stream().map(OutputColumn::label).toList());
            assertThat(rows(result)).as(approved.sql()).containsExactlyInAnyOrderElementsOf(given.rows());
        }
    }

    private static List<String> labels(ResultSet result) throws SQLException {
        var labels = new ArrayList<String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            labels.add(result.getMetaData().getColumnLabel(i));
        }
        return labels;
    }

    private static List<String> rows(ResultSet result) throws SQLException {
        var rows = new ArrayList<String>();
        while (result.next()) {
            var cells = new ArrayList<String>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                cells.add(result.getString(i));
            }
            rows.add(String.join(",", cells));
        }
        return rows;
    }
}
