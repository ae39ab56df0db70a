package io.github.dbqueryagent.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

@Timeout(120)
class JsonLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("audit.jsonl");
    }

    /** Every line of every file, each read as JSON: a torn one would not be. */
    private List<JsonNode> entries() throws IOException {
        var entries = new ArrayList<JsonNode>();
        for (Path file : files()) {
            for (String line : Files.readAllLines(file)) {
                entries.add(JSON.readTree(line));
            }
        }
        return entries;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_line_has_all_of_an_entry_under_names_that_stay() {
        var out = new StringBuilder();

        AuditLog.jsonLines(out).write(Entries.of("How many\n\"Ärzte\"?"));

        assertThat(out)
                .hasToString("{\"id\":\"a1\",\"at\":\"2026-11-21T10:00:00Z\",\"operation\":\"ask\",\"user\":\"ada\","
                        + "\"tenant\":\"7\",\"roles\":[\"a\",\"b\"],\"session\":\"s1\",\"database\":\"main\","
                        + "\"question\":\"How many\\n\\\"Ärzte\\\"?\",\"about\":null,\"outcome\":\"found\",\"reason\":null,"
                        + "\"drafts\":[{\"generator\":\"model\",\"sql\":\"SELECT x\",\"fromCache\":false,"
                        + "\"verdict\":\"rejected\",\"reasons\":[\"unknown-column\"]},{\"generator\":\"model\","
                        + "\"sql\":\"SELECT y\",\"fromCache\":true,\"verdict\":\"approved\",\"reasons\":[]}],"
                        + "\"query\":{\"sql\":\"SELECT y FROM t WHERE z = ?\",\"parameters\":[{\"name\":\"{{email_1}}\","
                        + "\"type\":\"String\"}],\"tables\":[\"t\"],\"rows\":3,\"truncation\":\"rows\",\"masked\":[\"y\"],"
                        + "\"shortened\":[]},\"elapsedMicros\":12000,\"stageMicros\":{\"admit\":1000,\"execute\":5000},"
                        + "\"inputTokens\":10,\"outputTokens\":20}\n");
    }

    @Test
    void the_attributes_of_an_asker_are_left_out() {
        assertThat(Entries.of("?").toString()).contains("ada").doesNotContain("planted-attribute");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 20_000})
    void fifty_threads_tear_no_line_and_lose_none(long maxBytes) throws Exception {
        AuditFile file = AuditFile.at(path());
        AuditLog one = AuditLog.jsonLines(maxBytes == 0 ? file : file.rotatingAt(maxBytes, 1_000));
        AuditLog other = AuditLog.jsonLines(maxBytes == 0 ? file : file.rotatingAt(maxBytes, 1_000));
        var threads = Executors.newFixedThreadPool(50);
        for (int i = 0; i < 50; i++) {
            AuditLog log = i % 2 == 0 ? one : other;
            String text = Character.toString('a' + i % 26).repeat(i * 20);
            threads.execute(() -> {
                for (int n = 0; n < 10; n++) {
                    log.write(Entries.of(text));
                }
            });
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(entries()).hasSize(500);
        assertThat(files().size()).matches(count -> maxBytes == 0 ? count == 1 : count > 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 50_000})
    void two_processes_tear_no_line_and_lose_none(long maxBytes) throws Exception {
        Process one = process(maxBytes, "a");
        Process other = process(maxBytes, "b");

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        assertThat(entries()).hasSize(600);
        assertThat(entries().stream()
                        .filter(entry -> entry.get("question").asText().startsWith("a")))
                .hasSize(300);
    }

    private Process process(long maxBytes, String letter) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        ManyLines.class.getName(),
                        path().toString(),
                        "300",
                        Long.toString(maxBytes),
                        letter)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String classPath() {
        return Stream.of(ManyLines.class, AuditLog.class, JsonFactory.class, Logger.class)
                .map(type -> Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString())))
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void a_file_is_set_aside_at_its_size_and_the_oldest_is_deleted() throws IOException {
        AuditLog log = AuditLog.jsonLines(AuditFile.at(path()).rotatingAt(2_500, 2));

        for (int i = 0; i < 20; i++) {
            log.write(Entries.of("question " + i));
        }

        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("audit.jsonl", "audit.jsonl.1", "audit.jsonl.2");
        for (Path file : files()) {
            assertThat(Files.size(file)).isLessThanOrEqualTo(2_500);
        }
        assertThat(Files.readString(path())).contains("question 19");
        assertThat(Files.readString(folder.resolve("audit.jsonl.2"))).doesNotContain("question 19");
    }

    @Test
    void a_file_that_somebody_moves_away_is_begun_anew() throws IOException {
        AuditLog log = AuditLog.jsonLines(path());
        log.write(Entries.of("first"));
        Files.move(path(), folder.resolve("elsewhere"));

        log.write(Entries.of("second"));

        assertThat(Files.readAllLines(path())).singleElement().asString().contains("second");
    }

    @Test
    void a_line_that_was_cut_off_does_not_spoil_the_next() throws IOException {
        Files.writeString(path(), "{\"id\":\"cut o");

        AuditLog.jsonLines(path()).write(Entries.of("whole"));

        assertThat(Files.readAllLines(path())).hasSize(2).last().asString().startsWith("{\"id\":\"a1\"");
    }

    @Test
    void an_interrupted_thread_writes_all_the_same() throws IOException {
        AuditLog log = AuditLog.jsonLines(AuditFile.at(path()).onDiskAtOnce());

        Thread.currentThread().interrupt();
        log.write(Entries.of("?"));

        assertThat(Thread.interrupted()).as("the interrupt is handed on").isTrue();
        assertThat(entries()).isNotEmpty();
    }

    @Test
    void the_file_is_its_owner_s_alone() throws IOException {
        AuditLog.jsonLines(path()).write(Entries.of("?"));

        if (path().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_log_that_cannot_be_written_says_so_and_what_to_do() {
        AuditLog log = AuditLog.jsonLines(folder.resolve("nowhere").resolve("audit.jsonl"));

        assertThatThrownBy(() -> log.write(Entries.of("planted-question")))
                .isInstanceOf(AuditLogException.class)
                .hasMessageContaining("folder")
                .hasMessageNotContaining("planted-question");
    }

    @Test
    void several_logs_are_all_written_to_and_one_that_fails_is_told() {
        var before = new ArrayList<AuditEntry>();
        var after = new ArrayList<AuditEntry>();
        AuditLog broken = entry -> {
            throw new IllegalStateException("broken");
        };

        assertThatThrownBy(() -> AuditLog.of(before::add, broken, after::add).write(Entries.of("?")))
                .hasMessage("broken");

        assertThat(before).isEqualTo(after).hasSize(1);
    }

    @Test
    void sizes_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> AuditFile.at(path()).rotatingAt(100, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditFile.at(path()).rotatingAt(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
