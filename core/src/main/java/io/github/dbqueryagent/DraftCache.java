package io.github.dbqueryagent;

import io.github.dbqueryagent.cache.CacheSpace;
import io.github.dbqueryagent.cache.CacheStore;
import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.QuestionContext;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.session.Turn;
import io.github.dbqueryagent.validation.Draft;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drafts that ran well, for when the same is asked again; each is reviewed anew. Thread-safe. */
final class DraftCache {
    private static final Logger LOG = LoggerFactory.getLogger(DraftCache.class);

    private final CacheStore store;
    private final CacheSpace<Kept> space;

    DraftCache(CacheStore store, Duration timeToLive) {
        this.store = store;
        this.space = new CacheSpace<>("drafts", Kept.class, timeToLive);
    }

    /** Returns a key that is equal only where the same words mean the same. */
    String key(
            AdmittedQuestion question,
            VisibleSchema schema,
            @Nullable Conversation conversation,
            QuestionContext context) {
        var key = new StringBuilder(question.text().length() + 200)
                .append(question.text().strip())
                .append('\u001e')
                .append(schema.cacheKey())
                .append('\u001e')
                .append(context.today())
                .append('\u001e')
                .append(context.zone());
        if (conversation != null) {
            for (Turn turn : conversation.turns()) {
                key.append('\u001e').append(turn.question()).append('\u001f').append(turn.sql());
            }
        }
        return key.toString();
    }

    Optional<Kept> find(String key) {
        try {
            Optional<Kept> kept = store.find(space, key);
            return kept != null && kept.filter(Kept.class::isInstance).isPresent() ? kept : Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The cache failed ({}); the question goes on without it.",
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    void put(String key, Draft draft, String state) {
        try {
            store.put(space, key, new Kept(draft, state));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The cache failed ({}); the draft is not kept.",
                    e.getClass().getName());
        }
    }

    void clear() {
        try {
            store.clear(space);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The cache failed ({}); drafts in it are used until they are too old.",
                    e.getClass().getName());
        }
    }

    /**
     * A draft that ran. Immutable.
     *
     * @param draft the draft, with placeholders
     * @param state what its generator wants to be told in the next turn
     */
    record Kept(Draft draft, String state) {}
}
