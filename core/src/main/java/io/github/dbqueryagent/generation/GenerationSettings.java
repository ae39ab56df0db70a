package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.setting.CoreSettings;

/**
 * What a model is told, and how far its word counts. Immutable.
 *
 * @param sendValues whether values from the database that the question names are sent to the model; never those of
 *     masked columns
 * @param maxExamples the most approved examples in a prompt, 0 to 50
 * @param maxTurns the most earlier exchanges of a conversation in a prompt, 0 to 50
 * @param maxCommentChars how much of a table's or column's comment is sent, 0 to 10,000
 * @param maxConfidence the most that a model's own confidence counts, 0 to 1
 */
public record GenerationSettings(
        boolean sendValues, int maxExamples, int maxTurns, int maxCommentChars, double maxConfidence) {
    private static final GenerationSettings DEFAULTS = new GenerationSettings(false, 3, 5, 200, 0.79);

    /** Creates settings, checked. */
    public GenerationSettings {
        CoreSettings.GENERATION_MAX_EXAMPLES.check(maxExamples);
        CoreSettings.GENERATION_MAX_TURNS.check(maxTurns);
        CoreSettings.GENERATION_MAX_COMMENT_CHARS.check(maxCommentChars);
        CoreSettings.GENERATION_MAX_CONFIDENCE.check(maxConfidence);
    }

    /** Returns the settings that nobody changed. */
    public static GenerationSettings defaults() {
        return DEFAULTS;
    }

    /** Returns these settings with values sent or not. */
    public GenerationSettings sendValues(boolean send) {
        return new GenerationSettings(send, maxExamples, maxTurns, maxCommentChars, maxConfidence);
    }

    /** Returns these settings with at most so many examples in a prompt. */
    public GenerationSettings maxExamples(int most) {
        return new GenerationSettings(sendValues, most, maxTurns, maxCommentChars, maxConfidence);
    }

    /** Returns these settings with at most so many earlier exchanges in a prompt. */
    public GenerationSettings maxTurns(int most) {
        return new GenerationSettings(sendValues, maxExamples, most, maxCommentChars, maxConfidence);
    }

    /** Returns these settings with so much of each comment. */
    public GenerationSettings maxCommentChars(int most) {
        return new GenerationSettings(sendValues, maxExamples, maxTurns, most, maxConfidence);
    }

    /** Returns these settings with another bound on a model's own confidence. */
    public GenerationSettings maxConfidence(double most) {
        return new GenerationSettings(sendValues, maxExamples, maxTurns, maxCommentChars, most);
    }
}
