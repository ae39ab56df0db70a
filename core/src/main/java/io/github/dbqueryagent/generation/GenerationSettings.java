package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.setting.InvalidSettingException;

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
        requireRange("generation.maxExamples", maxExamples, 50, "The default is 3.");
        requireRange("generation.maxTurns", maxTurns, 50, "The default is 5.");
        requireRange("generation.maxCommentChars", maxCommentChars, 10_000, "The default is 200.");
        if (!(maxConfidence >= 0 && maxConfidence <= 1)) {
            throw new InvalidSettingException(
                    "generation.maxConfidence",
                    maxConfidence,
                    "from 0 to 1",
                    "The default is 0.79; raise it when the model has been measured on your own questions.");
        }
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

    private static void requireRange(String setting, int value, int most, String hint) {
        if (value < 0 || value > most) {
            throw new InvalidSettingException(setting, value, "from 0 to " + most, hint);
        }
    }
}
