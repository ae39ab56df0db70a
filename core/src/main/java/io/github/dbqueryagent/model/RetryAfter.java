package io.github.dbqueryagent.model;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/** The pause that a refusal's headers ask for: {@code retry-after-ms}, or {@code Retry-After} of RFC 9110. */
final class RetryAfter {
    private RetryAfter() {}

    /** Returns the pause, if the headers ask for one that can be read. */
    static Optional<Duration> read(Function<String, Optional<String>> header) {
        Optional<Duration> millis = header.apply("retry-after-ms").flatMap(value -> number(value, 1));
        return millis.isPresent() ? millis : header.apply("retry-after").flatMap(value -> secondsOrDate(value, header));
    }

    private static Optional<Duration> secondsOrDate(String value, Function<String, Optional<String>> header) {
        Optional<Duration> seconds = number(value, 1_000);
        // By the server's own clock where it tells, so that the two clocks need not agree.
        return seconds.isPresent()
                ? seconds
                : date(value)
                        .map(until -> Duration.between(
                                header.apply("date").flatMap(RetryAfter::date).orElseGet(Instant::now), until))
                        .filter(pause -> !pause.isNegative());
    }

    private static Optional<Duration> number(String value, int millisEach) {
        try {
            double millis = Double.parseDouble(value.strip()) * millisEach;
            // Anything beyond a day is as good as never, and must not overflow.
            return millis >= 0 ? Optional.of(Duration.ofMillis((long) Math.min(millis, 86_400_000))) : Optional.empty();
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
