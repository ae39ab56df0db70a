package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.event.QuestionRun;

/**
 * Says whether a question may be asked. Implementations are thread-safe.
 *
 * <p>Advice before the proof: what keeps the database safe is the review. One that throws counts as a refusal.
 */
@FunctionalInterface
public interface QuestionGuardrail {
    /**
     * Judges the text as the person wrote it.
     *
     * @param run the question on its way: who asks, and until when
     */
    Verdict judge(String question, QuestionRun run);
}
