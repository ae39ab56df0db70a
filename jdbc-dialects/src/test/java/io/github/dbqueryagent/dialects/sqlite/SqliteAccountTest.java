package io.github.dbqueryagent.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialects.Account;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** What connections to a SQLite file permit beyond reading, and the properties that end it. */
class SqliteAccountTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void create_the_file() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders(id INT)");
        }
    }

    @Test
    void a_file_that_is_opened_as_usual_can_be_written_and_others_attached() throws SQLException {
        assertThat(account().rights())
                .containsExactly(
                        "ATTACH on other files: Set limit_attached=0 among the driver's properties",
                        "write on the file: Open it read-only: open_mode=1 among the driver's properties");
    }

    @Test
    void a_file_that_is_opened_with_both_properties_can_only_be_read() throws SQLException {
        assertThat(account("open_mode=1", "limit_attached=0").report().isReadingOnly())
                .isTrue();
    }

    @Test
    void libraries_can_be_loaded_if_the_properties_say_so() throws SQLException {
        assertThat(account("open_mode=1", "limit_attached=0", "enable_load_extension=true")
                        .report()
                        .names())
                .containsExactly("load_extension");
    }

    @Test
    void looking_leaves_nothing_attached() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"))) {
            new SqliteDialect().accountQuery(connection);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM pragma_database_list")) {
                assertThat(row.next() ? row.getInt(1) : 0).isEqualTo(1);
            }
        }
    }

    private Account account(String... options) {
        var properties = new Properties();
        for (String option : options) {
            properties.setProperty(option.split("=", 2)[0], option.split("=", 2)[1]);
        }
        var dataSource = new SQLiteDataSource(new SQLiteConfig(properties));
        dataSource.setUrl("jdbc:sqlite:" + folder.resolve("shop.db"));
        return new Account(dataSource, dataSource);
    }
}
