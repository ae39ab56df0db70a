package io.github.dbqueryagent.lexing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds names that somebody may have meant. Thread-safe; nothing but functions. */
public final class NearNames {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final int SUGGESTIONS = 3;
    private static final int MIN_MENDABLE = 4;

    private NearNames() {}

    /** Returns whether the name is so near that it can only be the other, misspelt. */
    public static boolean isMisspelling(String name, String of) {
        List<String> words = words(name);
        List<String> others = words(of);
        if (String.join("", words).equals(String.join("", others))) {
            return true;
        }
        if (words.size() != others.size() || !digits(name).equals(digits(of))) {
            return false;
        }
        int edits = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String other = others.get(i);
            int distance = word.equals(other) ? 0 : distance(word, other);
            int shorter = Math.min(word.length(), other.length());
            // A short word is soon another word: min and max, net and set.
            if (distance > 0 && (shorter < MIN_MENDABLE || distance > shorter / 3)) {
                return false;
            }
            edits += distance;
        }
        return edits <= 2;
    }

    /** Returns the nearest names, best first; none if nothing is near. */
    public static List<String> suggestions(String name, Collection<String> names) {
        Set<String> words = new HashSet<>(words(name));
        String lower = name.toLowerCase(Locale.ROOT);
        Map<String, Double> scores = new TreeMap<>();
        for (String candidate : names) {
            String short1 = candidate.substring(candidate.lastIndexOf('.') + 1);
            double score = Math.max(overlap(words, short1), likeness(lower, short1.toLowerCase(Locale.ROOT)));
            if (score >= 0.5) {
                scores.put(candidate, score);
            }
        }
        var best = new ArrayList<>(scores.keySet());
        best.sort(Comparator.comparing(scores::get).reversed());
        return List.copyOf(best.subList(0, Math.min(SUGGESTIONS, best.size())));
    }

    private static double overlap(Set<String> words, String candidate) {
        Set<String> others = new HashSet<>(words(candidate));
        long common = words.stream().filter(others::contains).count();
        return 2.0 * common / (words.size() + others.size());
    }

    private static double likeness(String name, String other) {
        int longer = Math.max(name.length(), other.length());
        int difference = Math.abs(name.length() - other.length());
        if (longer == 0 || difference * 2 > longer || longer > 128) {
            return 0;
        }
        return 1 - (double) distance(name, other) / longer;
    }

    /** The name's words in lower case and in the singular. */
    private static List<String> words(String name) {
        var words = new ArrayList<String>(4);
        for (String word : BETWEEN_WORDS.split(name)) {
            if (!word.isEmpty()) {
                words.add(singular(word.toLowerCase(Locale.ROOT)));
            }
        }
        return words;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && word.length() > 3;
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String digits(String name) {
        return name.chars()
                .filter(Character::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Damerau and Levenshtein's distance, with neighbours swapped as one edit. */
    static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int cost = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[to.length()];
    }

    /** Returns the part of a message that says what may have been meant; it begins with a space. */
    public static String suggestion(List<String> names) {
        if (names.isEmpty()) {
            return " Use only the tables and columns that were shown.";
        }
        int last = names.size() - 1;
        String before = last == 0 ? "" : String.join(", ", names.subList(0, last)) + " or ";
        return " Did you mean " + before + names.get(last) + "?";
    }
}
