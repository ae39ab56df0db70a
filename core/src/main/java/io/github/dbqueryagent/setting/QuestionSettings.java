package io.github.dbqueryagent.setting;

/** The settings on which questions are let in. Immutable. */
public final class QuestionSettings {
    /** Whether questions are looked at for attacks. */
    public static final Setting<Boolean> GUARDRAIL_INJECTIONS = Setting.flag(
            "guardrail.injections",
            true,
            "Whether texts are refused that ask something of the assistant and not of the data.");

    /** Whether a model judges questions. */
    public static final Setting<Boolean> GUARDRAIL_BY_MODEL = Setting.flag(
            "guardrail.byModel",
            false,
            "Whether a model is asked, before anything else is sent to it, if a question may be answered.");

    /** What becomes of a question that the model could not judge. */
    public static final Setting<Boolean> GUARDRAIL_MODEL_REQUIRED = Setting.flag(
            "guardrail.modelRequired",
            true,
            "Whether a question is refused that the model should have judged and could not.");

    /** How often one asker may ask. */
    public static final Setting<Integer> LIMIT_QUESTIONS_PER_MINUTE = Setting.integer(
            "limit.questionsPerMinute",
            0,
            60_000,
            0,
            "How many questions one asker may ask a minute; 0 for no limit. All that come without an asker count as one.");

    /** How often may be asked in one session. */
    public static final Setting<Integer> LIMIT_SESSION_QUESTIONS_PER_MINUTE = Setting.integer(
            "limit.sessionQuestionsPerMinute",
            0,
            60_000,
            0,
            "How many questions may be asked a minute in one session; 0 for no limit.");

    /** How often may be asked with one key. */
    public static final Setting<Integer> LIMIT_KEY_QUESTIONS_PER_MINUTE = Setting.integer(
            "limit.keyQuestionsPerMinute",
            0,
            60_000,
            0,
            "How many questions may be asked a minute with one key; 0 for no limit.");

    /** Where the key is. */
    public static final Setting<String> LIMIT_KEY_ATTRIBUTE = Setting.text(
            "limit.keyAttribute",
            "apiKey",
            "The attribute of the asker that holds the key; who has none is not limited by it.");

    /** How many questions may come at once. */
    public static final Setting<Integer> LIMIT_BURST = Setting.integer(
            "limit.burst", 1, 60_000, 10, "How many questions may come at once after a pause, for each of the limits.");

    private QuestionSettings() {}
}
