package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.question.QuestionContext;

/**
 * Says whether a question may be asked. Implementations are thread-safe.
 *
 * <p>Advice before the proof: what keeps the database safe is the review. One that throws counts as a refusal.
 */
@FunctionalInterface
public interface QuestionGuardrail {
    /** Judges the text as the person wrote it. */
    Verdict judge(String question, QuestionContext context);
}
