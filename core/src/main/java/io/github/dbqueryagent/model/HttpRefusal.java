package io.github.dbqueryagent.model;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reply that is no success, with the pause that the provider asks for; its body, which may quote a key, is left out. */
final class HttpRefusal extends HttpException {
    private final @Nullable Duration retryAfter;

    HttpRefusal(int status, @Nullable Duration retryAfter) {
        super(status, "HTTP status " + status);
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
