package io.github.dbqueryagent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaChange;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link SchemaExtractor} must tell of what views show, or say that it does not know. Not thread-safe; one test at
 * a time.
 */
@Timeout(120)
public abstract class DependenciesContract {
    private TestDatabase database;
    private SqlDialect dialect;

    /** Creates the contract's test. */
    protected DependenciesContract() {}

    /** Returns a database that no test has touched. */
    protected abstract TestDatabase database() throws SQLException;

    @BeforeEach
    final void openDatabase() throws SQLException {
        database = database();
        try (Connection connection = database.dataSource().getConnection()) {
            dialect = SqlDialects.of(database.dialect()).detect(connection);
        }
        execute("CREATE TABLE " + q("t") + "(" + q("a") + " INT, " + q("b") + " INT)");
        execute("CREATE TABLE " + q("u") + "(" + q("a") + " INT, " + q("t") + " INT)");
    }

    @Test
    final void a_stored_table_rests_on_nothing() throws SQLException {
        assertThat(sourcesOf("t", SchemaFilter.all())).hasValue(Set.of());
    }

    @Test
    final void what_is_not_there_is_not_known() throws SQLException {
        assertThat(sourcesOf("nothing", SchemaFilter.all())).isEmpty();
    }

    @Test
    final void a_view_rests_on_its_table_and_a_view_on_a_view_on_both() throws SQLException {
        view("v", "SELECT " + q("a") + " FROM " + q("t") + " WHERE " + q("b") + " > 3 ORDER BY " + q("b"));
        view("w", "SELECT * FROM " + q("v"));
        view("constant", "SELECT 1 AS " + q("one"));

        assertRestsOn("v", "t");
        assertRestsOn("w", "t", "v");
        assertRestsOn("constant");
    }

    @Test
    final void a_column_of_a_table_s_name_is_no_table() throws SQLException {
        view("v", "SELECT " + q("t") + " FROM " + q("u"));

        assertRestsOn("v", "u");
    }

    @Test
    final void tables_are_found_in_joins_and_sub_queries_of_every_kind() throws SQLException {
        for (String name : Set.of("c1", "c2", "c3", "c4", "c5")) {
            execute("CREATE TABLE " + q(name) + "(" + q("a") + " INT)");
        }
        view(
                "v",
                "WITH " + q("picked") + " AS (SELECT " + q("a") + " FROM " + q("c1") + ") SELECT " + q("x") + "."
                        + q("a") + ", (SELECT MAX(" + q("a") + ") FROM " + q("c2") + ") AS " + q("top") + " FROM "
                        + q("t") + " " + q("x") + " LEFT JOIN (SELECT " + q("a") + " FROM " + q("c3") + ") "
                        + q("d") + " ON " + q("d") + "." + q("a") + " = " + q("x") + "." + q("a") + " JOIN "
                        + q("picked") + " " + q("p") + " ON " + q("p") + "." + q("a") + " = " + q("x") + "."
                        + q("a") + " WHERE EXISTS (SELECT 1 FROM " + q("c4") + " " + q("e") + " WHERE " + q("e")
                        + "." + q("a") + " = " + q("x") + "." + q("a") + ") OR " + q("x") + "." + q("b")
                        + " IN (SELECT " + q("a") + " FROM " + q("c5") + ")");

        assertRestsOn("v", "c1", "c2", "c3", "c4", "c5", "t");
    }

    @Test
    final void tables_are_found_on_all_sides_of_a_union_and_through_aggregates() throws SQLException {
        view(
                "v",
                "SELECT " + q("a") + ", COUNT(*) AS " + q("n") + " FROM " + q("t") + " GROUP BY " + q("a")
                        + " HAVING COUNT(*) > 1 UNION ALL SELECT " + q("a") + ", CASE WHEN " + q("t")
                        + " IS NULL THEN 0 ELSE COALESCE(" + q("t") + ", 1) + 2 END FROM " + q("u"));

        assertRestsOn("v", "t", "u");
    }

    @Test
    final void a_recursive_query_rests_on_what_it_begins_with_and_not_on_itself() throws SQLException {
        view(
                "v",
                "WITH RECURSIVE " + q("up") + "(" + q("n") + ") AS (SELECT " + q("a") + " FROM " + q("t")
                        + " UNION ALL SELECT " + q("n") + " + 1 FROM " + q("up") + " WHERE " + q("n")
                        + " < 5) SELECT " + q("n") + " FROM " + q("up"));

        assertRestsOn("v", "t");
    }

    @Test
    final void names_are_read_letter_by_letter() throws SQLException {
        String table = "Größe und \"Maß\"";
        execute("CREATE TABLE " + q(table) + "(" + q("select") + " INT, " + q("数") + " INT)");
        view("Group By", "SELECT * FROM " + q(table) + " WHERE 'größer' <> 'it''s'");
        view("from", "SELECT " + q("select") + " FROM " + q("Group By"));

        boolean capitals = database.keepsCapitals();
        assertRestsOn("from", capitals ? table : "größe und \"maß\"", capitals ? "Group By" : "group by");
    }

    @Test
    final void a_view_of_one_schema_rests_on_tables_of_another() throws SQLException {
        if (!dialect.capabilities().contains(Capability.SCHEMAS)) {
            return;
        }
        String here = extract(SchemaFilter.all()).defaultSchema();
        execute("CREATE SCHEMA " + q("archive"));
        execute("CREATE TABLE " + q("archive") + "." + q("t") + "(" + q("a") + " INT)");
        execute("CREATE VIEW " + q("archive") + "." + q("far") + " AS SELECT x.* FROM " + q(here) + "." + q("t")
                + " x, " + q("archive") + "." + q("t") + " y");
        execute("CREATE VIEW " + q("near") + " AS SELECT * FROM " + q("archive") + "." + q("far"));

        var filter = new SchemaFilter(Set.of(here), Set.of("t"));
        assertThat(extract(filter).tables())
                .extracting(table -> table.name().schema())
                .containsOnly(here);
        assertThat(sourcesOf("near", filter))
                .isEqualTo(
                        told(new TableName("archive", "far"), new TableName("archive", "t"), new TableName(here, "t")));
    }

    @Test
    final void what_the_settings_leave_out_is_followed_all_the_same() throws SQLException {
        view("v", "SELECT * FROM " + q("t"));
        view("w", "SELECT * FROM " + q("v"));
        var filter = new SchemaFilter(Set.of(), Set.of("t", "v"));

        assertThat(extract(filter).tables())
                .extracting(table -> table.name().name())
                .containsExactly("u", "w");
        assertThat(sourcesOf("w", filter)).isEqualTo(told(name("t"), name("v")));
    }

    @Test
    final void a_view_that_is_made_anew_over_another_table_has_changed() throws SQLException {
        view("v", "SELECT " + q("a") + " FROM " + q("t"));
        DatabaseSchema before = extract(SchemaFilter.all());
        execute("DROP VIEW " + q("v"));
        view("v", "SELECT " + q("a") + " FROM " + q("u"));
        DatabaseSchema after = extract(SchemaFilter.all());

        boolean told = database.tellsWhatViewsRestOn();
        assertThat(after.fingerprint().equals(before.fingerprint())).isEqualTo(!told);
        assertThat(SchemaChange.between(before, after).changed()).isEqualTo(told ? List.of(name("v")) : List.of());
    }

    private void view(String name, String query) throws SQLException {
        execute("CREATE VIEW " + q(name) + " AS " + query);
    }

    private void assertRestsOn(String view, String... sources) throws SQLException {
        assertThat(sourcesOf(view, SchemaFilter.all()))
                .as(view)
                .isEqualTo(told(Arrays.stream(sources).map(this::name).toArray(TableName[]::new)));
    }

    private Optional<Set<TableName>> told(TableName... sources) {
        return database.tellsWhatViewsRestOn()
                ? Optional.of(Arrays.stream(sources).collect(Collectors.toCollection(TreeSet::new)))
                : Optional.empty();
    }

    private Optional<Set<TableName>> sourcesOf(String relation, SchemaFilter filter) throws SQLException {
        return extract(filter).dependencies().sourcesOf(name(relation));
    }

    private TableName name(String table) {
        try (Connection connection = database.dataSource().getConnection()) {
            String schema = dialect.defaultSchema(connection);
            return new TableName(schema == null ? "" : schema, table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DatabaseSchema extract(SchemaFilter filter) throws SQLException {
        try (ReadOnlyConnection lent =
                dialect.openReadOnly(database.dataSource().getConnection(), Duration.ofSeconds(60))) {
            return SchemaExtractor.byCatalogue()
                    .extract(lent.connection(), dialect, filter, Deadline.after(Duration.ofSeconds(60)));
        }
    }

    private String q(String name) {
        return dialect.quote(name);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(database.inItsWords(sql));
        }
    }
}
