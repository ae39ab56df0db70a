package io.github.dbqueryagent.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.flow.Drafts;
import io.github.dbqueryagent.samplestore.SampleStore;
import io.github.dbqueryagent.scene.Offline;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.testkit.FakeOpenAiServer;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** It works with no model and no network, and sends nothing anywhere that the host did not name. */
@Timeout(120)
class WorksWithoutModelOrNetworkTest {
    /** Whatever opens a connection loads one of these first. */
    private static final Pattern NETWORK =
            Pattern.compile("\\] (java\\.net\\.Socket|java\\.net\\.http\\.HttpClient|sun\\.nio\\.ch\\.NioSocketImpl|"
                    + "sun\\.nio\\.ch\\.SocketChannelImpl|"
                    + "sun\\.net\\.www\\.protocol\\.http\\.HttpURLConnection|dev\\.langchain4j\\.http\\S*|"
                    + "dev\\.langchain4j\\.model\\.openai\\S*) ");

    @TempDir
    Path folder;

    @Test
    void the_embedded_engine_answers_without_a_model() {
        try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                .dataSource(SampleStore.inMemory(Shop.CLOCK))
                .clock(Shop.CLOCK)
                .build()) {
            Answer.Found found = (Answer.Found) agent.query("How many customers do we have?");

            assertThat(found.table().cell(0, 0)).isEqualTo(2_400L);
            assertThat(found.text()).contains("2,400");
            assertThat(found.provenance().tokens().input()).isZero();
        }
    }

    @Test
    void a_question_loads_no_class_that_could_reach_a_network_though_a_key_lies_in_the_environment() throws Exception {
        List<String> loaded = loadedBy();

        assertThat(loaded).anyMatch(line -> line.contains("io.github.dbqueryagent.DatabaseQueryAgent "));
        assertThat(loaded).filteredOn(line -> NETWORK.matcher(line).find()).isEmpty();
    }

    @Test
    void the_trap_notices_a_model_that_is_asked() throws Exception {
        try (FakeOpenAiServer server = FakeOpenAiServer.start()) {
            server.thenReply(Drafts.sql("SELECT COUNT(*) AS customers FROM shop.customers"));

            List<String> loaded = loadedBy(server.baseUrl());

            assertThat(server.calls()).hasSize(1);
            assertThat(loaded).filteredOn(line -> NETWORK.matcher(line).find()).isNotEmpty();
        }
    }

    @Test
    void a_model_that_is_down_leaves_the_embedded_engine_in_charge() {
        var model = ScriptedChatModel.answering(request -> {
            throw new IllegalStateException("down");
        });
        try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
                .dataSource(SampleStore.inMemory(Shop.CLOCK))
                .clock(Shop.CLOCK)
                .chatModel(model)
                .build()) {
            assertThat(agent.query("How many customers do we have?")).isInstanceOf(Answer.Found.class);
        }
    }

    /** Asks in a process of its own, and returns which classes that loaded. */
    private List<String> loadedBy(String... arguments) throws Exception {
        Path log = folder.resolve("classes.log");
        Path printed = folder.resolve("printed.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xlog:class+load=info:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Offline.class.getName()));
        command.addAll(List.of(arguments));
        try (ServerSocket nobody = new ServerSocket(0)) {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
            builder.environment().put("OPENAI_API_KEY", "sk-test-in-the-environment");
            builder.environment().put("DB_QUERY_AGENT_MODEL_PROVIDER", "openai");
            builder.environment().put("DB_QUERY_AGENT_MODEL_BASE_URL", "http://127.0.0.1:" + nobody.getLocalPort());
            Process process = builder.start();
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(read(printed)).contains("2,400");
        return Files.readAllLines(log, StandardCharsets.UTF_8);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
