package io.github.dbqueryagent.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of names and questions, in the form in which they are compared. */
final class Words {
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll}|\\d)(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    /** Words that stand in every question and tell nothing of what it is about. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "and", "are", "at", "be", "been", "by", "did", "do", "does", "each", "every", "for", "from",
            "give", "had", "has", "have", "how", "i", "in", "is", "it", "its", "list", "many", "me", "much", "of", "on",
            "or", "our", "per", "show", "tell", "than", "that", "the", "their", "there", "these", "this", "those", "to",
            "us", "was", "we", "were", "what", "when", "where", "which", "who", "whose", "with", "all", "any", "find");

    private Words() {}

    /** Returns the words of a name or a text, in order, each as {@link #stem(String)} leaves it. */
    static List<String> of(String text) {
        return isAscii(text) ? ofAscii(text) : ofAny(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** What {@link #ofAny} does, by hand: most texts are of this kind, and the patterns take several times as long. */
    private static List<String> ofAscii(String text) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean gap = i == text.length() || !isAsciiWordPart(text.charAt(i));
            if (gap || (i > start && isHump(text, i))) {
                if (i > start) {
                    words.add(stem(text.substring(start, i).toLowerCase(Locale.ROOT)));
                }
                start = gap ? i + 1 : i;
            }
        }
        return words;
    }

    private static boolean isAsciiWordPart(char c) {
        return isLower(c) || isUpper(c) || isDigit(c);
    }

    /** Returns whether a word within a name begins there, as in {@code orderDate} and {@code XMLFile}. */
    private static boolean isHump(String text, int at) {
        char before = text.charAt(at - 1);
        if (!isUpper(text.charAt(at))) {
            return false;
        }
        return isLower(before)
                || isDigit(before)
                || (isUpper(before) && at + 1 < text.length() && isLower(text.charAt(at + 1)));
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static List<String> ofAny(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        var words = new ArrayList<String>();
        for (String run : GAP.split(plain)) {
            for (String word : CAMEL.split(run)) {
                if (!word.isEmpty()) {
                    words.add(stem(word.toLowerCase(Locale.ROOT)));
                }
            }
        }
        return words;
    }

    /** Returns whether any of the words tells something. */
    static boolean tells(String text) {
        for (String word : of(text)) {
            if (!EMPTY_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the words that tell something. */
    static List<String> telling(String text) {
        return of(text).stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
    }

    /** Takes the plural's ending away: enough to compare names with, not to read by. */
    static String stem(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4
                && (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes"))) {
            return word.substring(0, length - 2);
        }
        if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, length - 1);
        }
        return word;
    }
}
