package io.github.dbqueryagent.model;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language model that gave no usable reply. */
public final class ModelException extends DatabaseQueryException {
    /** Why there was no reply. */
    public enum Reason {
        /** The key is missing or wrong. */
        AUTHENTICATION(false, "it refused the key", "Check the key and what it may use (model.apiKey)."),
        /** Too many calls; the provider says when to come back. */
        RATE_LIMIT(true, "it has had too many calls", "Wait, or raise the provider's limit."),
        /** The provider failed. */
        SERVER(true, "the provider failed", "Try again, or add a further model, which is asked when this one fails."),
        /** The provider did not take the request. */
        REQUEST(
                false,
                "it did not take the request",
                "Check the model's name and address (model.name, model.baseUrl)."),
        /** The reply did not come in time. */
        TIMEOUT(true, "it did not reply in time", "Raise model.timeout, or choose a faster model."),
        /** The connection could not be made, or broke. */
        CONNECTION(true, "it cannot be reached", "Check the network and the address (model.baseUrl)."),
        /** The reply was empty, or larger than anything useful. */
        UNUSABLE_REPLY(true, "its reply was empty or far too long", "Try again, or choose another model (model.name)."),
        /** The breaker is open after failures in a row. */
        BREAKER_OPEN(true, "it has failed too often in a row and is left alone for a while", "Try again later."),
        /** All calls that may run at once are running. */
        BUSY(true, "as many calls as allowed are running", "Try again, or raise model.maxConcurrent.");

        private final boolean retryable;
        private final String words;
        private final String hint;

        Reason(boolean retryable, String words, String hint) {
            this.retryable = retryable;
            this.words = words;
            this.hint = hint;
        }

        /** Returns whether another try may succeed. */
        public boolean isRetryable() {
            return retryable;
        }
    }

    private final Reason reason;
    private final String model;
    private final @Nullable Duration retryAfter;

    /**
     * Creates the exception.
     *
     * @param model the model's name
     * @param reason why there was no reply
     * @param cause the client's own word, or null
     */
    public ModelException(String model, Reason reason, @Nullable Throwable cause) {
        this(model, reason, null, cause);
    }

    /**
     * Creates the exception with the pause that the provider asks for.
     *
     * @param model the model's name
     * @param reason why there was no reply
     * @param retryAfter after what time the provider wants to be asked again, or null if it did not say
     * @param cause the client's own word, or null
     */
    public ModelException(String model, Reason reason, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(
                ErrorCategory.MODEL,
                "Model <" + model + "> gave no usable reply: " + reason.words + ".",
                reason.hint,
                reason.retryable,
                cause);
        this.reason = reason;
        this.model = model;
        this.retryAfter = retryAfter;
    }

    /** Returns why there was no reply. */
    public Reason reason() {
        return reason;
    }

    /** Returns after what time the provider wants to be asked again, if it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Returns the model's name. */
    public String model() {
        return model;
    }
}
