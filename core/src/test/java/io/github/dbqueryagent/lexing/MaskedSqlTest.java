package io.github.dbqueryagent.lexing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.ParsingRules;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedSqlTest {
    private static final ParsingRules BACKSLASHES = new ParsingRules(Set.of('`'), true, true, true, false, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT a FROM t WHERE name = 'Ada' | SELECT a FROM t WHERE name = '***'",
                "SELECT a FROM t WHERE name = 'it''s -- Ada' | SELECT a FROM t WHERE name = '***'",
                "SELECT a FROM t WHERE n = 4917 AND m > 1.5e3 | SELECT a FROM t WHERE n = '***' AND m > '***'",
                "SELECT a FROM t WHERE e = '{{email_1}}' OR e = 'x' | SELECT a FROM t WHERE e = '{{email_1}}' OR e = '***'",
                "SELECT \"a'b\" FROM t2 WHERE d >= DATE '2026-01-01' | SELECT \"a'b\" FROM t2 WHERE d >= DATE '***'",
                "SELECT a FROM t WHERE e = ? AND f = '?' LIMIT 1001 | SELECT a FROM t WHERE e = ? AND f = '***' LIMIT '***'",
                "SELECT a /* of Ada */ FROM t; | SELECT a   FROM t",
            })
    void values_are_blanked_and_names_and_places_stay(String sql, String masked) {
        assertThat(MaskedSql.of(sql, ParsingRules.standard()).text()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'Ada",
                "SELECT E'Ada\\'s'",
                "SELECT 1; DELETE FROM t WHERE name = 'Ada'",
                "SELECT a FROM t WHERE name = 'Ada' 'Bo'",
                "SELECT $1 FROM t WHERE name = 'Ada'",
            })
    void what_cannot_be_taken_apart_is_blanked_whole(String sql) {
        assertThat(MaskedSql.of(sql, ParsingRules.standard()).text()).isEqualTo("'***'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT a FROM t WHERE b = \"Ada\"", "SELECT a FROM t WHERE b = 'it\\'s Ada'"})
    void texts_are_read_as_the_database_reads_them(String sql) {
        assertThat(MaskedSql.of(sql, BACKSLASHES).text()).isEqualTo("SELECT a FROM t WHERE b = '***'");
    }
}
