package io.github.dbqueryagent.generation;

import java.util.regex.Pattern;

/**
 * The marks between which a prompt holds data, which the system text says is never an instruction.
 *
 * <p>The marks are the same in each prompt, so that providers can cache it; so their word is broken wherever it stands
 * in the data itself, and with it any attempt to close the fence from inside. Thread-safe.
 */
public final class DataFence {
    private static final String WORD = "fenced-data";
    private static final Pattern WORD_IN_DATA = Pattern.compile(
            spelled("fenced") + "\\W{0,3}" + spelled("data"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Control characters, and those that are not seen but read; the joiners of some scripts may be part of names. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u00AD\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]"
                    + "|[\\x{E0000}-\\x{E01EF}]");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private DataFence() {}

    /** Returns the data between the marks; empty if there is none. */
    public static String around(String kind, String data) {
        return data.isBlank()
                ? ""
                : "<" + WORD + " kind=\"" + kind + "\">\n" + defused(data).strip() + "\n</" + WORD + ">";
    }

    /** Returns the text in one line of at most so many characters. */
    static String oneLine(String text, int maxChars) {
        String line = withSingleSpaces(text.strip());
        if (line.length() <= maxChars) {
            return line;
        }
        int end = maxChars > 0 && Character.isHighSurrogate(line.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
        return maxChars == 0 ? "" : line.substring(0, end) + "…";
    }

    /** Most texts are names and have nothing to replace, which a look at them tells sooner than a pattern. */
    private static String withSingleSpaces(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean second = c == ' ' && text.charAt(i - 1) == ' ';
            if (second || (c >= '\t' && c <= '\r')) {
                return SPACES.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    /** The word, also where joiners, which nobody sees, stand between its letters. */
    private static String spelled(String word) {
        return String.join("[\\u200C\\u200D]*", word.split(""));
    }

    private static String defused(String data) {
        if (isHarmless(data)) {
            return data;
        }
        return WORD_IN_DATA.matcher(UNSEEN.matcher(data).replaceAll("")).replaceAll("fenced data_");
    }

    /** Returns whether the data is plain ASCII without the word, as most is: the patterns would find nothing in it. */
    private static boolean isHarmless(String data) {
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            boolean plain = (c >= ' ' && c <= '~') || c == '\n' || c == '\t';
            boolean word = (c == 'f' || c == 'F') && data.regionMatches(true, i, "fenced", 0, 6);
            if (!plain || word) {
                return false;
            }
        }
        return true;
    }
}
