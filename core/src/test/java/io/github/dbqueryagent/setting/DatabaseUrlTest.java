package io.github.dbqueryagent.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "postgres://user:secret@host/db, jdbc:postgresql://host/db, user, secret",
                "postgresql://host:5433/db?sslmode=require, jdbc:postgresql://host:5433/db?sslmode=require, -, -",
                "postgresql+psycopg2://u:p@h/d, jdbc:postgresql://h/d, u, p",
                "postgres://user:p%40ss%2Fword@host/db, jdbc:postgresql://host/db, user, p@ss/word",
                "postgres://user:a+b@host/db, jdbc:postgresql://host/db, user, a+b",
                "postgres://user@host/db, jdbc:postgresql://host/db, user, -",
                "postgres://host, jdbc:postgresql://host/, -, -",
                "mysql://root:pw@127.0.0.1:3306/shop, jdbc:mysql://127.0.0.1:3306/shop, root, pw",
                "mariadb://h/d, jdbc:mariadb://h/d, -, -",
                "sqlserver://sa:pw@h:1433/shop?encrypt=false, jdbc:sqlserver://h:1433;databaseName=shop;encrypt=false, sa, pw",
                "mssql://h, jdbc:sqlserver://h, -, -",
                "oracle://scott:tiger@h:1521/XEPDB1, jdbc:oracle:thin:@//h:1521/XEPDB1, scott, tiger",
                "trino://ada@h:8080/hive/web, jdbc:trino://h:8080/hive/web, ada, -",
                "sqlite:///file.db, jdbc:sqlite:file.db, -, -",
                "sqlite:////var/data/my%20file.db, jdbc:sqlite:/var/data/my file.db, -, -",
                "sqlite::memory:, jdbc:sqlite::memory:, -, -",
                "sqlite:///:memory:, jdbc:sqlite::memory:, -, -",
                "duckdb:///file.duckdb, jdbc:duckdb:file.duckdb, -, -",
                "h2:mem:shop, jdbc:h2:mem:shop, -, -",
                "jdbc:h2:mem:shop, jdbc:h2:mem:shop, -, -",
                "' jdbc:postgresql://h/d?user=u&password=p ', jdbc:postgresql://h/d?user=u&password=p, -, -",
            })
    void the_forms_that_the_world_writes_are_read(String text, String jdbcUrl, String user, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(url.user().orElse(null)).isEqualTo(user);
        assertThat(url.password().map(Secret::reveal).orElse(null)).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host/db",
                "postgres://",
                "mongodb://u:topsecret@h/d",
                "jdbc:",
                "postgres://u:top%secret@h/d",
                "http://u:topsecret@h",
                "postgres:u:topsecret@h",
                "postgres://user:topsecret@host@db/x"
            })
    void anything_else_is_refused_without_being_repeated(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("database.url must be an address such as")
                .hasMessageNotContaining("topsecret")
                .hasMessageNotContaining("top%secret");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h/d?user=ada&password=topsecret, jdbc:postgresql:•••",
        "jdbc:oracle:thin:scott/topsecret@//h/x, jdbc:oracle:•••",
        "jdbc:topsecret, jdbc:•••",
        "postgres://u:topsecret@h/d, jdbc:postgresql:•••",
    })
    void what_is_shown_is_the_kind_of_address_alone(String text, String shown) {
        assertThat(DatabaseUrl.parse(text)).hasToString(shown);
    }

    @Test
    void an_address_in_the_builder_fails_at_once() {
        assertThatThrownBy(() ->
                        io.github.dbqueryagent.DatabaseQueryAgent.builder().jdbcUrl("nonsense"))
                .isInstanceOf(InvalidSettingException.class);
    }
}
