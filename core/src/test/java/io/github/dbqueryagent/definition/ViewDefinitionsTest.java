package io.github.dbqueryagent.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.PlainDialect;
import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewDefinitionsTest {
    private final ViewDefinitions definitions = new ViewDefinitions(
            new PlainDialect(),
            "S",
            List.of(
                    new TableName("S", "T"),
                    new TableName("S", "U"),
                    new TableName("S", "Größe"),
                    new TableName("O", "T"),
                    new TableName("O", "W")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "SELECT * FROM t # S.T",
                "SELECT a FROM o.t # O.T",
                "SELECT a FROM t, o.w # O.W S.T",
                "CREATE VIEW v (x) AS SELECT a FROM u; # S.U",
                "SELECT 1 # ''",
                "VALUES (1, (SELECT COUNT(a) FROM t)) # S.T",
                "(SELECT a FROM t) EXCEPT (SELECT a FROM u) # S.T S.U",
                "SELECT x.* FROM (SELECT a FROM t ORDER BY (SELECT b FROM u)) x # S.T S.U",
                "SELECT a FROM (t JOIN u ON EXISTS (SELECT 1 FROM o.w)) # O.W S.T S.U",
                "SELECT a FROM t GROUP BY a HAVING COUNT(*) > (SELECT COUNT(*) FROM u) # S.T S.U",
                "SELECT a, COUNT(a) OVER (PARTITION BY (SELECT b FROM u) ORDER BY a) AS s FROM t # S.T S.U",
                "SELECT a FROM t ORDER BY a OFFSET 1 ROWS FETCH FIRST 5 ROWS ONLY # S.T",
                "SELECT a FROM t LIMIT ALL OFFSET 3 # S.T",
                "SELECT DISTINCT ON ((SELECT b FROM u)) a FROM t # S.T S.U",
                "SELECT a FROM t GROUP BY GROUPING SETS ((a), ()) # S.T",
                "SELECT a FROM t CROSS JOIN LATERAL (SELECT b FROM u WHERE u.a = t.a) x # S.T S.U",
                "WITH c AS (SELECT a FROM t), d AS (SELECT a FROM c) SELECT a FROM d, u # S.T S.U",
                "WITH RECURSIVE c (n) AS (SELECT a FROM t UNION ALL SELECT n + 1 FROM c) SELECT n FROM c # S.T",
                "SELECT a FROM (WITH u AS (SELECT a FROM t) SELECT a FROM u) x # S.T S.U",
                "SELECT U&\"Gr\\00f6\\00dfe\".a, 'U&\"' FROM \"S\".U&\"Gr\\+0000f6\\00dfe\" # S.Größe",
                "SELECT 'from o.w', \"from\" FROM t -- o.w # S.T"
            })
    void names_are_found_wherever_a_query_may_have_them(String definition, String expected) {
        assertThat(sourcesOf(definition)).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECT a FROM nothing",
                "SELECT a FROM nowhere.t",
                "SELECT a FROM x.o.t",
                "SELECT peek(a) FROM t",
                "SELECT o.count(a) FROM t",
                "SELECT \"COUNT\"(a) FROM t",
                "SELECT a FROM many(1)",
                "SELECT a FROM t WHERE EXISTS (SELECT 1 FROM (SELECT peek(1) FROM u) x)",
                "SELECT a FROM 'file.csv'",
                "SELECT a FROM t TABLESAMPLE BERNOULLI (10)",
                "SELECT (SELECT a FROM d) FROM (WITH d AS (SELECT a FROM t) SELECT a FROM d) x",
                "SELECT a FROM t; SELECT a FROM u",
                "DELETE FROM t",
                "TABLE t",
                "WITH c AS (DELETE FROM t RETURNING a) SELECT a FROM c",
                "SELECT a FROM t /*! , u */",
                "SELECT U&\"\\zzzz\" FROM t",
                "SELECT U&\"a\\00",
                "SELECT * REPLACE ((SELECT 1 FROM u) AS a) FROM t"
            })
    void what_is_not_understood_whole_is_not_known(String definition) {
        assertThat(sourcesOf(definition)).isEqualTo("not known");
    }

    @Test
    void a_text_without_end_is_not_known() {
        assertThat(sourcesOf("SELECT a FROM t WHERE " + "a = 1 OR ".repeat(20_000) + "a = 2"))
                .isEqualTo("not known");
        assertThat(sourcesOf("SELECT " + "(".repeat(60) + "1" + ")".repeat(60) + " FROM t"))
                .isEqualTo("not known");
    }

    private String sourcesOf(String definition) {
        return definitions
                .sourcesOf(new TableName("S", "V"), definition)
                .map(names -> String.join(
                        " ", names.stream().map(TableName::toString).sorted().toList()))
                .orElse("not known");
    }
}
