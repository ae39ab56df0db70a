package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.question.PersonalValues;

/** Admits questions in tests, as no guardrail is what they are about. */
public final class TestAdmission {
    private TestAdmission() {}

    public static AdmittedQuestion admit(String text) {
        return new AdmittedQuestion(text, PersonalValues.none());
    }
}
