package io.github.dbqueryagent.model;

import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * LangChain4j's HTTP client over the JDK's, with what is missing there: a bound on the reply's size and on its whole
 * time, an end at an interrupt, and the pause that a refusal asks for.
 *
 * <p>Redirects are not followed, since the key would go with them. HTTP/1.1, since the JDK opens one HTTP/2 connection
 * to a host and fails calls beyond the server's limit of streams on it. Thread-safe.
 */
final class BoundedHttpClient implements HttpClient {
    private final java.net.http.HttpClient http;
    private final Duration timeout;
    private final long maxBytes;

    private BoundedHttpClient(Builder builder) {
        this.http = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .connectTimeout(builder.connectTimeout)
                .build();
        this.timeout = builder.readTimeout;
        this.maxBytes = builder.maxBytes;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = send(request);
            try (InputStream body = response.body()) {
                return SuccessfulHttpResponse.builder()
                        .statusCode(response.statusCode())
                        .headers(response.headers().map())
                        .body(body.readAllBytes())
                        .build();
            }
        } catch (HttpTimeoutException e) {
            throw new TimeoutException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the events on the calling thread, which is the call's own: so its interrupt ends the exchange. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            HttpResponse<InputStream> response = send(request);
            var events = new CompleteEvents(listener);
            events.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            try (InputStream body = response.body()) {
                parser.parse(body, events);
                events.onClose();
            }
        } catch (HttpTimeoutException e) {
            listener.onError(new TimeoutException(e));
        } catch (IOException | RuntimeException e) {
            listener.onError(e);
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        long endNanos = System.nanoTime() + timeout.toNanos();
        HttpResponse<InputStream> response;
        try {
            response = http.send(toJdk(request), info -> new BoundedBody(maxBytes, endNanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the call was given up").initCause(e);
        }
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            // Closing without reading: what a refusal says may quote the key, and may be endless.
            response.body().close();
            throw new FailureReading.HttpRefusal(response.statusCode(), response.headers()::firstValue);
        }
        return response;
    }

    private java.net.http.HttpRequest toJdk(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(timeout)
                .method(
                        request.method().name(),
                        request.body() == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    /** Takes a stream that ends without its last event for what it is: a connection that was cut. */
    private static final class CompleteEvents implements ServerSentEventListener {
        private final ServerSentEventListener listener;
        private boolean complete;

        CompleteEvents(ServerSentEventListener listener) {
            this.listener = listener;
        }

        @Override
        public void onOpen(SuccessfulHttpResponse response) {
            listener.onOpen(response);
        }

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            complete |= "[DONE]".equals(event.data());
            listener.onEvent(event, context);
        }

        @Override
        public void onError(Throwable failure) {
            listener.onError(failure);
        }

        @Override
        public void onClose() {
            if (complete) {
                listener.onClose();
            } else {
                listener.onError(new IOException("the stream ended before it was complete"));
            }
        }
    }

    /** Makes clients. Not thread-safe; one caller at a time. */
    static final class Builder implements HttpClientBuilder {
        private final long maxBytes;
        private Duration connectTimeout;
        private Duration readTimeout;

        Builder(Duration timeout, long maxBytes) {
            this.connectTimeout = timeout;
            this.readTimeout = timeout;
            this.maxBytes = maxBytes;
        }

        @Override
        public Duration connectTimeout() {
            return connectTimeout;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration newTimeout) {
            connectTimeout = newTimeout;
            return this;
        }

        @Override
        public Duration readTimeout() {
            return readTimeout;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration newTimeout) {
            readTimeout = newTimeout;
            return this;
        }

        @Override
        public HttpClient build() {
            return new BoundedHttpClient(this);
        }
    }
}
