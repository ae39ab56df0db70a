package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.question.PersonalValues;

/**
 * A question that the guardrails let in: its text with placeholders, and the personal values apart. Immutable; only
 * {@link QuestionAdmission} makes it.
 */
public final class AdmittedQuestion {
    private final String text;
    private final PersonalValues values;

    AdmittedQuestion(String text, PersonalValues values) {
        this.text = text;
        this.values = values;
    }

    /** Returns the text with placeholders: the only form that linkers, generators and models see. */
    public String text() {
        return text;
    }

    /** Returns the personal values of the question and of the conversation before it. */
    public PersonalValues values() {
        return values;
    }

    @Override
    public String toString() {
        return "AdmittedQuestion[" + text.length() + " characters, " + values + "]";
    }
}
