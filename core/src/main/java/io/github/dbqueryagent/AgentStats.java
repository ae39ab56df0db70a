package io.github.dbqueryagent;

import io.github.dbqueryagent.model.TokenCount;

/**
 * What an agent has done since it was built. Immutable.
 *
 * @param outcomes how its questions ended
 * @param draftsRejected how many drafts were rejected
 * @param draftsFromCache how many drafts were used again
 * @param tokens what all model calls took
 */
public record AgentStats(Outcomes outcomes, long draftsRejected, long draftsFromCache, TokenCount tokens) {
    /** Returns how many questions have ended. */
    public long questions() {
        return outcomes.found + outcomes.clarified + outcomes.refused + outcomes.unanswerable + outcomes.failed;
    }

    /**
     * How questions ended. Immutable.
     *
     * @param found how many were answered with rows
     * @param clarified how many were asked back
     * @param refused how many were refused
     * @param unanswerable how many had no answer
     * @param failed how many ended with an exception
     */
    public record Outcomes(long found, long clarified, long refused, long unanswerable, long failed) {}
}
