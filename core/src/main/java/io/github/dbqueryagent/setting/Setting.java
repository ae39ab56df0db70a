package io.github.dbqueryagent.setting;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a host can set: its name, type, range, default and meaning. Immutable.
 *
 * <p>Everything that speaks of a setting derives from here: the check of its value, the name of its environment
 * variable, the page of settings.
 *
 * @param <T> the class of its values
 */
public final class Setting<T> {
    private static final Pattern WORD_END = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final String name;
    private final String type;
    private final String allowed;
    private final @Nullable T defaultValue;
    private final String meaning;
    private final Function<String, T> parser;
    private final Predicate<T> accepts;
    private final List<String> aliases;
    private final boolean perDatabase;

    private Setting(Draft<T> draft) {
        this.name = draft.name;
        this.type = draft.type;
        this.allowed = draft.allowed;
        this.defaultValue = draft.defaultValue;
        this.meaning = draft.meaning;
        this.parser = draft.parser;
        this.accepts = draft.accepts;
        this.aliases = List.of();
        this.perDatabase = false;
    }

    private Setting(Setting<T> other, List<String> aliases, boolean perDatabase) {
        this.name = other.name;
        this.type = other.type;
        this.allowed = other.allowed;
        this.defaultValue = other.defaultValue;
        this.meaning = other.meaning;
        this.parser = other.parser;
        this.accepts = other.accepts;
        this.aliases = aliases;
        this.perDatabase = perDatabase;
    }

    /** Returns a setting that is a whole number from the least to the most. */
    public static Setting<Integer> integer(String name, int least, int most, int byDefault, String meaning) {
        return new Setting<>(new Draft<>(
                name,
                "whole number",
                "a whole number from " + least + " to " + most,
                byDefault,
                meaning,
                text -> Integer.valueOf(text.replace("_", "")),
                value -> value >= least && value <= most));
    }

    /** Returns a setting that is a whole number of bytes or of something else that can be many. */
    public static Setting<Long> count(String name, long least, long most, long byDefault, String meaning) {
        return new Setting<>(new Draft<>(
                name,
                "whole number",
                "a whole number from " + least + " to " + most,
                byDefault,
                meaning,
                text -> Long.valueOf(text.replace("_", "")),
                value -> value >= least && value <= most));
    }

    /** Returns a setting that is a number from the least to the most. */
    public static Setting<Double> decimal(String name, double least, double most, double byDefault, String meaning) {
        return new Setting<>(new Draft<>(
                name,
                "number",
                "a number from " + least + " to " + most,
                byDefault,
                meaning,
                Double::valueOf,
                value -> value >= least && value <= most));
    }

    /** Returns a setting that is a time span, more than nothing and at most the most. */
    public static Setting<Duration> duration(String name, Duration most, Duration byDefault, String meaning) {
        return new Setting<>(new Draft<>(
                name,
                "time span",
                "more than 0 s and at most " + TimeSpans.format(most) + ", written as 30s, 2m, 500ms or PT30S",
                byDefault,
                meaning,
                TimeSpans::parse,
                value -> !value.isNegative() && !value.isZero() && value.compareTo(most) <= 0));
    }

    /** Returns a setting that is on or off. */
    public static Setting<Boolean> flag(String name, boolean byDefault, String meaning) {
        return new Setting<>(new Draft<>(
                name,
                "true or false",
                "true or false",
                byDefault,
                meaning,
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "on", "1" -> true;
                    case "false", "no", "off", "0" -> false;
                    default -> throw new IllegalArgumentException("neither true nor false");
                },
                value -> true));
    }

    /** Returns a setting that is a text; null as the default says that it is not set. */
    public static Setting<String> text(String name, @Nullable String byDefault, String meaning) {
        return new Setting<>(new Draft<>(
                name, "text", "a text that is not blank", byDefault, meaning, text -> text, text -> !text.isBlank()));
    }

    /** Returns a setting that is a secret and has no default. */
    public static Setting<Secret> secret(String name, String meaning) {
        return new Setting<>(new Draft<>(
                name,
                "secret",
                "a text that is not blank",
                null,
                meaning,
                Secret::of,
                secret -> !secret.reveal().isBlank()));
    }

    /** Returns a setting that is a time zone. */
    public static Setting<ZoneId> zone(String name, ZoneId byDefault, String meaning) {
        return new Setting<>(new Draft<>(
                name,
                "time zone",
                "a time zone such as Europe/Berlin or UTC",
                byDefault,
                meaning,
                ZoneId::of,
                zone -> true));
    }

    /** Returns a setting that is a locale. */
    public static Setting<Locale> locale(String name, Locale byDefault, String meaning) {
        return new Setting<>(new Draft<>(
                name,
                "locale",
                "a language tag such as en, de-AT or pt-BR",
                byDefault,
                meaning,
                text -> new Locale.Builder()
                        .setLanguageTag(text.replace('_', '-'))
                        .build(),
                locale -> true));
    }

    /** Returns a setting that is a list of names, written with commas between them. */
    public static Setting<List<String>> names(String name, String meaning) {
        return new Setting<>(new Draft<>(
                name,
                "names",
                "names with commas between them",
                List.of(),
                meaning,
                text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList(),
                names -> true));
    }

    /** Returns a setting that is one of a few words. */
    public static <E extends Enum<E>> Setting<E> choice(String name, Class<E> words, E byDefault, String meaning) {
        String all = Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new Setting<>(new Draft<>(
                name,
                "word",
                "one of " + all,
                byDefault,
                meaning,
                text -> Enum.valueOf(words, text.toUpperCase(Locale.ROOT).replace('-', '_')),
                word -> true));
    }

    /** Returns this setting with further environment variables that set it, as the world already knows them. */
    public Setting<T> alsoKnownAs(String... environmentVariables) {
        return new Setting<>(this, List.of(environmentVariables), perDatabase);
    }

    /** Returns this setting as one that can have a value of its own for each of several databases. */
    public Setting<T> perDatabase() {
        return new Setting<>(this, aliases, true);
    }

    /** Returns the name, such as {@code execution.timeout}. */
    public String name() {
        return name;
    }

    /** Returns the word for its type. */
    public String type() {
        return type;
    }

    /** Returns what is allowed, as the end of "must be …". */
    public String allowed() {
        return allowed;
    }

    /** Returns the value when nobody sets it; empty if there is none. */
    public Optional<T> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    /** Returns the default as people write it; empty if there is none. */
    public String defaultText() {
        if (defaultValue instanceof Duration span) {
            return TimeSpans.format(span);
        }
        if (defaultValue instanceof Locale locale) {
            return locale.toLanguageTag();
        }
        if (defaultValue instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        return defaultValue == null || defaultValue instanceof List<?> ? "" : defaultValue.toString();
    }

    /** Returns what it is for, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** Returns the environment variable that sets it, such as {@code DB_QUERY_AGENT_EXECUTION_TIMEOUT}. */
    public String environmentVariable() {
        return "DB_QUERY_AGENT_"
                + WORD_END.matcher(name).replaceAll("_").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Returns further environment variables that set it. */
    public List<String> aliases() {
        return aliases;
    }

    /** Returns whether it can have a value of its own for each of several databases. */
    public boolean isPerDatabase() {
        return perDatabase;
    }

    /** Returns whether its value must not be shown. */
    public boolean isSecret() {
        return type.equals("secret");
    }

    /**
     * Returns the value if it is allowed.
     *
     * @throws InvalidSettingException if it is not
     */
    public T check(T value) {
        if (!accepts.test(value)) {
            throw invalid(name, value);
        }
        return value;
    }

    /**
     * Returns the value that a text stands for.
     *
     * @param source where the text was found, for the message: the setting's name or an environment variable
     * @throws InvalidSettingException if it stands for none that is allowed
     */
    public T parse(String source, String text) {
        T value;
        try {
            value = parser.apply(text.strip());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw invalid(source, text);
        }
        if (!accepts.test(value)) {
            throw invalid(source, text);
        }
        return value;
    }

    private InvalidSettingException invalid(String source, Object value) {
        Object shown = value instanceof Duration span ? TimeSpans.format(span) : value;
        String hint = defaultText().isEmpty() ? meaning : "The default is " + defaultText() + ".";
        return new InvalidSettingException(source, isSecret() ? null : shown, allowed, hint);
    }

    @Override
    public String toString() {
        return name;
    }

    /** What a setting is made of; it names the arguments that the factories give. */
    private record Draft<T>(
            String name,
            String type,
            String allowed,
            @Nullable T defaultValue,
            String meaning,
            Function<String, T> parser,
            Predicate<T> accepts) {}
}
