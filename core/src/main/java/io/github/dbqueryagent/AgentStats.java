package io.github.dbqueryagent;

/**
 * What an agent has done since it was built. Immutable.
 *
 * @param questions how many questions have ended
 * @param found how many were answered with rows
 * @param clarified how many were asked back
 * @param refused how many were refused
 * @param unanswerable how many had no answer
 * @param failed how many ended with an exception
 * @param draftsRejected how many drafts were rejected
 * @param draftsFromCache how many drafts were used again
 * @param inputTokens tokens sent to models
 * @param outputTokens tokens received from models
 */
public record AgentStats(
        long questions,
        long found,
        long clarified,
        long refused,
        long unanswerable,
        long failed,
        long draftsRejected,
        long draftsFromCache,
        long inputTokens,
        long outputTokens) {}
