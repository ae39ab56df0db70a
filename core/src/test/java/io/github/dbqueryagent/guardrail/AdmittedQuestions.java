package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.question.PersonalValues;

/** Questions that were let in, for tests of what comes after the guardrails. */
public final class AdmittedQuestions {
    private AdmittedQuestions() {}

    public static AdmittedQuestion of(String text) {
        return new AdmittedQuestion(text, PersonalValues.none());
    }
}
