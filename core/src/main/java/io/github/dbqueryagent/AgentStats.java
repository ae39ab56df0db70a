package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.knowledge.Feedback;
import io.github.dbqueryagent.model.TokenCount;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has done since it was built. Immutable.
 *
 * @param outcomes how its questions ended
 * @param draftsRejected how many drafts were rejected
 * @param draftsFromCache how many drafts were used again
 * @param tokens what all model calls took
 * @param judged what was said of its answers
 */
public record AgentStats(
        Outcomes outcomes, long draftsRejected, long draftsFromCache, TokenCount tokens, Judged judged) {
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

    /**
     * What was said of answers. Immutable.
     *
     * @param right how often one was said to be right
     * @param wrong how often one was said to be wrong
     */
    public record Judged(long right, long wrong) {}

    /** Counts what an agent does. */
    static final class Counters {
        private final LongAdder found = new LongAdder();
        private final LongAdder clarified = new LongAdder();
        private final LongAdder refused = new LongAdder();
        private final LongAdder unanswerable = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final LongAdder draftsRejected = new LongAdder();
        private final LongAdder draftsFromCache = new LongAdder();
        private final LongAdder right = new LongAdder();
        private final LongAdder wrong = new LongAdder();
        private final LongAdder inputTokens = new LongAdder();
        private final LongAdder outputTokens = new LongAdder();

        void ended(@Nullable Answer answer, QuestionRun run) {
            inputTokens.add(run.inputTokens());
            outputTokens.add(run.outputTokens());
            LongAdder kind = answer == null
                    ? failed
                    : answer.fold(any -> found, any -> clarified, any -> refused, any -> unanswerable);
            kind.increment();
        }

        void judged(Feedback feedback) {
            (feedback == Feedback.RIGHT ? right : wrong).increment();
        }

        void draftRejected() {
            draftsRejected.increment();
        }

        void draftFromCache() {
            draftsFromCache.increment();
        }

        AgentStats read() {
            return new AgentStats(
                    new AgentStats.Outcomes(
                            found.sum(), clarified.sum(), refused.sum(), unanswerable.sum(), failed.sum()),
                    draftsRejected.sum(),
                    draftsFromCache.sum(),
                    new TokenCount(inputTokens.sum(), outputTokens.sum()),
                    new AgentStats.Judged(right.sum(), wrong.sum()));
        }
    }
}
