package io.github.dbqueryagent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import io.github.dbqueryagent.model.ModelException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a client's exception means. */
final class FailureReading {
    private static final int MAX_DEPTH = 20;

    private FailureReading() {}

    /** Returns the exception as this library tells it. */
    static ModelException read(String model, Throwable failure) {
        Throwable cause = failure;
        Duration retryAfter = null;
        Reason reason = null;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof ModelException told) {
                return told;
            }
            if (cause instanceof HttpRefusal refusal) {
                retryAfter = refusal.retryAfter;
            }
            // The innermost cause that says something knows best.
            Reason said = reasonOf(cause);
            reason = said == null ? reason : said;
            cause = cause.getCause();
        }
        return new ModelException(model, reason == null ? Reason.SERVER : reason, retryAfter, failure);
    }

    private static @Nullable Reason reasonOf(Throwable failure) {
        if (failure instanceof HttpException http) {
            return ofStatus(http.statusCode());
        }
        if (failure instanceof IOException io) {
            return ofIo(io);
        }
        if (failure instanceof AuthenticationException) {
            return Reason.AUTHENTICATION;
        }
        if (failure instanceof RateLimitException) {
            return Reason.RATE_LIMIT;
        }
        if (failure instanceof TimeoutException) {
            return Reason.TIMEOUT;
        }
        if (failure instanceof UnresolvedModelServerException || failure instanceof UnresolvedAddressException) {
            return Reason.CONNECTION;
        }
        if (failure instanceof InternalServerException) {
            // Without a status underneath it is the client that found no choice in the reply.
            return failure.getCause() == null ? Reason.UNUSABLE_REPLY : Reason.SERVER;
        }
        if (failure instanceof NonRetriableException || failure instanceof IllegalArgumentException) {
            return Reason.REQUEST;
        }
        return null;
    }

    private static Reason ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> Reason.AUTHENTICATION;
            case 408 -> Reason.TIMEOUT;
            case 429 -> Reason.RATE_LIMIT;
            default -> status >= 500 ? Reason.SERVER : Reason.REQUEST;
        };
    }

    private static Reason ofIo(IOException failure) {
        if (failure instanceof JsonProcessingException || failure instanceof ReplyTooLong) {
            return Reason.UNUSABLE_REPLY;
        }
        return failure instanceof HttpTimeoutException || failure instanceof InterruptedIOException
                ? Reason.TIMEOUT
                : Reason.CONNECTION;
    }

    /** A reply that is no success, with the pause it asks for; its body, which may quote a key, is left out. */
    static final class HttpRefusal extends HttpException {
        private final @Nullable Duration retryAfter;

        /**
         * Creates it.
         *
         * @param header finds a header, of which {@code retry-after-ms} and RFC 9110's {@code Retry-After} are read
         */
        HttpRefusal(int status, Function<String, Optional<String>> header) {
            super(status, "HTTP status " + status);
            this.retryAfter = pause(header).orElse(null);
        }

        /** Returns the pause, if the headers ask for one that can be read. */
        private static Optional<Duration> pause(Function<String, Optional<String>> header) {
            Optional<Duration> millis = header.apply("retry-after-ms").flatMap(value -> number(value, 1));
            return millis.isPresent()
                    ? millis
                    : header.apply("retry-after").flatMap(value -> secondsOrDate(value, header));
        }

        private static Optional<Duration> secondsOrDate(String value, Function<String, Optional<String>> header) {
            Optional<Duration> seconds = number(value, 1_000);
            // By the server's own clock where it tells, so that the two clocks need not agree.
            return seconds.isPresent()
                    ? seconds
                    : date(value)
                            .map(until -> Duration.between(
                                    header.apply("date")
                                            .flatMap(HttpRefusal::date)
                                            .orElseGet(Instant::now),
                                    until))
                            .filter(pause -> !pause.isNegative());
        }

        private static Optional<Duration> number(String value, int millisEach) {
            try {
                double millis = Double.parseDouble(value.strip()) * millisEach;
                // Anything beyond a day is as good as never, and must not overflow.
                return millis >= 0
                        ? Optional.of(Duration.ofMillis((long) Math.min(millis, 86_400_000)))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        private static Optional<Instant> date(String value) {
            try {
                return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.strip())));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    /** A reply that was cut off because nothing so long can be of use. */
    static final class ReplyTooLong extends IOException {
        ReplyTooLong(long limit, String unit) {
            super(String.format(Locale.ROOT, "the reply has more than %,d %s (model.maxReplyChars)", limit, unit));
        }
    }
}
