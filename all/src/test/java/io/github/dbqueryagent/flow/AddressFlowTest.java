package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.execution.ConnectionPool;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.EnvironmentSettings;
import io.github.dbqueryagent.setting.InvalidSettingException;
import io.github.dbqueryagent.setting.SettingCatalogue;
import io.github.dbqueryagent.setting.SettingValues;
import io.github.dbqueryagent.testdatabases.MariaDbServer;
import io.github.dbqueryagent.testdatabases.PostgreSqlServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an address given as text to a database, or to a refusal before anything was connected. */
@Timeout(120)
class AddressFlowTest {
    private static final String SECRET = "hunter2-Zq";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:%s/x;PASSWORD=hunter2-Zq;INIT=CREATE ALIAS f FOR 'java.lang.System.getProperty', INIT",
        "h2:%s/x;USER=hunter2-Zq;TRACE_LEVEL_FILE=3, TRACE_LEVEL_FILE",
        "mysql://root:hunter2-Zq@127.0.0.1:1/shop?autoDeserialize=true, autoDeserialize",
        "jdbc:mysql://root:hunter2-Zq@127.0.0.1:1/shop?allowLoadLocalInfile=true, allowLoadLocalInfile",
        "postgres://u:hunter2-Zq@127.0.0.1:1/shop?socketFactory=x.Y, socketFactory",
        "sqlite:///%s/x?password=hunter2-Zq&mode=ro, property password",
        "sqlite:///%s/x%%3Fenable_load_extension=true, enable_load_extension",
        "jdbc:duckdb:%s/x;session_init_sql_file=/hunter2-Zq.sql, session_init_sql_file",
        "sqlserver://sa:hunter2-Zq@127.0.0.1:1/shop?socketFactoryClass=x.Y, socketFactoryClass",
    })
    void a_property_that_could_do_harm_is_refused_by_name_and_nothing_is_connected(String address, String word) {
        String url = String.format(address, folder);

        for (DatabaseQueryAgentBuilder builder : List.of(
                DatabaseQueryAgent.builder().jdbcUrl(url),
                DatabaseQueryAgent.builder().set(CoreSettings.DATABASE_URL, fromEnvironment(url)))) {
            assertThatThrownBy(builder::build)
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining(word)
                    .hasMessageContaining("database.urlProperties")
                    .hasMessageContaining("dataSource(…)")
                    .hasMessageNotContaining(SECRET);
        }

        assertThat(folder).isEmptyDirectory();
    }

    private static String fromEnvironment(String url) {
        SettingValues read = EnvironmentSettings.read(SettingCatalogue.installed(), Map.of("DATABASE_URL", url));
        assertThat(read.toString()).contains("database.url").doesNotContain(SECRET);
        return read.get(CoreSettings.DATABASE_URL);
    }

    @Test
    void a_host_that_means_it_names_the_property() {
        try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                .jdbcUrl("jdbc:h2:mem:named;INIT=CREATE TABLE IF NOT EXISTS made(id INT)", "sa", "")
                .set(CoreSettings.DATABASE_URL_PROPERTIES, List.of("INIT"))
                .build()) {
            assertThat(agent.schema().tables()).hasSize(1);
        }
    }

    @Test
    void an_address_that_no_dialect_knows_may_carry_nothing() {
        assertThatThrownBy(() -> DatabaseQueryAgent.builder()
                        .jdbcUrl("jdbc:ledger://h/d?password=" + SECRET)
                        .build())
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("carries properties")
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> DatabaseQueryAgent.builder()
                        .jdbcUrl("jdbc:ledger://h/d")
                        .build())
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("JDBC driver");
    }

    @Test
    void the_pool_is_told_no_credentials_for_its_log() throws Exception {
        var closing = new ArrayList<AutoCloseable>();
        SettingValues settings = SettingValues.defaults()
                .with(CoreSettings.DATABASE_URL, "jdbc:h2:mem:logged;MODE=Oracle;USER=sa;PASSWORD=" + SECRET);

        DataSource pool = ConnectionPool.open(settings, SqlDialects.installed(), closing);

        try (Connection connection = pool.getConnection();
                HikariDataSource hikari = (HikariDataSource) closing.get(0)) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(hikari.getJdbcUrl()).isEqualTo("jdbc:h2:mem:logged;MODE=Oracle;USER=•••;PASSWORD=•••");
        }
    }

    @Test
    void h2_is_asked_with_harmless_properties() throws SQLException {
        String url = "jdbc:h2:" + folder.resolve("shop");
        make(url);

        ask(url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;LOCK_TIMEOUT=1000", "");
    }

    @Test
    void sqlite_is_asked_with_harmless_properties() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("shop.db");
        make(url);

        ask(url + "?open_mode=1&limit_attached=0&busy_timeout=1000", "");
    }

    @Test
    void duckdb_is_asked_with_harmless_properties() throws SQLException {
        String url = "jdbc:duckdb:" + folder.resolve("shop.duckdb");
        make(url);

        ask(url + ";access_mode=READ_ONLY;threads=1;enable_external_access=false", "");
    }

    @Test
    void postgresql_is_asked_with_harmless_properties() throws SQLException {
        String url = make(PostgreSqlServer.emptyDatabase());

        ask(url + "?ApplicationName=shop%20questions&connectTimeout=5&sslmode=prefer&readOnly=true&user=postgres", "");
    }

    @Test
    void mariadb_is_asked_with_harmless_properties() throws SQLException {
        String url = make(MariaDbServer.emptyDatabase());

        ask(url + "?connectTimeout=5000&sslMode=disable&socketTimeout=10000&useServerPrepStmts=true", "root");
    }

    private static void make(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            make(connection);
        }
    }

    /** Returns the database's address without what its own data source has added. */
    private static String make(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            make(connection);
            return connection.getMetaData().getURL().replaceFirst("\\?.*", "");
        }
    }

    private static void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE planets(id INT PRIMARY KEY, name VARCHAR(20))");
            statement.execute("INSERT INTO planets VALUES (1, 'Venus'), (2, 'Mars')");
        }
    }

    private static void ask(String url, String user) {
        DatabaseQueryAgentBuilder builder = DatabaseQueryAgent.builder().jdbcUrl(url);
        if (!user.isEmpty()) {
            builder.set(CoreSettings.DATABASE_USER, user);
        }
        try (DatabaseQueryAgent agent = builder.build()) {
            assertThat(agent.query("How many planets are there?").text()).contains("2");
        }
    }
}
