package io.github.dbqueryagent.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this library throws on purpose.
 *
 * <p>The message says what happened and what it means; {@link #hint()} says what to do. Neither holds a password, a
 * key, a row's value or a driver's own text; that text, where there is one, is the {@linkplain #getCause() cause}.
 */
public abstract class DatabaseQueryException extends RuntimeException {
    private final transient ErrorCategory category;
    private final String hint;
    private final boolean retryable;

    /**
     * Creates the exception.
     *
     * @param category the side that the failure comes from
     * @param message what happened, and what that means
     * @param hint what to do, naming the setting where there is one
     * @param retryable whether the same call can succeed later without any change
     * @param cause the failure underneath, or null
     */
    protected DatabaseQueryException(
            ErrorCategory category, String message, String hint, boolean retryable, @Nullable Throwable cause) {
        super(requireText(message) + " " + requireText(hint), cause);
        this.category = Objects.requireNonNull(category, "category");
        this.hint = hint;
        this.retryable = retryable;
    }

    /** Returns the side that the failure comes from. */
    public final ErrorCategory category() {
        return category;
    }

    /** Returns what to do about it, in one or two sentences. */
    public final String hint() {
        return hint;
    }

    /** Returns whether the same call can succeed later without any change. */
    public final boolean isRetryable() {
        return retryable;
    }

    private static String requireText(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an exception without a message or a hint helps nobody");
        }
        return text;
    }
}
