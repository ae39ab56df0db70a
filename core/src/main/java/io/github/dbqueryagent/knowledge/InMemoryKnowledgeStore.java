package io.github.dbqueryagent.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps everything in this process; examples are found by the words that questions share. */
final class InMemoryKnowledgeStore implements KnowledgeStore {
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

    @Override
    public List<Example> examplesFor(String database, String question, int most) {
        List<Example> examples = shelf(database).examples();
        if (examples.isEmpty()) {
            return examples;
        }
        Set<String> words = words(question);
        return examples.stream()
                .map(example -> Map.entry(example, overlap(words, words(example.question()))))
                .filter(entry -> entry.getValue() > 0)
                .sorted(Comparator.comparingDouble((Map.Entry<Example, Double> entry) -> -entry.getValue()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<BusinessTerm> terms(String database) {
        return shelf(database).terms();
    }

    @Override
    public List<Metric> metrics(String database) {
        return shelf(database).metrics();
    }

    @Override
    public void add(Example example) {
        shelf(example.database()).put(example);
    }

    @Override
    public void add(String database, BusinessTerm term) {
        shelf(database).put(term);
    }

    @Override
    public void add(String database, Metric metric) {
        shelf(database).put(metric);
    }

    private Shelf shelf(String database) {
        Shelf shelf = shelves.get(database);
        return shelf != null ? shelf : shelves.computeIfAbsent(database, name -> new Shelf());
    }

    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var words = new HashSet<>(Arrays.asList(plain.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    /** The share of words that two questions have in common (Jaccard), 0 to 1. */
    private static double overlap(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    private static final class Shelf {
        private final Map<String, Example> examples = new LinkedHashMap<>();
        private final Map<String, BusinessTerm> terms = new LinkedHashMap<>();
        private final Map<String, Metric> metrics = new LinkedHashMap<>();

        synchronized List<Example> examples() {
            return new ArrayList<>(examples.values());
        }

        synchronized List<BusinessTerm> terms() {
            return new ArrayList<>(terms.values());
        }

        synchronized List<Metric> metrics() {
            return new ArrayList<>(metrics.values());
        }

        synchronized void put(Example example) {
            examples.put(example.question().strip().toLowerCase(Locale.ROOT), example);
        }

        synchronized void put(BusinessTerm term) {
            terms.put(term.term().strip().toLowerCase(Locale.ROOT), term);
        }

        synchronized void put(Metric metric) {
            metrics.put(metric.name().strip().toLowerCase(Locale.ROOT), metric);
        }
    }
}
