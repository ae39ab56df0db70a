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
