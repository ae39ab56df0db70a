package io.github.dbqueryagent.parser.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** General English: words that carry no meaning of their own, words that mean the same, abbreviations. Immutable. */
public final class Words {
    private static final Set<String> EMPTY_WORDS = wordsOf("empty-words.txt");
    private static final Set<String> SOFT_WORDS = wordsOf("soft-words.txt");
    private static final Set<String> UNITS = wordsOf("units.txt");
    private static final Set<String> VERBS = wordsOf("verbs.txt");
    private static final Set<String> MONEY = Stemmer.stems(String.join(" ", wordsOf("money-words.txt")));
    private static final Map<String, String> PEOPLES = WordList.pairs("peoples.txt");
    private static final Map<String, Set<String>> SYNONYMS = synonyms();
    private static final Map<String, String> ABBREVIATIONS = WordList.pairs("abbreviations.txt");

    private Words() {}

    /** Returns the text in lower case, whatever the platform's locale. */
    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Returns whether the word, in lower case, says nothing that a query could use. */
    public static boolean isEmpty(String lower) {
        return EMPTY_WORDS.contains(lower);
    }

    /** Returns whether the word, in lower case, is so general that a query loses little without it. */
    public static boolean isSoft(String lower) {
        return SOFT_WORDS.contains(lower);
    }

    /** Returns whether the word, in lower case, is a unit that follows numbers. */
    public static boolean isUnit(String lower) {
        return UNITS.contains(lower);
    }

    /** Returns whether the word, in lower case, is a verb that a schema may have a thing or a date for. */
    public static boolean isVerb(String lower) {
        return lower.indexOf(' ') < 0 && ((lower.endsWith("ed") && lower.length() > 4) || VERBS.contains(lower));
    }

    /** Returns whether one of the words, in lower case, speaks of money or quantity that is added up. */
    public static boolean isMoney(String lower) {
        for (String word : lower.split(" ")) {
            if (MONEY.contains(Stemmer.stem(word))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the country that an adjective in lower case belongs to, or the same word. */
    public static String country(String lower) {
        return PEOPLES.getOrDefault(lower, lower).replace('_', ' ');
    }

    /** Returns the stems that can stand for this stem, without itself. */
    public static Set<String> synonyms(String stem) {
        return SYNONYMS.getOrDefault(stem, Set.of());
    }

    /** Returns the word that the abbreviation in lower case stands for, or the same word. */
    public static String expanded(String lower) {
        return ABBREVIATIONS.getOrDefault(lower, lower);
    }

    private static Set<String> wordsOf(String name) {
        var words = new HashSet<String>();
        WordList.lines(name).forEach(line -> words.addAll(List.of(line.split("\\s+"))));
        return Set.copyOf(words);
    }

    private static Map<String, Set<String>> synonyms() {
        var all = new HashMap<String, Set<String>>();
        for (String line : WordList.lines("synonyms.txt")) {
            var stems = new TreeSet<String>();
            for (String word : line.split("[\\s,]+")) {
                stems.add(Stemmer.stem(word));
            }
            for (String stem : stems) {
                all.computeIfAbsent(stem, any -> new TreeSet<>()).addAll(stems);
            }
        }
        all.forEach((stem, others) -> others.remove(stem));
        return Map.copyOf(all);
    }
}
