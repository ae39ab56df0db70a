package io.github.dbqueryagent.guardrail;

/** The one place that makes admitted questions. */
public final class QuestionAdmission {
    private QuestionAdmission() {}
}
