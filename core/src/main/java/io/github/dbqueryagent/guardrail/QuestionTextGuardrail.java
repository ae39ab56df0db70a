package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.event.QuestionRun;
import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses texts that nobody types: empty ones, endless ones, and those with characters that cannot be seen. */
final class QuestionTextGuardrail implements QuestionGuardrail {
    /** More marks than any script puts on a letter: a text that runs over the lines around it, or holds what is not seen. */
    private static final Pattern STACKED = Pattern.compile("[\\p{Mn}\\p{Me}]{9}");

    /** Joiners and variation selectors stand alone, each between two letters; in a row they hold what is not seen. */
    private static final Pattern IN_A_ROW =
            Pattern.compile("[\\u00AD\\u200C-\\u200F]{3}|[\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]{2}");

    /** Fillers of Hangul, the empty pattern of Braille, a joiner of graphemes, and selectors of Mongolian. */
    private static final String BLANK = "\u115F\u1160\u3164\uFFA0\u2800\u034F\u180B\u180C\u180D";

    private final int maxChars;

    QuestionTextGuardrail(int maxChars) {
        this.maxChars = maxChars;
    }

    @Override
    public Verdict judge(String question, QuestionRun run) {
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
        if (question.codePoints().anyMatch(QuestionTextGuardrail::isHidden)
                || IN_A_ROW.matcher(question).find()) {
            return Verdict.refuse(
                    "question-hidden-characters",
                    "The question holds characters that cannot be seen or that change the direction of writing.",
                    "Type it again as plain text.");
        }
        if (STACKED.matcher(question).find()) {
            return Verdict.refuse(
                    "question-stacked-marks",
                    "The question has letters with more marks on them than any language writes.",
                    "Type it again as plain text.");
        }
        return Verdict.allow();
    }

    /**
     * Control, private-use, unassigned, tag and direction-changing characters, and letters that are blank. Joiners stay,
     * since several scripts and emoji are written with them.
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
                || type == Character.UNASSIGNED
                || BLANK.indexOf(point) >= 0;
    }
}
