package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.event.Stage;
import io.github.dbqueryagent.model.TokenCount;
import java.time.Duration;
import java.util.Map;

/**
 * Where an answer came from and what it took. Immutable.
 *
 * @param database the database that was asked
 * @param generator who wrote the draft
 * @param draftFromCache whether the draft was written for an earlier question
 * @param timings the time of each stage that was entered
 * @param tokens what all model calls took
 */
public record Provenance(
        String database, String generator, boolean draftFromCache, Map<Stage, Duration> timings, TokenCount tokens) {
    /** Creates it; the map is copied. */
    public Provenance {
        timings = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(timings));
    }
}
