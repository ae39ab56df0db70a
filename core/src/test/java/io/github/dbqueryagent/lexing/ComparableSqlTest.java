package io.github.dbqueryagent.lexing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.ParsingRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparableSqlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT a FROM t                             | select  A\tfrom T;
            SELECT a FROM t                             | SELECT "a" /* all */ FROM "t" -- of them
            SELECT 1 WHERE d >= DATE '2026-10-01'       | SELECT 1 WHERE d >= DATE '2025-01-31'
            SELECT 1 WHERE d < '2026-10-01 00:00:00'    | SELECT 1 WHERE d < '2026-11-01T00:00:00Z'
            """)
    void makes_no_difference(String one, String other) {
        assertThat(of(one)).isEqualTo(of(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT a FROM t                     | SELECT b FROM t
            SELECT a FROM t WHERE s = 'Paid'    | SELECT a FROM t WHERE s = 'paid'
            SELECT a FROM t WHERE s = 'a'       | SELECT a FROM t WHERE s = a
            SELECT a FROM t WHERE n = 1         | SELECT a FROM t WHERE n = 2
            SELECT a FROM t WHERE d < '2026-01-01' | SELECT a FROM t WHERE d > '2026-01-01'
            SELECT 'a b'                        | SELECT 'a' b
            SELECT 'it''s'                      | SELECT 'its'
            """)
    void makes_one(String one, String other) {
        assertThat(of(one)).isNotEqualTo(of(other));
    }

    @Test
    void a_text_that_cannot_be_taken_apart_is_compared_as_it_stands() {
        assertThat(of("SELECT 'open")).isEqualTo(of(" SELECT 'open ")).isNotEqualTo(of("SELECT 'OPEN"));
    }

    private static ComparableSql of(String sql) {
        return ComparableSql.of(sql, ParsingRules.standard());
    }
}
