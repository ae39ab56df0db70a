package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.question.QuestionContext;
import java.util.Locale;

/** Refuses texts that nobody types: empty ones, endless ones, and those with characters that cannot be seen. */
final class QuestionTextGuardrail implements QuestionGuardrail {
    private final int maxChars;

    QuestionTextGuardrail(int maxChars) {
        this.maxChars = maxChars;
    }

    @Override
    public Verdict judge(String question, QuestionContext context) {
        if (question.length() > maxChars) {
            return Verdict.refuse(
                    "question-too-long",
                    String.format(Locale.ROOT, "The question has %,d characters.", question.length()),
                    String.format(
                            Locale.ROOT,
                            "At most %,d are allowed (question.maxChars); ask for one thing in a sentence or two.",
                            maxChars));
        }
        if (question.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Verdict.refuse(
                    "question-empty",
                    "There is no question to answer.",
                    "Ask in a sentence, such as \"How many customers do we have?\".");
        }
        if (question.codePoints().anyMatch(QuestionTextGuardrail::isHidden)) {
            return Verdict.refuse(
                    "question-hidden-characters",
                    "The question holds characters that cannot be seen or that change the direction of writing.",
                    "Type it again as plain text.");
        }
        return Verdict.allow();
    }

    /**
     * Control, private-use, unassigned, tag and direction-changing characters. Joiners stay, since several scripts
     * and emoji are written with them.
     */
    private static boolean isHidden(int point) {
        if (point == '\t' || point == '\n' || point == '\r' || point == 0x200C || point == 0x200D) {
            return false;
        }
        int type = Character.getType(point);
        return type == Character.CONTROL
                || (type == Character.FORMAT && point != 0xAD && point != 0x200E && point != 0x200F)
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }
}
