package io.github.dbqueryagent.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.dialects.h2.H2Database;
import io.github.dbqueryagent.dialects.h2.H2Dialect;
import io.github.dbqueryagent.testdatabases.DuckDbInMemory;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

/** Holds what the page of dialects says to have been tested to what the tests run on. */
class TestedVersionsTest {
    private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)+");

    @Test
    void the_versions_that_are_named_are_those_that_run() throws SQLException, IOException {
        assertNamed(new H2Database(new H2Dialect()).dataSource(), "SELECT H2VERSION()");
        assertNamed(PostgreSqlServer.emptyDatabase(), "SELECT version()");
        assertNamed(MariaDbServer.emptyDatabase(), "SELECT version()");
        assertNamed(DuckDbInMemory.emptyDatabase(), "SELECT version()");
        var sqlite = new SQLiteDataSource();
        sqlite.setUrl("jdbc:sqlite:");
        assertNamed(sqlite, "SELECT sqlite_version()");
    }

    private static void assertNamed(DataSource database, String query) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String id = SqlDialects.installed().detect(connection).id();
            Matcher version = VERSION.matcher(tested(id));
            assertThat(version.find()).as(id).isTrue();
            try (ResultSet row = statement.executeQuery(query)) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).as(id).contains(version.group());
            }
        }
    }

    private static String tested(String id) throws IOException {
        String path = "/dialects/" + id + "/tested.txt";
        try (InputStream in = Objects.requireNonNull(DialectFolder.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
