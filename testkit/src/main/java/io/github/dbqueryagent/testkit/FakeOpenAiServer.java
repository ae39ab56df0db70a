package io.github.dbqueryagent.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A server on this machine that speaks the OpenAI protocol as a test wrote it down, well or badly. Thread-safe.
 *
 * <p>Steps are taken in order, one for each call; the last one is repeated. A call that asks for a stream gets one.
 */
public final class FakeOpenAiServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PIECE_CHARS = 8;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong bytesWritten = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * A call that came in. Immutable.
     *
     * @param path the path of the address
     * @param authorization the header that holds the key, or null
     * @param body the JSON that was sent
     * @param nanoTime when it came
     */
    public record Call(String path, @Nullable String authorization, JsonNode body, long nanoTime) {}

    @FunctionalInterface
    private interface Step {
        void answer(HttpExchange exchange, boolean stream) throws IOException, InterruptedException;
    }

    private FakeOpenAiServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Starts a server on a free port of the loopback interface. */
    public static FakeOpenAiServer start() {
        // Read once by the JDK's server: without it, each small answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            ExecutorService threads = Executors.newCachedThreadPool(work -> {
                var thread = new Thread(work, "fake-openai-server");
                thread.setDaemon(true);
                return thread;
            });
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var fake = new FakeOpenAiServer(http, threads);
            http.setExecutor(threads);
            http.createContext("/", fake::answer);
            http.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address to give as {@code model.baseUrl}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Returns the calls so far, oldest first. */
    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** Returns how many bytes of bodies went out so far, or into the system's buffers. */
    public long bytesWritten() {
        return bytesWritten.get();
    }

    /** Adds a call that gets this reply; it says that it took 10 tokens in and 5 out. */
    public FakeOpenAiServer thenReply(String text) {
        return then((exchange, stream) -> {
            if (stream) {
                sendStream(exchange, text, text.length(), true);
            } else {
                send(exchange, 200, completion(text));
            }
        });
    }

    /** Adds a call that gets this reply after a while. */
    public FakeOpenAiServer thenSlowReply(Duration after, String text) {
        return then((exchange, stream) -> {
            closed.await(after.toNanos(), TimeUnit.NANOSECONDS);
            send(exchange, 200, completion(text));
        });
    }

    /** Adds a call that gets this status, with one header if its name is not empty. */
    public FakeOpenAiServer thenStatus(int status, String header, String value) {
        return then((exchange, stream) -> {
            if (!header.isEmpty()) {
                exchange.getResponseHeaders().set(header, value);
            }
            send(exchange, status, "{\"error\":{\"message\":\"Incorrect API key provided: sk-secret\"}}");
        });
    }

    /** Adds a call that gets this body, whatever it is. */
    public FakeOpenAiServer thenBody(String body) {
        return then((exchange, stream) -> send(exchange, 200, body));
    }

    /** Adds a call whose connection is cut in the middle of the reply. */
    public FakeOpenAiServer thenCutOff(String text) {
        return then((exchange, stream) -> {
            if (stream) {
                sendStream(exchange, text, text.length() / 2, false);
            } else {
                byte[] body = completion(text).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                write(exchange.getResponseBody(), body, body.length / 2);
            }
        });
    }

    /** Adds a call that gets half of the reply, and then nothing until the server is closed. */
    public FakeOpenAiServer thenStall(String text) {
        return then((exchange, stream) -> {
            if (stream) {
                sendStream(exchange, text, text.length() / 2, false);
            } else {
                byte[] body = completion(text).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                write(exchange.getResponseBody(), body, body.length / 2);
                exchange.getResponseBody().flush();
            }
            closed.await();
        });
    }

    /** Adds a call that gets so many bytes of nothing useful. */
    public FakeOpenAiServer thenNonsense(long bytes) {
        return then((exchange, stream) -> {
            exchange.getResponseHeaders().set("Content-Type", stream ? "text/event-stream" : "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] block = "x".repeat(8_192).getBytes(StandardCharsets.UTF_8);
            for (long sent = 0; sent < bytes; sent += block.length) {
                write(exchange.getResponseBody(), block, block.length);
            }
        });
    }

    private FakeOpenAiServer then(Step step) {
        synchronized (steps) {
            steps.add(step);
        }
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            calls.add(new Call(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body,
                    System.nanoTime()));
            nextStep().answer(exchange, body.path("stream").asBoolean());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Step nextStep() {
        synchronized (steps) {
            if (steps.isEmpty()) {
                throw new IllegalStateException("the script is empty");
            }
            return steps.size() == 1 ? steps.getFirst() : steps.removeFirst();
        }
    }

    private void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        write(exchange.getResponseBody(), bytes, bytes.length);
    }

    private void sendStream(HttpExchange exchange, String text, int chars, boolean complete) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        for (int start = 0; start < chars; start += PIECE_CHARS) {
            String piece = text.substring(start, Math.min(chars, start + PIECE_CHARS));
            event(exchange, chunk(Map.of("index", 0, "delta", Map.of("content", piece))));
        }
        if (complete) {
            event(exchange, chunk(Map.of("index", 0, "delta", Map.of(), "finish_reason", "stop")));
            event(exchange, "[DONE]");
        }
    }

    private void event(HttpExchange exchange, String data) throws IOException {
        byte[] bytes = ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
        write(exchange.getResponseBody(), bytes, bytes.length);
        exchange.getResponseBody().flush();
    }

    private void write(OutputStream out, byte[] bytes, int count) throws IOException {
        out.write(bytes, 0, count);
        bytesWritten.addAndGet(count);
    }

    private static String completion(String text) throws IOException {
        return JSON.writeValueAsString(Map.of(
                "id",
                "chatcmpl-1",
                "object",
                "chat.completion",
                "choices",
                List.of(Map.of(
                        "index", 0, "message", Map.of("role", "assistant", "content", text), "finish_reason", "stop")),
                "usage",
                Map.of("prompt_tokens", 10, "completion_tokens", 5, "total_tokens", 15)));
    }

    private static String chunk(Map<String, Object> choice) throws IOException {
        return JSON.writeValueAsString(Map.of(
                "id",
                "chatcmpl-1",
                "object",
                "chat.completion.chunk",
                "choices",
                List.of(choice),
                "usage",
                Map.of("prompt_tokens", 10, "completion_tokens", 5, "total_tokens", 15)));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
