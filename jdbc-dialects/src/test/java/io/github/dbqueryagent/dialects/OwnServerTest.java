package io.github.dbqueryagent.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What only a server can tell of SQL Server and Oracle. It reads, and writes nothing; the address holds user and password,
 * the driver stands on the class path, and the account sees at least one table.
 */
class OwnServerTest {
    @ParameterizedTest
    @ValueSource(strings = {"sqlserver", "oracle"})
    void reads_the_catalogue_and_gives_the_connection_back_as_it_came(String id) throws SQLException {
        try (Connection connection = connect(id)) {
            SqlDialect dialect = SqlDialects.installed().detect(connection);
            assertThat(dialect.id()).isEqualTo(id);

            for (int i = 0; i < 2; i++) {
                try (ReadOnlyConnection lent =
                        dialect.openReadOnly(LeftOpenConnections.of(connection), Duration.ofSeconds(30))) {
                    DatabaseSchema schema = SchemaExtractor.byCatalogue()
                            .extract(
                                    lent.connection(),
                                    dialect,
                                    SchemaFilter.all(),
                                    Deadline.after(Duration.ofMinutes(1)));
                    assertThat(schema.tables()).isNotEmpty();
                    Table table = schema.tables().get(0);
                    String name = dialect.quote(table.name().schema()) + "."
                            + dialect.quote(table.name().name());
                    assertThat(query(lent.connection(), "SELECT COUNT(*) FROM " + name))
                            .isNotNull();
                    String version = dialect.catalogueQueries().orElseThrow().version();
                    assertThat(query(lent.connection(), version)).isEqualTo(query(lent.connection(), version));
                }
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(connection.isClosed()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlserver", "oracle"})
    void cuts_dates_as_the_calendar_does(String id) throws SQLException {
        LocalDate date = LocalDate.of(2024, 2, 29);
        try (Connection connection = connect(id)) {
            SqlDialect dialect = SqlDialects.installed().detect(connection);
            String from = id.equals("oracle") ? " FROM DUAL" : "";
            for (DateUnit unit : DateUnit.values()) {
                String cut = dialect.dates().truncate(unit, dialect.dates().literal(date.atTime(23, 59, 59)));
                assertThat(query(connection, "SELECT " + cut + from))
                        .startsWith(Calendar.firstDay(unit, date).toString());
            }
        }
    }

    private static Connection connect(String id) throws SQLException {
        String property = "dbqueryagent.test." + id;
        String address = System.getProperty(property, "");
        assumeTrue(!address.isBlank(), "skipped: no server was named by -D" + property + "=jdbc:…");
        return DriverManager.getConnection(address);
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
