package io.github.dbqueryagent.model;

import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.InvalidSettingException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a model is called. Immutable; holds no key.
 *
 * @param name the model's name at the provider; empty for the provider's default
 * @param temperature how freely it writes, 0 to 2, or null to send none, as some reasoning models want it
 * @param maxOutputTokens the most tokens of a reply, 1 to 1,000,000
 * @param maxReplyChars the longest reply that is read, 1,000 to 10,000,000 characters; a longer one is of no use
 * @param timeout how long one call may take, the wait for its turn included; more than 0 s and at most 10 min
 * @param maxConcurrent the most calls that run at once, 1 to 10,000; those that were given up count until they end
 * @param resilience what happens when calls fail
 */
public record ModelSettings(
        String name,
        @Nullable Double temperature,
        int maxOutputTokens,
        int maxReplyChars,
        Duration timeout,
        int maxConcurrent,
        Resilience resilience) {
    /** Creates settings, checked. */
    public ModelSettings {
        if (name.length() > 200) {
            throw new InvalidSettingException(
                    "model.name",
                    name.length() + " characters",
                    "at most 200 characters",
                    "Leave it empty for the default.");
        }
        if (temperature != null) {
            CoreSettings.MODEL_TEMPERATURE.check(temperature);
        }
        CoreSettings.MODEL_MAX_OUTPUT_TOKENS.check(maxOutputTokens);
        CoreSettings.MODEL_MAX_REPLY_CHARS.check(maxReplyChars);
        CoreSettings.MODEL_TIMEOUT.check(timeout);
        CoreSettings.MODEL_MAX_CONCURRENT.check(maxConcurrent);
    }

    /**
     * What happens when calls fail. Immutable.
     *
     * @param maxRetries how often a failed call is made again, 0 to 10
     * @param retryPause the pause before the first retry, which doubles with each; more than 0 s and at most 1 min
     * @param maxRetryPause the longest pause, more than 0 s and at most 10 min; if the provider asks for a longer one,
     *     the call fails at once
     * @param breakerFailures after how many failures in a row the model is left alone, 1 to 1,000
     * @param breakerPause for how long, more than 0 s and at most 1 h
     */
    public record Resilience(
            int maxRetries, Duration retryPause, Duration maxRetryPause, int breakerFailures, Duration breakerPause) {
        /** Creates settings, checked. */
        public Resilience {
            CoreSettings.MODEL_MAX_RETRIES.check(maxRetries);
            CoreSettings.MODEL_RETRY_PAUSE.check(retryPause);
            CoreSettings.MODEL_MAX_RETRY_PAUSE.check(maxRetryPause);
            CoreSettings.MODEL_BREAKER_FAILURES.check(breakerFailures);
            CoreSettings.MODEL_BREAKER_PAUSE.check(breakerPause);
        }
    }

    /** Returns the settings that nobody changed. */
    public static ModelSettings defaults() {
        return builder().build();
    }

    /** Returns a builder that begins with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that begins with these settings. */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.name = name;
        builder.temperature = temperature;
        builder.maxOutputTokens = maxOutputTokens;
        builder.maxReplyChars = maxReplyChars;
        builder.timeout = timeout;
        builder.maxConcurrent = maxConcurrent;
        builder.resilience = resilience;
        return builder;
    }

    /** Collects settings, each checked when it is set. Not thread-safe; one caller at a time. */
    public static final class Builder {
        private String name = "";
        private @Nullable Double temperature = 0.0;
        private int maxOutputTokens = 2_000;
        private int maxReplyChars = 200_000;
        private Duration timeout = Duration.ofSeconds(30);
        private int maxConcurrent = 64;
        private Resilience resilience =
                new Resilience(2, Duration.ofMillis(500), Duration.ofSeconds(20), 5, Duration.ofSeconds(30));

        private Builder() {}

        /** Sets the model's name at the provider. */
        public Builder name(String newName) {
            name = newName;
            return checked();
        }

        /** Sets how freely the model writes; null sends nothing. */
        public Builder temperature(@Nullable Double newTemperature) {
            temperature = newTemperature;
            return checked();
        }

        /** Sets the most tokens of a reply. */
        public Builder maxOutputTokens(int tokens) {
            maxOutputTokens = tokens;
            return checked();
        }

        /** Sets the longest reply that is read. */
        public Builder maxReplyChars(int chars) {
            maxReplyChars = chars;
            return checked();
        }

        /** Sets how long one call may take. */
        public Builder timeout(Duration newTimeout) {
            timeout = newTimeout;
            return checked();
        }

        /** Sets the most calls that run at once. */
        public Builder maxConcurrent(int calls) {
            maxConcurrent = calls;
            return checked();
        }

        /** Sets how often a failed call is made again. */
        public Builder maxRetries(int retries) {
            Resilience old = resilience;
            resilience =
                    new Resilience(retries, old.retryPause, old.maxRetryPause, old.breakerFailures, old.breakerPause);
            return this;
        }

        /** Sets the pause before the first retry. */
        public Builder retryPause(Duration pause) {
            Resilience old = resilience;
            resilience =
                    new Resilience(old.maxRetries, pause, old.maxRetryPause, old.breakerFailures, old.breakerPause);
            return this;
        }

        /** Sets the longest pause between two tries. */
        public Builder maxRetryPause(Duration pause) {
            Resilience old = resilience;
            resilience = new Resilience(old.maxRetries, old.retryPause, pause, old.breakerFailures, old.breakerPause);
            return this;
        }

        /** Sets after how many failures in a row the model is left alone. */
        public Builder breakerFailures(int failures) {
            Resilience old = resilience;
            resilience = new Resilience(old.maxRetries, old.retryPause, old.maxRetryPause, failures, old.breakerPause);
            return this;
        }

        /** Sets for how long a failing model is left alone. */
        public Builder breakerPause(Duration pause) {
            Resilience old = resilience;
            resilience = new Resilience(old.maxRetries, old.retryPause, old.maxRetryPause, old.breakerFailures, pause);
            return this;
        }

        /** Returns the settings. */
        public ModelSettings build() {
            return new ModelSettings(
                    name, temperature, maxOutputTokens, maxReplyChars, timeout, maxConcurrent, resilience);
        }

        /** The record's constructor knows the ranges; building fails in the setter that broke one. */
        private Builder checked() {
            build();
            return this;
        }
    }
}
