package io.github.dbqueryagent.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command for corpora: a verdict for every line, in the same order. */
class CheckCommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "postgresql | SELECT a.name, COUNT(*) FROM users a JOIN orders o ON o.user_id = a.id GROUP BY a.name | pass | |",
                "postgresql | SELECT * FROM hr.users u WHERE EXISTS (SELECT 1 FROM o WHERE o.x = u.y AND z > 3) | pass | |",
                "mysql | SELECT `a b` FROM `t t` WHERE c = \"x\" | pass | |",
                "sqlserver | SELECT TOP 5 [a b] FROM dbo.[t] ORDER BY c DESC | pass | |",
                "ansi | SELECT x FROM (SELECT * FROM t) d WHERE d.y = 1 | pass | |",
                "postgresql | DELETE FROM users | refuse | read-only | tree",
                "postgresql | SELECT pg_sleep(5) | refuse | function | functions",
                "postgresql | SELECT usename FROM pg_shadow | refuse | unknown-table | names",
                "oracle | SELECT * FROM dba_users | refuse | unknown-table | names",
                "mysql | SELECT * FROM mysql.user | refuse | unknown-table | names",
                "sqlite | SELECT 1; DROP TABLE t | refuse | one-statement | tree",
                "mysql | SELECT 1 /*!50000 INTO OUTFILE '/tmp/x' */ | refuse | construct | tree",
            })
    void a_statement_is_checked_against_the_names_that_stand_in_it(
            String dialect, String sql, String verdict, String rule, String layer) throws Exception {
        JsonNode out = run(json("dialect", dialect, "sql", sql)).get(0);

        assertThat(out.get("verdict").asText()).as(out.toString()).isEqualTo(verdict);
        assertThat(out.get("rule").asText()).isEqualTo(rule == null ? "" : rule);
        assertThat(out.get("layer").asText()).isEqualTo(layer == null ? "" : layer);
        assertThat(out.get("millis").asDouble()).isPositive();
    }

    @Test
    void a_schema_that_is_given_is_all_there_is() throws Exception {
        String schema = "\"schema\": {\"users\": [\"id\", \"name\"], \"hr.pay\": [\"amount\"]}";
        List<JsonNode> out = run(
                "{\"id\": 7, \"dialect\": \"h2\", \"sql\": \"SELECT name FROM users\", " + schema + "}",
                "{\"id\": \"b\", \"dialect\": \"h2\", \"sql\": \"SELECT salary FROM users\", " + schema + "}",
                "{\"dialect\": \"h2\", \"sql\": \"SELECT amount FROM hr.pay\", " + schema + "}");

        assertThat(out).extracting(node -> node.get("verdict").asText()).containsExactly("pass", "refuse", "pass");
        assertThat(out.get(0).get("id").asInt()).isEqualTo(7);
        assertThat(out.get(1).get("id").asText()).isEqualTo("b");
        assertThat(out.get(1).get("rule").asText()).isEqualTo("unknown-column");
    }

    @Test
    void a_question_goes_through_the_guardrails() throws Exception {
        List<JsonNode> out = run(
                "{\"text\": \"How many customers do we have?\"}",
                "{\"question\": \"What is the drop in sales?\"}",
                "{\"text\": \"DROP TABLE users;\"}");

        assertThat(out).extracting(node -> node.get("verdict").asText()).containsExactly("pass", "pass", "refuse");
        assertThat(out.get(2).get("layer").asText()).isEqualTo("question");
    }

    @Test
    void a_line_that_cannot_be_read_is_told_and_keeps_no_other_from_its_verdict() throws Exception {
        var out = new ByteArrayOutputStream();
        String lines =
                "{\n{\"id\": 1}\n{\"dialect\": \"db9\", \"sql\": \"SELECT 1\"}\n\n{\"dialect\": \"h2\", \"sql\": \"SELECT 1\"}\n";

        int code = new CheckCommand(GuardCheck.withDefaults())
                .run(new BufferedReader(new StringReader(lines)), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(1);
        assertThat(parsed(out.toString(StandardCharsets.UTF_8)))
                .extracting(node -> node.get("verdict").asText())
                .containsExactly("error", "error", "error", "pass");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("db9", "postgresql");
    }

    private static String json(String... pairs) {
        var node = new ObjectMapper().createObjectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            node.put(pairs[i], pairs[i + 1]);
        }
        return node.toString();
    }

    private static List<JsonNode> run(String... lines) throws JsonProcessingException {
        var out = new ByteArrayOutputStream();
        int code = new CheckCommand(GuardCheck.withDefaults())
                .run(
                        new BufferedReader(new StringReader(String.join("\n", lines))),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(code).isZero();
        return parsed(out.toString(StandardCharsets.UTF_8));
    }

    private static List<JsonNode> parsed(String text) throws JsonProcessingException {
        var nodes = new ArrayList<JsonNode>();
        for (String line : text.lines().toList()) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }
}
