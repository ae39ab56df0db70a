package io.github.dbqueryagent.question;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The written form of what stands for a personal value: <code>{{email_1}}</code>. Thread-safe; nothing but functions. */
public final class Placeholder {
    private static final Pattern FORM = Pattern.compile("\\{\\{[a-z]+(?:_[a-z]+)*_[0-9]{1,9}}}");
    private static final Pattern KIND = Pattern.compile("[a-z]+(?:_[a-z]+)*");

    private Placeholder() {}

    /**
     * Returns the placeholder of the kind with the number.
     *
     * @param kind what the value is, in lower-case letters and underscores, such as {@code email}
     * @param number from 1, in the order of the conversation
     */
    public static String of(String kind, int number) {
        if (!KIND.matcher(kind).matches() || number < 1 || number > 999_999_999) {
            throw new IllegalArgumentException(
                    "placeholder is <" + kind + ", " + number + ">, but must be lower-case words and a number from 1");
        }
        return "{{" + kind + "_" + number + "}}";
    }

    /** Returns the kind of a placeholder, as it was given to {@link #of(String, int)}. */
    public static String kindOf(String placeholder) {
        if (!isPlaceholder(placeholder)) {
            throw new IllegalArgumentException("a text of " + placeholder.length() + " characters is no placeholder");
        }
        return placeholder.substring(2, placeholder.lastIndexOf('_'));
    }

    /** Returns whether the text is a placeholder and nothing else. */
    public static boolean isPlaceholder(String text) {
        return text.startsWith("{{") && FORM.matcher(text).matches();
    }

    /** Returns the text with "it" in the place of each placeholder, for whoever looks at the figures in it. */
    public static String without(String text) {
        return text.contains("{{") ? FORM.matcher(text).replaceAll("it") : text;
    }

    /** Returns the placeholders in the text, in order, each as often as it stands there. */
    public static List<String> findAll(String text) {
        return text.contains("{{")
                ? FORM.matcher(text).results().map(MatchResult::group).toList()
                : List.of();
    }
}
