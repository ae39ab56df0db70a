package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.model.TokenCount;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts what an agent does. */
final class AgentCounters {
    private final LongAdder found = new LongAdder();
    private final LongAdder clarified = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unanswerable = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder draftsRejected = new LongAdder();
    private final LongAdder draftsFromCache = new LongAdder();
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

    void draftRejected() {
        draftsRejected.increment();
    }

    void draftFromCache() {
        draftsFromCache.increment();
    }

    AgentStats read() {
        return new AgentStats(
                new AgentStats.Outcomes(found.sum(), clarified.sum(), refused.sum(), unanswerable.sum(), failed.sum()),
                draftsRejected.sum(),
                draftsFromCache.sum(),
                new TokenCount(inputTokens.sum(), outputTokens.sum()));
    }
}
