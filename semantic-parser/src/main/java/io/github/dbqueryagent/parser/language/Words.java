package io.github.dbqueryagent.parser.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** General English: words that carry no meaning of their own, words that mean the same, abbreviations. Immutable. */
public final class Words {
    private static final Set<String> EMPTY_WORDS = WordList.words("empty-words.txt");
    private static final Set<String> SOFT_WORDS = WordList.words("soft-words.txt");
    private static final Set<String> UNITS = WordList.words("units.txt");
    private static final Set<String> VERBS = WordList.words("verb-forms.txt");
    private static final Set<String> MONEY = Stemmer.stems(String.join(" ", WordList.words("money-words.txt")));
    private static final Set<String> REVERSING =
            Stemmer.stems("stop cease quit fail forget forgot refuse neglect omit");
    private static final Map<String, String> PEOPLES = WordList.pairs("peoples.txt");
    private static final Map<String, List<String>> GENDERS = lists("genders.txt");
    private static final Map<String, List<String>> UNIT_COLUMNS = lists("unit-columns.txt");
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

    /** Returns whether the words, in lower case, turn what is said round: without them a question asks for the opposite. */
    public static boolean isReversing(String lower) {
        return lower.equals("not") || lower.equals("out of") || REVERSING.contains(Stemmer.stem(lower));
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

    /** Returns the values that a column of genders may have for the word in lower case; none for other words. */
    public static List<String> genders(String lower) {
        return GENDERS.getOrDefault(Stemmer.singular(lower), List.of());
    }

    /** Returns words of columns that are counted in the unit in lower case; none for other words. */
    public static List<String> unitColumns(String lower) {
        return UNIT_COLUMNS.getOrDefault(Stemmer.singular(lower), List.of());
    }

    private static Map<String, List<String>> lists(String name) {
        var lists = new HashMap<String, List<String>>();
        for (String line : WordList.lines(name)) {
            String[] parts = line.split(": ");
            lists.put(parts[0], List.of(parts[1].split(", ")));
        }
        return Map.copyOf(lists);
    }

    /** Returns the word that the abbreviation in lower case stands for, or the same word. */
    public static String expanded(String lower) {
        return ABBREVIATIONS.getOrDefault(lower, lower);
    }
}
