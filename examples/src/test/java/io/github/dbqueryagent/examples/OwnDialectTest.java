package io.github.dbqueryagent.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.LimitSyntax;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A dialect of one's own. */
final class OwnDialectTest {
    // region own-dialect
    /** A database that nobody has written a dialect for yet. */
    static class LedgerDialect implements SqlDialect {
        @Override
        public String id() {
            return "ledger";
        }

        @Override
        public String displayName() {
            return "Ledger";
        }

        @Override
        public boolean matches(DatabaseMetaData metaData) throws SQLException {
            return metaData.getDatabaseProductName().equals("Ledger");
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.SCHEMAS); // what is not named here is refused in clear words
        }

        @Override
        public LimitSyntax limitSyntax() {
            return LimitSyntax.FETCH_FIRST;
        }

        @Override
        public Set<String> reservedWords() {
            return Set.of("ACCOUNT", "SELECT", "FROM", "WHERE", "ORDER", "GROUP");
        }

        @Override
        public Set<String> allowedFunctions() {
            return Set.of("count", "sum", "min", "max", "avg", "coalesce", "lower", "upper");
        }

        @Override
        public Set<String> systemSchemas() {
            return Set.of("INFORMATION_SCHEMA");
        }

        @Override
        public String promptNotes() {
            return "- Plain SQL of the standard.";
        }
    }
    // endregion

    @Test
    void is_used_when_it_is_given() {
        SqlDialect ledger = new LedgerDialect() {
            @Override
            public boolean matches(DatabaseMetaData metaData) {
                return true;
            }
        };
        try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                .dataSource(Store.DATA_SOURCE)
                .dialects(SqlDialects.of(ledger))
                .clock(Store.CLOCK)
                .build()) {
            Answer answer = agent.query("How many customers do we have?");

            assertThat(answer).isInstanceOf(Answer.Found.class);
            assertThat(((Answer.Found) answer).sql()).contains("FETCH FIRST");
        }
    }
}
