package io.github.dbqueryagent.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The statements of a collection of attacks that a guard must refuse, where the collection is at hand. */
class SecurityCorpusTest {
    private static final Path WRITES =
            Path.of(System.getProperty("security.corpus", "../../shared/data/security"), "writes.jsonl");

    @Test
    void every_write_of_the_corpus_is_refused() throws IOException {
        assumeTrue(Files.exists(WRITES), "no corpus of attacks here (system property security.corpus)");
        var through = new ArrayList<String>();
        List<String> lines = Files.readAllLines(WRITES);
        for (String line : lines) {
            JsonNode row = new ObjectMapper().readTree(line);
            String sql = row.get("sql").asText();
            boolean guarded = row.get("enforce").asText().equals("guard");
            if (guarded && shop(dialect(row.get("dialect").asText())).review(sql) instanceof Review.Approved) {
                through.add(row.get("id").asText());
            }
        }

        assertThat(lines).hasSizeGreaterThan(1_000);
        assertThat(through).isEmpty();
    }

    /** The two tables that the attacks are about. */
    private static Shop shop(TestDialect dialect) {
        return new Shop(
                dialect,
                SqlPolicy.allowAll(),
                List.of(
                        table(dialect, "USERS", "ID", "NAME", "EMAIL", "PASSWORD", "SALARY"),
                        table(dialect, "ORDERS", "ID", "USER_ID", "AMOUNT", "STATUS")));
    }

    private static Table table(TestDialect dialect, String name, String... columns) {
        boolean upper = dialect.folding() == NameFolding.UPPER;
        return Shop.table(
                new TableName(upper ? "PUBLIC" : "public", upper ? name : name.toLowerCase(Locale.ROOT)),
                Arrays.stream(columns)
                        .map(column -> new Column(
                                upper ? column : column.toLowerCase(Locale.ROOT), TypeFamily.OTHER, "ANY", true, ""))
                        .toList());
    }

    private static TestDialect dialect(String name) {
        return switch (name) {
            case "postgresql", "duckdb" -> TestDialect.postgres();
            case "mysql", "mariadb" -> TestDialect.mysql();
            case "sqlite" -> TestDialect.sqlite();
            case "sqlserver" -> TestDialect.sqlServer();
            case "oracle" -> TestDialect.oracle();
            default -> TestDialect.h2();
        };
    }
}
