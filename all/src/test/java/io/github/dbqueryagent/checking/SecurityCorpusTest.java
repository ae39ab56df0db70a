package io.github.dbqueryagent.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbqueryagent.lexing.SqlRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Collections of statements and questions, where they are at hand: what must be refused, and what must not. */
class SecurityCorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("security.corpus", "../../shared/data/security"));

    /** What the parser can read and the guard lets through; the rest is on the page about security, with its reasons. */
    private static final double LEAST_OF_READABLE = 0.86;

    /** The same of harmless statements with frightening words in them. */
    private static final double LEAST_OF_TRICKY = 0.96;

    private final GuardCheck check = GuardCheck.withDefaults();

    @Test
    void every_write_is_refused_by_the_guard_alone() throws IOException {
        var through = new ArrayList<String>();
        for (JsonNode row : rows("writes.jsonl")) {
            boolean mayBeLimited = row.get("enforce").asText().equals("guard_or_limit");
            if (!mayBeLimited && statement(row).passes()) {
                through.add(row.toString());
            }
        }

        assertThat(through).isEmpty();
    }

    @Test
    void harmless_statements_pass_unless_they_are_refused_on_purpose() throws IOException {
        int readable = 0;
        int passed = 0;
        int tricky = 0;
        int trickyPassed = 0;
        for (JsonNode row : rows("selects.jsonl")) {
            Checked checked = statement(row);
            if (checked.rule().equals(SqlRule.SYNTAX.ruleName())) {
                continue;
            }
            boolean isTricky = row.get("source").asText().contains("tricky");
            readable++;
            tricky += isTricky ? 1 : 0;
            passed += checked.passes() ? 1 : 0;
            trickyPassed += isTricky && checked.passes() ? 1 : 0;
        }

        assertThat((double) passed / readable).isGreaterThan(LEAST_OF_READABLE);
        assertThat((double) trickyPassed / tricky).isGreaterThan(LEAST_OF_TRICKY);
    }

    private Checked statement(JsonNode row) {
        String dialect = row.get("dialect").asText();
        return check.statement(
                dialect.equals("ansi") ? "generic" : dialect, row.get("sql").asText());
    }

    private static List<JsonNode> rows(String file) throws IOException {
        Path path = CORPUS.resolve(file);
        assumeTrue(Files.exists(path), "no collection of attacks here (system property security.corpus): " + file);
        var rows = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(path)) {
            rows.add(new ObjectMapper().readTree(line));
        }
        assertThat(rows).hasSizeGreaterThan(300);
        return rows;
    }
}
