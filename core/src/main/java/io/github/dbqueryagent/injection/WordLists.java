package io.github.dbqueryagent.injection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists of words in many languages, and where they stand in a text. Immutable. */
final class WordLists {
    /** The language that every other one is mixed with. */
    static final String SHARED = "en";

    private static final int SHORTEST_PREFIX = 2;

    /** What Arabic and Hebrew write together with the word after it: and, the, in, to. */
    private static final List<String> JOINED =
            List.of("وال", "بال", "لل", "ال", "و", "ف", "ב", "ה", "ו", "ל", "מ", "ש", "וה", "שה", "מה", "את");

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final Map<String, List<Entry>> byPrefix = new HashMap<>();
    private final Set<String> fillers = new HashSet<>();
    private final Set<String> leads = new HashSet<>();
    private int longestPrefix;

    WordLists(List<String> lines) {
        String language = SHARED;
        for (String line : lines) {
            if (line.startsWith("[")) {
                language = line.substring(1, line.length() - 1);
                continue;
            }
            String list = line.substring(0, line.indexOf(':'));
            for (String written : line.substring(list.length() + 1).split(",")) {
                add(language, list, Letters.folded(Letters.shown(written.strip())));
            }
        }
    }

    private void add(String language, String list, String written) {
        switch (list) {
            case "filler" -> fillers.add(written);
            case "lead" -> leads.add(written);
            default -> addEntry(language, list, written);
        }
    }

    private void addEntry(String language, String list, String written) {
        boolean opensClause = written.startsWith("^");
        String bare = opensClause ? written.substring(1) : written;
        var words = new ArrayList<Part>();
        for (String piece : bare.split(" ")) {
            boolean open = piece.endsWith("*");
            List<WordRow.Word> of = WordRow.of(
                            open ? piece.substring(0, piece.length() - 1) : piece, Set.of(), Set.of())
                    .words();
            for (int i = 0; i < of.size(); i++) {
                words.add(new Part(of.get(i).text(), open && i == of.size() - 1));
            }
        }
        var entry = new Entry(language, list, List.copyOf(words), opensClause);
        Part first = words.get(0);
        longestPrefix = Math.max(longestPrefix, first.text().length());
        (first.open() ? byPrefix : byFirstWord)
                .computeIfAbsent(first.text(), text -> new ArrayList<>())
                .add(entry);
    }

    /** Returns a text that is shown, with its words and those of the lists in it. */
    SeenText see(String shown) {
        String folded = Letters.folded(shown);
        WordRow row = WordRow.of(folded, fillers, leads);
        return SeenText.of(shown, folded, row, hits(row));
    }

    /** Returns where words of the lists stand, in the order of the text. */
    private List<Hit> hits(WordRow row) {
        var hits = new ArrayList<Hit>();
        List<WordRow.Word> words = row.words();
        for (int i = 0; i < words.size(); i++) {
            for (Entry entry : beginningWith(words.get(i).text())) {
                if (entry.standsAt(words, i)) {
                    int last = i + entry.parts().size() - 1;
                    hits.add(new Hit(
                            entry.language(),
                            entry.list(),
                            words.get(i).at(),
                            words.get(last).at()));
                }
            }
        }
        return hits;
    }

    private Set<Entry> beginningWith(String word) {
        var found = new LinkedHashSet<Entry>();
        for (String form : forms(word)) {
            found.addAll(byFirstWord.getOrDefault(form, List.of()));
            for (int end = 1; end <= Math.min(longestPrefix, form.length()); end++) {
                if (end >= SHORTEST_PREFIX || end == form.length()) {
                    found.addAll(byPrefix.getOrDefault(form.substring(0, end), List.of()));
                }
            }
        }
        return found;
    }

    /** The word, and where its script writes others together with it, the word without those. */
    private static List<String> forms(String word) {
        char first = word.charAt(0);
        if (first < 0x0590 || first > 0x06FF) {
            return List.of(word);
        }
        var forms = new ArrayList<>(List.of(word));
        for (String joined : JOINED) {
            if (word.startsWith(joined) && word.length() > joined.length() + 1) {
                forms.add(word.substring(joined.length()));
            }
        }
        return forms;
    }

    /**
     * Words of a list in a text. Immutable.
     *
     * @param language the language of the list
     * @param list the list's name
     * @param from how far the first of them is from the text's first word
     * @param to how far the last of them is
     */
    record Hit(String language, String list, int from, int to) {}

    private record Part(String text, boolean open) {
        boolean matches(String word) {
            return open ? word.startsWith(text) : word.equals(text);
        }
    }

    private record Entry(String language, String list, List<Part> parts, boolean opensClause) {
        /** The first word is known to match. */
        boolean standsAt(List<WordRow.Word> words, int at) {
            if (at + parts.size() > words.size()
                    || (opensClause && !words.get(at).opensClause())) {
                return false;
            }
            for (int i = 1; i < parts.size(); i++) {
                String word = words.get(at + i).text();
                Part part = parts.get(i);
                if (forms(word).stream().noneMatch(part::matches)) {
                    return false;
                }
            }
            return true;
        }
    }
}
