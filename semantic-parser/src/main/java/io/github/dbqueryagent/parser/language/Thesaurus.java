package io.github.dbqueryagent.parser.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * General English: what people and schemas call the same thing. Immutable.
 *
 * <p>Its lists are read once, when a first word is looked up.
 */
public final class Thesaurus {
    /** Two words that business schemas use for the same thing. */
    private static final double USUAL = 0.84;

    private static final double SAME = 0.86;
    /** Two words that a third one is the same as. */
    private static final double SIBLING = 0.76;

    private static final double LOOSE = 0.68;
    private static final double VERB = 0.74;
    private static final double LOOSE_VERB = 0.62;
    private static final double KIND = 0.72;
    private static final double NEXT = 0.01;

    private final Map<String, Map<String, Term>> byStems = new HashMap<>();
    private final Set<String> nouns = new HashSet<>();
    private final Set<String> verbs = new HashSet<>();
    private final Set<String> verbWords = new HashSet<>();

    private Thesaurus() {}

    /**
     * Another way to say something. Immutable.
     *
     * @param text its words
     * @param stems their stems
     * @param closeness how surely it means the same, above 0 to 1
     */
    public record Term(String text, List<String> stems, double closeness) {
        /** Creates a term; the list is copied. */
        public Term {
            stems = List.copyOf(stems);
        }
    }

    private static final class Holder {
        static final Thesaurus ENGLISH = english();
    }

    /** Returns the other ways to say what these stems say, closest first. */
    public static Collection<Term> of(List<String> stems) {
        return Holder.ENGLISH.byStems.getOrDefault(key(stems), Map.of()).values();
    }

    /** Returns how surely a word of one stem means what one of another does; 0 if it does not. */
    public static double closeness(String stem, String other) {
        Term term = Holder.ENGLISH.byStems.getOrDefault(stem, Map.of()).get(other);
        return term == null ? 0 : term.closeness();
    }

    /** Returns whether the stem is a word of its own. */
    public static boolean isKnown(String stem) {
        return Holder.ENGLISH.byStems.containsKey(stem);
    }

    /** Returns whether the words can be a verb. */
    public static boolean isVerb(String lower) {
        // A "manager" is who manages, and no form of the verb.
        boolean agent = lower.matches(".{3,}(er|or)s?") && !Holder.ENGLISH.verbWords.contains(lower);
        return !agent && Holder.ENGLISH.verbs.contains(key(Word.stems(lower)));
    }

    /** Returns whether the words can be a verb and no noun. */
    public static boolean isOnlyVerb(String lower) {
        String stems = key(Word.stems(lower));
        return Holder.ENGLISH.verbs.contains(stems) && !Holder.ENGLISH.nouns.contains(stems);
    }

    private static String key(List<String> stems) {
        return String.join(" ", stems);
    }

    private static Thesaurus english() {
        var thesaurus = new Thesaurus();
        for (String line : WordList.lines("synonyms.txt")) {
            List<Word> words =
                    List.of(line.split("[\\s,]+")).stream().map(Word::of).toList();
            words.forEach(one -> words.forEach(other -> thesaurus.add(one, other, USUAL)));
        }
        WordList.lines("nouns.txt").forEach(line -> thesaurus.addGroup(Entry.of(line)));
        for (String line : WordList.lines("verbs.txt")) {
            Entry verb = Entry.of(line);
            thesaurus.verbs.add(key(verb.head().stems()));
            thesaurus.verbWords.add(verb.head().text());
            thesaurus.addAll(verb, VERB, LOOSE_VERB);
        }
        WordList.lines("kinds.txt").forEach(line -> thesaurus.addAll(Entry.of(line), KIND, LOOSE_VERB));
        thesaurus.sort();
        return thesaurus;
    }

    private void addGroup(Entry entry) {
        nouns.add(key(entry.head().stems()));
        entry.close().forEach(word -> nouns.add(key(word.stems())));
        for (Word word : entry.close()) {
            add(entry.head(), word, SAME);
            add(word, entry.head(), SAME);
            entry.close().forEach(other -> add(word, other, SIBLING));
        }
        for (Word word : entry.loose()) {
            add(entry.head(), word, LOOSE);
            add(word, entry.head(), LOOSE);
        }
    }

    private void addAll(Entry entry, double close, double loose) {
        double least = 0;
        for (Word word : entry.close()) {
            add(entry.head(), word, close - least);
            least += NEXT;
        }
        entry.loose().forEach(word -> add(entry.head(), word, loose));
    }

    private void add(Word from, Word to, double closeness) {
        if (!from.stems().equals(to.stems())) {
            byStems.computeIfAbsent(key(from.stems()), any -> new LinkedHashMap<>())
                    .merge(
                            key(to.stems()),
                            new Term(to.text(), to.stems(), closeness),
                            (old, newer) -> newer.closeness() > old.closeness() ? newer : old);
        }
    }

    private void sort() {
        byStems.replaceAll((stems, terms) -> {
            var sorted = new LinkedHashMap<String, Term>();
            terms.values().stream()
                    .sorted(Comparator.comparingDouble((Term term) -> -term.closeness()))
                    .forEach(term -> sorted.put(key(term.stems()), term));
            return sorted;
        });
    }

    /** A line: a word or phrase, a colon, and others; a tilde marks those that are only loosely the same. */
    private record Entry(Word head, List<Word> close, List<Word> loose) {
        static Entry of(String line) {
            int colon = line.indexOf(':');
            var close = new ArrayList<Word>();
            var loose = new ArrayList<Word>();
            for (String word : line.substring(colon + 1).split(",")) {
                String plain = word.strip();
                if (plain.startsWith("~")) {
                    loose.add(Word.of(plain.substring(1)));
                } else if (!plain.isEmpty()) {
                    close.add(Word.of(plain));
                }
            }
            return new Entry(Word.of(line.substring(0, colon)), close, loose);
        }
    }

    /** A word or a phrase with its stems. */
    private record Word(String text, List<String> stems) {
        static Word of(String text) {
            return new Word(text.strip(), stems(text));
        }

        private static List<String> stems(String words) {
            return List.of(words.strip().split("[\\s-]+")).stream()
                    .map(Stemmer::stem)
                    .toList();
        }
    }
}
