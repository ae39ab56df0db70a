package io.github.dbqueryagent.parser.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the word lists that lie beside this class. Immutable. */
final class WordList {
    private WordList() {}

    /** Returns the lines that say something; what follows a number sign is a comment. */
    static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }

    /** Returns all words of all lines. */
    static Set<String> words(String name) {
        var words = new HashSet<String>();
        lines(name).forEach(line -> words.addAll(List.of(line.split("\\s+"))));
        return Set.copyOf(words);
    }

    /** Returns the first word of each line with the second. */
    static Map<String, String> pairs(String name) {
        var pairs = new LinkedHashMap<String, String>();
        for (String line : lines(name)) {
            String[] words = line.split("\\s+");
            for (int i = 0; i < words.length - 1; i++) {
                pairs.put(words[i], words[words.length - 1]);
            }
        }
        return Map.copyOf(pairs);
    }
}
