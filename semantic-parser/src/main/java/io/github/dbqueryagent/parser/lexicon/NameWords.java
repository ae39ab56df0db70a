package io.github.dbqueryagent.parser.lexicon;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that a name in a schema is made of. Immutable. */
public final class NameWords {
    private static final Set<String> PREFIXES = Set.of("tbl", "tb", "vw", "dim", "fact", "fk", "pk", "ref");
    private static final Set<String> TRUTHS = Set.of("is", "has");
    private static final Set<String> WHOLE = Set.of(
            "valid",
            "avoid",
            "rapid",
            "solid",
            "fluid",
            "hybrid",
            "android",
            "liquid",
            "humid",
            "covid",
            "prepaid",
            "unpaid",
            "asteroid",
            "steroid",
            "thyroid",
            "madrid",
            "plaid",
            "squid",
            "braid");
    private static final Set<String> GLUE = Set.of("of", "the", "and", "in", "for", "to", "by", "a", "at", "on");
    private static final Map<String, List<String>> COMPOUNDS = Map.ofEntries(
            Map.entry("firstname", List.of("first", "name")),
            Map.entry("forename", List.of("first", "name")),
            Map.entry("lastname", List.of("last", "name")),
            Map.entry("surname", List.of("last", "name")),
            Map.entry("familyname", List.of("last", "name")),
            Map.entry("fullname", List.of("full", "name")),
            Map.entry("username", List.of("user", "name")),
            Map.entry("birthdate", List.of("birth", "date")),
            Map.entry("birthday", List.of("birth", "date")),
            Map.entry("birthplace", List.of("birth", "place")),
            Map.entry("zipcode", List.of("zip", "code")),
            Map.entry("postcode", List.of("postal", "code")),
            Map.entry("datetime", List.of("date", "time")),
            Map.entry("timestamp", List.of("date", "time")),
            Map.entry("startdate", List.of("start", "date")),
            Map.entry("enddate", List.of("end", "date")),
            Map.entry("phonenumber", List.of("phone", "number")),
            Map.entry("homepage", List.of("web", "site")));

    private NameWords() {}

    /** Returns the words of an identifier in lower case, abbreviations written out. */
    public static List<String> split(String identifier) {
        String spaced = identifier
                .replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1 $2")
                .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2")
                .replaceAll("(\\p{L}{2,})(\\p{N})", "$1 $2")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        var words = new ArrayList<String>();
        for (String part : spaced.split(" ")) {
            String lower = Words.lower(part);
            if (!lower.isEmpty() && !GLUE.contains(lower)) {
                String whole = Words.expanded(lower);
                words.addAll(COMPOUNDS.getOrDefault(whole, keySplit(whole)));
            }
        }
        if (words.size() > 1 && PREFIXES.contains(words.get(0))) {
            words.remove(0);
        }
        if (words.size() > 1 && TRUTHS.contains(words.get(0))) {
            words.remove(0);
        }
        return List.copyOf(words.isEmpty() ? List.of(Words.lower(identifier)) : words);
    }

    /** "Custid" is customer and id. */
    private static List<String> keySplit(String word) {
        boolean glued = word.length() > 4 && word.endsWith("id") && !WHOLE.contains(word);
        return glued ? List.of(Words.expanded(word.substring(0, word.length() - 2)), "id") : List.of(word);
    }

    /** Returns the stems of the words that one word of a question stands for. */
    public static List<String> stemsOf(String lower) {
        List<String> words = COMPOUNDS.get(Stemmer.singular(lower));
        return words == null ? List.of(Stemmer.stem(lower)) : stems(words);
    }

    /** Returns whether a word of a name can only be a shortened one: it has no vowel. */
    static boolean isAbbreviation(String stem) {
        return (stem.length() > 1 && stem.length() < 6 && stem.matches("[b-df-hj-np-tv-xz]+")) || isStump(stem);
    }

    /** "Ins" or "acq" are no words, but the beginnings of some. */
    private static boolean isStump(String stem) {
        return stem.length() == 3 && stem.matches("[a-z]+") && !Thesaurus.isKnown(stem);
    }

    /** Returns whether the abbreviation keeps the first letter of the word and others in their order. */
    static boolean isShortFor(String abbreviation, String word) {
        if (!isAbbreviation(abbreviation) || word.length() <= abbreviation.length()) {
            return false;
        }
        if (isStump(abbreviation)) {
            return word.length() > 5 && word.startsWith(abbreviation);
        }
        int at = 0;
        for (int i = 0; i < word.length() && at < abbreviation.length(); i++) {
            at += word.charAt(i) == abbreviation.charAt(at) ? 1 : 0;
        }
        return at == abbreviation.length() && word.charAt(0) == abbreviation.charAt(0);
    }

    /** Returns whether the word only holds others together. */
    public static boolean isGlue(String lower) {
        return GLUE.contains(lower);
    }

    /** Returns the stems of the words. */
    public static List<String> stems(List<String> words) {
        return words.stream().map(Stemmer::stem).toList();
    }
}
