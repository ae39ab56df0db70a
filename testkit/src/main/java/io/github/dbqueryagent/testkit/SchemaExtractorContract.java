package io.github.dbqueryagent.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.CatalogueQueries;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.extraction.AccountWatch;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.extraction.ValueSampler;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.Index;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TypeFamily;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link SchemaExtractor} must read of a real database. Not thread-safe; one test at a time. */
@Timeout(120)
public abstract class SchemaExtractorContract {
    private TestDatabase database;
    private SqlDialect dialect;

    /** Creates the contract's test. */
    protected SchemaExtractorContract() {}

    /** Returns a database that no test has touched. */
    protected abstract TestDatabase database() throws SQLException;

    /** Returns the extractor. */
    protected SchemaExtractor extractor() {
        return SchemaExtractor.byCatalogue();
    }

    @BeforeEach
    final void openDatabase() throws SQLException {
        database = database();
        try (Connection connection = database.dataSource().getConnection()) {
            dialect = SqlDialects.of(database.dialect()).detect(connection);
        }
    }

    @Test
    final void reads_nothing_of_an_empty_database() throws SQLException {
        assertThat(extract().tables()).isEmpty();
    }

    @Test
    final void tells_what_the_account_may_do_if_the_dialect_says_so() throws SQLException {
        boolean told = dialect.capabilities().contains(Capability.ACCOUNT_RIGHTS);
        try (Connection connection = database.dataSource().getConnection();
                ReadOnlyConnection lent = dialect.openReadOnly(connection, Duration.ofSeconds(30))) {
            assertThat(dialect.accountQuery(lent.connection()).isPresent()).isEqualTo(told);
            AccountReport report =
                    AccountWatch.read(lent.connection(), dialect, Deadline.after(Duration.ofSeconds(30)));

            // The database's account can create tables.
            assertThat(report.isReadingOnly()).isFalse();
            assertThat(report.rights().isEmpty()).isEqualTo(!told);
        }
    }

    @Test
    final void reads_tables_with_the_types_of_their_columns() throws SQLException {
        boolean constraints = database.hasConstraints();
        execute("CREATE TABLE " + q("customer") + "(" + q("id") + " BIGINT" + primaryKey() + ", " + q("name")
                + " VARCHAR(40)" + (constraints ? " NOT NULL" : "") + ", " + q("balance") + " DECIMAL(10,2), "
                + q("rate") + " DOUBLE PRECISION, "
                + q("born") + " DATE, " + q("seen") + " TIMESTAMP, " + q("active") + " BOOLEAN)");

        Table table = table("customer");

        assertThat(table.kind()).isEqualTo(Table.Kind.TABLE);
        assertThat(table.columns())
                .extracting(Column::name)
                .containsExactly("id", "name", "balance", "rate", "born", "seen", "active");
        assertThat(table.columns())
                .extracting(Column::type)
                .containsExactly(
                        TypeFamily.INTEGER,
                        TypeFamily.TEXT,
                        TypeFamily.DECIMAL,
                        TypeFamily.FLOATING,
                        TypeFamily.DATE,
                        TypeFamily.TIMESTAMP,
                        TypeFamily.BOOLEAN);
        assertThat(table.columns().get(1).nullable()).isEqualTo(!constraints);
        if (database.keepsTextLengths()) {
            assertThat(table.columns().get(1).typeName()).contains("40");
        }
        assertThat(table.columns().get(2).nullable()).isTrue();
        assertThat(table.columns().get(2).typeName()).contains("10").contains("2");
        assertThat(table.primaryKey()).isEqualTo(constraints ? List.of("id") : List.of());
    }

    private List<String> keyOrColumns(Table table) {
        return database.hasConstraints()
                ? table.primaryKey()
                : table.columns().stream().map(Column::name).toList();
    }

    private String primaryKey() {
        return database.hasConstraints() ? " NOT NULL PRIMARY KEY" : "";
    }

    @Test
    final void reads_views_as_views() throws SQLException {
        execute("CREATE TABLE " + q("t") + "(" + q("a") + " INT)");
        execute("CREATE VIEW " + q("v") + " AS SELECT " + q("a") + " FROM " + q("t"));

        assertThat(table("v").kind()).isEqualTo(Table.Kind.VIEW);
        assertThat(table("v").columns()).extracting(Column::name).containsExactly("a");
    }

    @Test
    final void reads_comments() throws SQLException {
        execute("CREATE TABLE " + q("t") + "(" + q("a") + " INT, " + q("b") + " INT)");
        if (!dialect.capabilities().contains(Capability.COMMENTS)) {
            assertThat(table("t").comment()).isEmpty();
            return;
        }
        execute(database.commentOnTable(q("t"), "what it is"));
        execute(database.commentOnColumn(q("t"), q("b"), "größer als a"));

        assertThat(table("t").comment()).isEqualTo("what it is");
        assertThat(table("t").columns()).extracting(Column::comment).containsExactly("", "größer als a");
    }

    @Test
    final void reads_composite_and_self_referencing_keys_in_their_order() throws SQLException {
        if (!database.hasConstraints()) {
            return;
        }
        execute("CREATE TABLE " + q("place") + "(" + q("floor") + " INT NOT NULL, " + q("room") + " INT NOT NULL, "
                + "PRIMARY KEY (" + q("room") + ", " + q("floor") + "))");
        execute("CREATE TABLE " + q("person") + "(" + q("id") + " INT NOT NULL PRIMARY KEY, " + q("boss") + " INT, "
                + q("f") + " INT, " + q("r") + " INT, " + q("email") + " VARCHAR(40) UNIQUE, "
                + "FOREIGN KEY (" + q("boss") + ") REFERENCES " + q("person") + "(" + q("id") + "), "
                + "FOREIGN KEY (" + q("r") + ", " + q("f") + ") REFERENCES " + q("place") + "(" + q("room") + ", "
                + q("floor") + "))");
        execute("CREATE INDEX by_boss ON " + q("person") + "(" + q("boss") + ", " + q("f") + ")");

        Table person = table("person");

        assertThat(table("place").primaryKey()).containsExactly("room", "floor");
        assertThat(person.uniqueKeys()).containsExactly(List.of("email"));
        assertThat(person.foreignKeys())
                .extracting(ForeignKey::columns)
                .containsExactlyInAnyOrder(List.of("boss"), List.of("r", "f"));
        assertThat(person.foreignKeys())
                .extracting(key -> key.target().name(), ForeignKey::targetColumns)
                .containsExactlyInAnyOrder(tuple("person", List.of("id")), tuple("place", List.of("room", "floor")));
        assertThat(person.indexes()).extracting(Index::columns).contains(List.of("boss", "f"));
    }

    @Test
    final void keeps_tables_of_one_name_in_two_schemas_apart() throws SQLException {
        if (!dialect.capabilities().contains(Capability.SCHEMAS)) {
            assertThat(extract().defaultSchema()).isEmpty();
            return;
        }
        execute("CREATE SCHEMA " + q("archive"));
        execute("CREATE TABLE " + q("t") + "(" + q("here") + " INT" + primaryKey() + ")");
        execute("CREATE TABLE " + q("archive") + "." + q("t") + "(" + q("there") + " INT" + primaryKey() + ")");

        // Some databases read the session's own schema alone unless others are named.
        DatabaseSchema schema =
                extract(new SchemaFilter(Set.of("archive", extract().defaultSchema()), Set.of()));

        assertThat(schema.tables())
                .filteredOn(table -> table.name().schema().equals("archive"))
                .flatExtracting(this::keyOrColumns)
                .containsExactly("there");
        assertThat(schema.tables())
                .filteredOn(table -> table.name().schema().equals(schema.defaultSchema()))
                .flatExtracting(this::keyOrColumns)
                .containsExactly("here");
        DatabaseSchema filtered = extract(new SchemaFilter(Set.of("archive"), Set.of()));
        assertThat(filtered.tables()).hasSize(1);
    }

    @Test
    final void reads_names_letter_by_letter_and_computed_columns_as_columns() throws SQLException {
        execute("CREATE TABLE " + q("Größe und \"Maß\"") + "(" + q("select") + " INT, " + q("Mixed Case") + " INT, "
                + q("数") + " INT, " + q("one more") + " INT "
                + database.generatedAs(q("select") + " + 1") + ")");

        boolean capitals = database.keepsCapitals();
        assertThat(table(capitals ? "Größe und \"Maß\"" : "größe und \"maß\"").columns())
                .extracting(Column::name)
                .containsExactly("select", capitals ? "Mixed Case" : "mixed case", "数", "one more");
    }

    @Test
    final void reads_a_hundred_columns_in_their_order() throws SQLException {
        List<String> names = IntStream.range(0, 100).mapToObj(i -> "c" + i).toList();
        execute("CREATE TABLE " + q("wide")
                + names.stream().map(name -> q(name) + " INT").collect(Collectors.joining(", ", "(", ")")));

        assertThat(table("wide").columns()).extracting(Column::name).containsExactlyElementsOf(names);
    }

    @Test
    final void leaves_the_database_s_own_tables_out() throws SQLException {
        execute("CREATE TABLE " + q("only") + "(" + q("a") + " INT)");

        assertThat(extract().tables()).extracting(table -> table.name().name()).containsExactly("only");
    }

    @Test
    final void its_version_is_another_one_after_every_change_and_after_nothing_else() throws SQLException {
        if (version().isEmpty()) {
            return;
        }
        execute("CREATE TABLE " + q("t") + "(" + q("id") + " INT NOT NULL PRIMARY KEY, " + q("a") + " INT)");
        String before = version();
        execute("INSERT INTO " + q("t") + " VALUES (1, 2)");
        execute("UPDATE " + q("t") + " SET " + q("a") + " = 3");
        assertThat(version()).isEqualTo(before);

        var changes = new ArrayList<String>(List.of(
                "ALTER TABLE " + q("t") + " ADD COLUMN " + q("b") + " VARCHAR(10)",
                "ALTER TABLE " + q("t") + " RENAME COLUMN " + q("b") + " TO " + q("c"),
                "CREATE INDEX by_a ON " + q("t") + "(" + q("a") + ")",
                "CREATE VIEW " + q("v") + " AS SELECT " + q("a") + " FROM " + q("t"),
                "CREATE TABLE " + q("u") + "(" + q("id") + " INT NOT NULL PRIMARY KEY, " + q("a") + " INT)",
                "CREATE VIEW " + q("x") + " AS SELECT " + q("a") + " FROM " + q("t"),
                database.replaceView(q("x"), "SELECT " + q("a") + " FROM " + q("u")),
                "DROP VIEW " + q("x"),
                "ALTER TABLE " + q("u") + " RENAME TO " + q("w"),
                "DROP TABLE " + q("w")));
        if (dialect.capabilities().contains(Capability.COMMENTS)) {
            changes.add(database.commentOnTable(q("t"), "what it is"));
        }
        for (String change : changes) {
            execute(change);
            assertThat(version()).as(change).isNotEqualTo(before);
            before = version();
            assertThat(version()).as(change).isEqualTo(before);
        }
    }

    /** Returns what the dialect's statement for it tells; empty if it has none. */
    private String version() throws SQLException {
        String template =
                dialect.catalogueQueries().map(CatalogueQueries::version).orElse("");
        if (template.isEmpty()) {
            return "";
        }
        String query =
                template.replaceAll("\\{schemas \\S+ else ([^}]+)}", "($1)").replaceAll("\\{[^}]+}", "1 = 1");
        try (ReadOnlyConnection lent = lend();
                Statement statement = lent.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    @Test
    final void ends_when_the_question_is_cancelled() {
        Deadline cancelled = Deadline.after(Duration.ofSeconds(30));
        cancelled.cancel();

        assertThatThrownBy(() -> extract(SchemaFilter.all(), cancelled)).isInstanceOf(QuestionCancelledException.class);
    }

    @Test
    final void finds_values_by_the_dialect_s_quotes_and_limit() throws SQLException {
        execute("CREATE TABLE " + q("Group By") + "(" + q("order by") + " VARCHAR(20))");
        for (String value : List.of("open", "open", "größer", "it''s")) {
            execute("INSERT INTO " + q("Group By") + " VALUES ('" + value + "')");
        }

        assertThat(sample(3).values()).containsExactlyInAnyOrder("open", "größer", "it's");
        assertThat(sample(3).complete()).isTrue();
        assertThat(sample(2).values()).hasSize(2);
        assertThat(sample(2).complete()).isFalse();
    }

    private ColumnValues sample(int max) throws SQLException {
        try (ReadOnlyConnection lent = lend()) {
            List<ColumnValues> values = ValueSampler.byDistinctValues()
                    .sample(
                            lent.connection(),
                            dialect,
                            extract().tables(),
                            max,
                            Deadline.after(Duration.ofSeconds(30)));
            assertThat(values).hasSize(1);
            return values.get(0);
        }
    }

    private Table table(String name) throws SQLException {
        return extract().tables().stream()
                .filter(table -> table.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private DatabaseSchema extract() throws SQLException {
        return extract(SchemaFilter.all());
    }

    private DatabaseSchema extract(SchemaFilter filter) throws SQLException {
        return extract(filter, Deadline.after(Duration.ofSeconds(60)));
    }

    private DatabaseSchema extract(SchemaFilter filter, Deadline deadline) throws SQLException {
        try (ReadOnlyConnection lent = lend()) {
            return extractor().extract(lent.connection(), dialect, filter, deadline);
        }
    }

    private ReadOnlyConnection lend() throws SQLException {
        return dialect.openReadOnly(database.dataSource().getConnection(), Duration.ofSeconds(60));
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
