package io.github.dbqueryagent.setting;

/** The settings on what becomes of personal data. Immutable. */
public final class PersonalSettings {
    /** Whether personal values of questions are kept apart. */
    public static final Setting<Boolean> PERSONAL_QUESTIONS = Setting.flag(
            "personal.questions",
            true,
            "Whether placeholders take the place of personal values in questions; the values are bound to the query.");

    /** Whether personal data is masked in requests. */
    public static final Setting<Boolean> PERSONAL_REQUESTS = Setting.flag(
            "personal.requests",
            true,
            "Whether what has the form of personal data is masked in all that is sent to a model.");

    /** Whether texts of results are looked through. */
    public static final Setting<Boolean> PERSONAL_SCAN_RESULTS = Setting.flag(
            "personal.scanResults",
            true,
            "Whether texts in results are looked through for personal data of the classes that the policy does not allow to be shown.");

    /** The key of pseudonyms. */
    public static final Setting<Secret> PERSONAL_HASH_KEY = Setting.secret(
            "personal.hashKey",
            "The key of the pseudonyms that stand for hashed values; without it they differ with each agent that is built.");

    private PersonalSettings() {}
}
