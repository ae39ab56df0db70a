package io.github.dbqueryagent.question;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked, and for whom. Immutable; every method that adds something returns a new question.
 *
 * <p>What is left open is filled in by the agent: the asker of the view, the time zone and the locale of the settings,
 * all tables that the asker may see, and the time limit of the settings.
 */
public final class Question {
    private final String text;
    private final @Nullable Asker asker;
    private final @Nullable ZoneId zone;
    private final @Nullable Locale locale;
    private final List<String> tables;
    private final @Nullable Duration timeout;

    private Question(
            String text,
            @Nullable Asker asker,
            @Nullable ZoneId zone,
            @Nullable Locale locale,
            List<String> tables,
            @Nullable Duration timeout) {
        this.text = text;
        this.asker = asker;
        this.zone = zone;
        this.locale = locale;
        this.tables = tables;
        this.timeout = timeout;
    }

    /**
     * Returns a question with the text alone.
     *
     * <p>Any text is taken here; whether it can be asked is for the guardrails to say, in an answer.
     */
    public static Question of(String text) {
        return new Question(Objects.requireNonNull(text, "text"), null, null, null, List.of(), null);
    }

    /** Returns this question on behalf of the asker. */
    public Question by(Asker newAsker) {
        return new Question(text, Objects.requireNonNull(newAsker, "asker"), zone, locale, tables, timeout);
    }

    /** Returns this question in the time zone that "today" and "last month" are read in. */
    public Question in(ZoneId newZone) {
        return new Question(text, asker, Objects.requireNonNull(newZone, "zone"), locale, tables, timeout);
    }

    /** Returns this question with the locale that figures and dates of the answer are written in. */
    public Question locale(Locale newLocale) {
        return new Question(text, asker, zone, Objects.requireNonNull(newLocale, "locale"), tables, timeout);
    }

    /** Returns this question about these tables alone, each with or without its schema before it. */
    public Question tables(String... names) {
        return new Question(text, asker, zone, locale, List.of(names), timeout);
    }

    /** Returns this question with a time limit of its own; the shorter one of this and the settings' counts. */
    public Question within(Duration newTimeout) {
        if (newTimeout.isNegative() || newTimeout.isZero()) {
            throw new IllegalArgumentException("timeout is <" + newTimeout + ">, but must be more than 0 s");
        }
        return new Question(text, asker, zone, locale, tables, newTimeout);
    }

    /** Returns this question with another text. */
    public Question withText(String newText) {
        return new Question(Objects.requireNonNull(newText, "text"), asker, zone, locale, tables, timeout);
    }

    /** Returns the text as the person wrote it. */
    public String text() {
        return text;
    }

    /** Returns the asker, or null for the asker of the agent's view. */
    public @Nullable Asker asker() {
        return asker;
    }

    /** Returns the time zone, or null for the one of the settings. */
    public @Nullable ZoneId zone() {
        return zone;
    }

    /** Returns the locale, or null for the one of the settings. */
    public @Nullable Locale locale() {
        return locale;
    }

    /** Returns the tables that the question is limited to; empty for all. */
    public List<String> tables() {
        return tables;
    }

    /** Returns the time limit, or null for the one of the settings. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    @Override
    public String toString() {
        return "Question[" + text.length() + " characters]";
    }
}
