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

    /** Returns this question without these words of it, where they stand first; itself if nothing would be left. */
    public AdmittedQuestion without(String words) {
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        if (at < 0) {
            return this;
        }
        String before = text.substring(0, at).stripTrailing();
        String after = text.substring(at + words.length()).stripLeading();
        boolean wordFollows = !after.isEmpty() && Character.isLetterOrDigit(after.codePointAt(0));
        String left = (wordFollows ? before + " " + after : before + after).strip();
        return left.codePoints().anyMatch(Character::isLetterOrDigit) ? new AdmittedQuestion(left, values) : this;
    }

    @Override
    public String toString() {
        return "AdmittedQuestion[" + text.length() + " characters, " + values + "]";
    }
}
