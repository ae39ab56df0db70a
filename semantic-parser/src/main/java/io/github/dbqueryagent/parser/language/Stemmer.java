package io.github.dbqueryagent.parser.language;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the endings from English words, so that "orders", "ordered" and "order" compare equal. Immutable. */
public final class Stemmer {
    private static final Map<String, String> IRREGULAR = WordList.pairs("irregular.txt");

    /** Nouns that look like forms of verbs. */
    private static final Set<String> NOUNS = WordList.words("nouns-in-ing.txt");

    private Stemmer() {}

    /** Returns the stem of the word in lower case. */
    public static String stem(String lower) {
        String regular = IRREGULAR.getOrDefault(lower, lower);
        String word = withoutPlural(regular);
        if (NOUNS.contains(word)) {
            return word;
        }
        word = withoutTense(word);
        return word.length() > 3 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }

    /** Returns the stems of the words, which stand in lower case with spaces between. */
    public static Set<String> stems(String words) {
        return Arrays.stream(words.split(" ")).map(Stemmer::stem).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the word in lower case without the ending of the plural. */
    public static String singular(String lower) {
        return withoutPlural(IRREGULAR.getOrDefault(lower, lower));
    }

    /** Returns the regular past of the verb in lower case. */
    public static String past(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        boolean vowel = verb.length() > 1 && "aeiou".indexOf(verb.charAt(verb.length() - 2)) >= 0;
        return verb.endsWith("y") && !vowel ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
    }

    /** Returns whether the word looks like a plural. */
    public static boolean isPlural(String lower) {
        return !singular(lower).equals(lower);
    }

    private static String withoutPlural(String word) {
        int length = word.length();
        if (length < 3 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        boolean sibilant = word.endsWith("sses")
                || word.endsWith("xes")
                || word.endsWith("ches")
                || word.endsWith("shes")
                || word.endsWith("zes");
        return word.substring(0, length - (sibilant && length > 4 ? 2 : 1));
    }

    private static String withoutTense(String word) {
        String base = word;
        if (word.endsWith("ied") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ing") && word.length() > 5) {
            base = word.substring(0, word.length() - 3);
        } else if (word.endsWith("ed") && word.length() > 4 && !word.endsWith("eed")) {
            base = word.substring(0, word.length() - 2);
        }
        if (base.length() == word.length() || !hasVowel(base)) {
            return word;
        }
        return undoubled(base);
    }

    private static String undoubled(String base) {
        int last = base.length() - 1;
        char end = base.charAt(last);
        boolean doubled = last > 2 && end == base.charAt(last - 1);
        if (!doubled || end == 's' || end == 'z' || (end == 'l' && base.length() <= 5)) {
            return base;
        }
        return "bdfglmnprt".indexOf(end) >= 0 ? base.substring(0, last) : base;
    }

    private static boolean hasVowel(String word) {
        return word.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }
}
