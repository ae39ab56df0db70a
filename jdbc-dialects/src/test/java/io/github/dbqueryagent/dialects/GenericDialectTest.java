package io.github.dbqueryagent.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.dialects.h2.H2Dialect;
import io.github.dbqueryagent.testkit.SqlDialectContract;
import io.github.dbqueryagent.testkit.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class GenericDialectTest extends SqlDialectContract {
    @Override
    protected TestDatabase database() {
        return new GenericOnH2();
    }

    @Test
    void is_taken_only_where_no_other_dialect_matches() throws SQLException {
        try (var connection = new GenericOnH2().dataSource().getConnection()) {
            var both = SqlDialects.of(new GenericDialect(), new H2Dialect());

            assertThat(both.detect(connection).id()).isEqualTo("h2");
        }
    }
}
