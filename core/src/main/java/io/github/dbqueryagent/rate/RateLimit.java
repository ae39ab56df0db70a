package io.github.dbqueryagent.rate;

import java.time.Duration;

/**
 * How many questions may come in a minute, and how many at once. Immutable.
 *
 * @param perMinute how many in a minute, evenly spread; at least 1
 * @param burst how many at once after a pause; at least 1
 */
public record RateLimit(int perMinute, int burst) {
    /** Creates a limit. */
    public RateLimit {
        if (perMinute < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "limit is <" + perMinute + "/" + burst + ">, but both must be at least 1");
        }
    }

    /** Returns the time in which one more question becomes free. */
    public Duration interval() {
        return Duration.ofMinutes(1).dividedBy(perMinute);
    }

    /** Returns the time in which all of them become free. */
    public Duration refill() {
        return interval().multipliedBy(burst);
    }
}
