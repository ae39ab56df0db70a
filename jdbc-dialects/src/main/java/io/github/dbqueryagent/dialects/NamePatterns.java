package io.github.dbqueryagent.dialects;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names and beginnings of names, without regard to case. Immutable.
 *
 * @param names whole names, in lower case
 * @param beginnings what names begin with, in lower case
 */
record NamePatterns(Set<String> names, List<String> beginnings) {
    /** Returns the patterns of these words, of which those that end in {@code *} are beginnings. */
    static NamePatterns of(Set<String> words) {
        var names = new HashSet<String>();
        words.stream().filter(word -> !word.endsWith("*")).forEach(names::add);
        List<String> beginnings = words.stream()
                .filter(word -> word.endsWith("*"))
                .map(word -> word.substring(0, word.length() - 1))
                .sorted()
                .toList();
        return new NamePatterns(Set.copyOf(names), beginnings);
    }

    boolean includes(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return names.contains(lower) || beginnings.stream().anyMatch(lower::startsWith);
    }
}
