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
                retryAfter = refusal.retryAfter().orElse(null);
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
        if (failure instanceof JsonProcessingException || failure instanceof ReplyTooLongException) {
            return Reason.UNUSABLE_REPLY;
        }
        return failure instanceof HttpTimeoutException || failure instanceof InterruptedIOException
                ? Reason.TIMEOUT
                : Reason.CONNECTION;
    }
}
