package io.github.dbqueryagent.dialects.h2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.dialects.LeftOpenConnections;
import io.github.dbqueryagent.execution.QueryFailedException;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.testkit.SqlDialectContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class H2DialectTest extends SqlDialectContract {
    private final SqlDialect dialect = new H2Dialect();

    @Override
    protected TestDatabase database() {
        return new H2Database(dialect);
    }

    @Test
    void restores_a_time_limit_of_the_host_to_the_millisecond() throws SQLException {
        var database = new H2Database(dialect);
        String url = "jdbc:h2:mem:limits;DB_CLOSE_DELAY=-1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SET QUERY_TIMEOUT 1234");
            Connection pooled = LeftOpenConnections.of(connection);

            try (var lent = dialect.openReadOnly(pooled, Duration.ofMillis(1))) {
                assertThat(database.sessionSettings(lent.connection())).isEqualTo("1");
            }

            assertThat(database.sessionSettings(connection)).isEqualTo("1234");
        }
    }

    @Test
    void restores_what_the_host_has_set_between_two_questions_by_sql_or_by_jdbc() throws SQLException {
        var database = new H2Database(dialect);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Connection pooled = LeftOpenConnections.of(connection);
            dialect.openReadOnly(pooled, Duration.ofSeconds(1)).close();

            statement.execute("SET QUERY_TIMEOUT 1234");
            dialect.openReadOnly(pooled, Duration.ofSeconds(1)).close();
            assertThat(database.sessionSettings(connection)).isEqualTo("1234");

            statement.setQueryTimeout(7);
            dialect.openReadOnly(pooled, Duration.ofSeconds(1)).close();
            assertThat(database.sessionSettings(connection)).isEqualTo("7000");
        }
    }

    @Test
    void restores_the_time_limit_of_a_session_on_a_server() throws SQLException {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:remote");
                Statement statement = connection.createStatement()) {
            statement.execute("SET QUERY_TIMEOUT 1234");

            dialect.openReadOnly(LeftOpenConnections.of(connection), Duration.ofSeconds(1))
                    .close();

            assertThat(new H2Database(dialect).sessionSettings(connection)).isEqualTo("1234");
        } finally {
            server.stop();
        }
    }

    @Test
    void no_question_scans_the_settings_of_an_embedded_database() throws SQLException {
        var statements = new ArrayList<String>();
        try (Connection connection = new H2Database(dialect).dataSource().getConnection()) {
            dialect.openReadOnly(LeftOpenConnections.noting(statements, connection), Duration.ofSeconds(1))
                    .close();
        }

        assertThat(statements)
                .isNotEmpty()
                .noneMatch(sql -> sql.toUpperCase(Locale.ROOT).contains("INFORMATION_SCHEMA"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', UPPER",
        "';DATABASE_TO_LOWER=TRUE', LOWER",
        "';DATABASE_TO_UPPER=FALSE', EXACT",
        "';DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE', INSENSITIVE"
    })
    void folds_names_as_the_url_asks_for_and_finds_them(String setting, NameFolding folding) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + setting);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE Person(Name VARCHAR(10), PRIMARY KEY(Name))");

            SqlDialect adapted = SqlDialects.of(dialect).detect(connection);
            DatabaseSchema schema = SchemaExtractor.byCatalogue()
                    .extract(connection, adapted, SchemaFilter.all(), Deadline.after(Duration.ofSeconds(30)));

            assertThat(adapted.folding()).isEqualTo(folding);
            assertThat(schema.tables()).singleElement().satisfies(table -> {
                assertThat(table.name().name()).isEqualTo(folding.fold("Person"));
                assertThat(table.primaryKey()).containsExactly(folding.fold("Name"));
            });
        }
    }

    @Test
    void tells_a_missing_right_from_a_wrong_password() throws SQLException {
        String url = "jdbc:h2:mem:rights";
        try (Connection admin = DriverManager.getConnection(url, "sa", "");
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE TABLE t(n INT)");
            statement.execute("CREATE USER reader PASSWORD 'r'");

            assertThat(kindOf(() -> {
                        try (Connection reader = DriverManager.getConnection(url, "reader", "r");
                                Statement reading = reader.createStatement()) {
                            reading.execute("SELECT * FROM t");
                        }
                    }))
                    .isEqualTo(Kind.PERMISSION);
            assertThat(kindOf(() -> DriverManager.getConnection(url, "reader", "wrong")))
                    .isEqualTo(Kind.AUTHENTICATION);
        }
    }

    @Test
    void does_not_say_that_nothing_was_changed_where_the_database_ran_out_of_memory() {
        DatabaseError ended = dialect.classify(DbException.getJdbcSQLException(ErrorCode.OUT_OF_MEMORY));
        DatabaseError closed = dialect.classify(DbException.getJdbcSQLException(ErrorCode.DATABASE_IS_CLOSED));
        DatabaseError wrong = dialect.classify(DbException.getJdbcSQLException(ErrorCode.DIVISION_BY_ZERO_1));

        assertThat(ended.kind()).isEqualTo(Kind.RESOURCES);
        assertThat(new QueryFailedException("shop", ended))
                .hasMessageContaining("ran out of memory")
                .hasMessageNotContaining("Nothing was changed");
        assertThat(new QueryFailedException("shop", closed)).hasMessageNotContaining("Nothing was changed");
        assertThat(new QueryFailedException("shop", wrong)).hasMessageContaining("Nothing was changed");
    }

    private Kind kindOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        SQLException failure = org.assertj.core.api.Assertions.catchThrowableOfType(SQLException.class, call);
        return dialect.classify(failure).kind();
    }
}
