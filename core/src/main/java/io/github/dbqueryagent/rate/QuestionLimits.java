package io.github.dbqueryagent.rate;

import io.github.dbqueryagent.guardrail.Verdict;
import io.github.dbqueryagent.question.Asker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often each session, asker and key may ask. Thread-safe.
 *
 * <p>A question that one of them refuses is not counted by those after it. A store that fails lets nobody ask.
 */
public final class QuestionLimits {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionLimits.class);

    private final List<Counted> limits;
    private final RateLimitStore store;
    private final Clock clock;

    /**
     * Creates the limits, asked in this order.
     *
     * @param limits each with whose questions it counts
     * @param store where they are counted
     * @param clock the time
     */
    public QuestionLimits(List<Counted> limits, RateLimitStore store, Clock clock) {
        this.limits = List.copyOf(limits);
        this.store = store;
        this.clock = clock;
    }

    /**
     * Returns whether one more question may be asked now, and counts it.
     *
     * @param sessionId the session, or null outside one
     */
    public Verdict take(Asker asker, @Nullable String sessionId) {
        for (Counted counted : limits) {
            Optional<String> bucket = counted.bucket(asker, sessionId);
            if (bucket.isPresent()) {
                Verdict verdict = take(bucket.get(), counted);
                if (verdict instanceof Verdict.Refused) {
                    return verdict;
                }
            }
        }
        return Verdict.allow();
    }

    private Verdict take(String bucket, Counted counted) {
        Optional<Duration> wait;
        try {
            wait = Objects.requireNonNull(store.take(bucket, counted.limit(), clock.instant()), "wait");
        } catch (RuntimeException e) {
            LOG.warn(
                    "RateLimitStore {} threw {}; the question is refused.",
                    store.getClass().getName(),
                    e.getClass().getName());
            return Verdict.refuse(
                    "rate-limit-failure",
                    "It could not be found out how many questions were asked, so this one was not let in.",
                    "Try again later, or tell the operator.");
        }
        return wait.map(time -> tooMany(time, counted)).orElseGet(Verdict::allow);
    }

    private static Verdict tooMany(Duration wait, Counted counted) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Verdict.refuse(
                "too-many-questions",
                String.format(
                        Locale.ROOT,
                        "More questions came than the %,d a minute that one %s may ask.",
                        counted.limit().perMinute(),
                        counted.by().word),
                String.format(Locale.ROOT, "Try again in %,d s (%s).", seconds, counted.setting()));
    }

    /**
     * A limit with whose questions it counts. Immutable.
     *
     * @param by whose questions are counted together
     * @param limit how many
     * @param setting the name of the setting that says so, for the message
     * @param attribute the asker's attribute that holds the key; of no matter for others
     */
    public record Counted(By by, RateLimit limit, String setting, String attribute) {
        /** Who asks does not stand in the bucket's name, since others may share the store. */
        private Optional<String> bucket(Asker asker, @Nullable String sessionId) {
            return switch (by) {
                case SESSION -> Optional.ofNullable(sessionId).map(id -> hashed("session", id));
                case ASKER ->
                    Optional.of(hashed("asker", asker.tenant() == null ? "" : "=" + asker.tenant(), asker.user()));
                case KEY ->
                    Optional.ofNullable(asker.attributes().get(attribute)).map(key -> hashed("key", key));
            };
        }

        private static String hashed(String kind, String... parts) {
            try {
                byte[] name = String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8);
                return kind + ":"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(name));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    /** Whose questions are counted together. */
    public enum By {
        /** Those of one session. */
        SESSION("session"),
        /** Those of one user of one tenant; those of nobody in particular count together as well. */
        ASKER("asker"),
        /** Those that come with one key, which an attribute of the asker holds. */
        KEY("key");

        private final String word;

        By(String word) {
            this.word = word;
        }
    }
}
