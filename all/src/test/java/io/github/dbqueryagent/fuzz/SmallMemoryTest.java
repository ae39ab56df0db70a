package io.github.dbqueryagent.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbqueryagent.checking.CheckCommand;
import io.github.dbqueryagent.dialect.SqlDialects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The guard needs little memory, whatever it reads: the command for collections runs in a JVM of its own. */
class SmallMemoryTest {
    private static final String HEAP = "-Xmx256m";

    @Test
    void statements_that_cost_are_all_checked_in_a_small_heap(@TempDir Path folder) throws Exception {
        var json = new ObjectMapper();
        var lines = new ArrayList<String>();
        for (String dialect : SqlDialects.installed().ids()) {
            for (String sql : Seeds.shipped()) {
                lines.add(line(json, dialect, sql));
            }
        }
        Attacks.onTheReview().forEach((name, sql) -> {
            if (!name.contains("unknown columns")) {
                lines.add(line(json, "postgresql", sql));
            }
        });

        List<String> verdicts = verdicts(folder, lines);

        assertThat(verdicts.size()).isEqualTo(lines.size());
        assertThat(verdicts).noneMatch(verdict -> verdict.contains("\"error\""));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "fuzz.minutes",
            matches = "\\d+",
            disabledReason = "the collections take a minute: on demand, with -Dfuzz.minutes=1")
    void collections_are_checked_in_a_small_heap(@TempDir Path folder) throws Exception {
        var lines = new ArrayList<String>();
        for (String file : List.of("writes.jsonl", "selects.jsonl", "injections.jsonl")) {
            Path path = Seeds.corpus().resolve(file);
            assumeTrue(
                    Files.exists(path), "no collection of statements here (system property security.corpus): " + file);
            lines.addAll(Files.readAllLines(path));
        }

        List<String> verdicts = verdicts(folder, lines);

        assertThat(verdicts.size()).isEqualTo(lines.size());
        assertThat(verdicts).noneMatch(verdict -> verdict.contains("\"error\""));
    }

    private static String line(ObjectMapper json, String dialect, String sql) {
        return json.createObjectNode().put("dialect", dialect).put("sql", sql).toString();
    }

    private static List<String> verdicts(Path folder, List<String> lines) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("in.jsonl"), lines, StandardCharsets.UTF_8);
        Path out = folder.resolve("out.jsonl");
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CheckCommand.class.getName(),
                        in.toString())
                .redirectError(folder.resolve("errors.txt").toFile())
                .redirectOutput(out.toFile())
                .start();
        assertThat(check.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(check.exitValue())
                .as(Files.readString(folder.resolve("errors.txt")))
                .isZero();
        return Files.readAllLines(out);
    }
}
