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
import java.util.stream.Stream;

/** Keeps everything in this process; examples are found by the words that questions share. */
final class InMemoryKnowledgeStore implements KnowledgeStore {
    /** Anybody may say of an answer that it is wrong, so there is an end to what is kept of it. */
    private static final int MOST_DISPROVED_QUESTIONS = 10_000;

    private static final int MOST_PER_QUESTION = 20;

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
    public List<CounterExample> counterExamplesFor(String database, String question) {
        return shelf(database).counterExamples(question);
    }

    @Override
    public void add(Example example) {
        shelf(example.database()).put(example);
    }

    @Override
    public void add(CounterExample counterExample) {
        shelf(counterExample.database()).put(counterExample);
    }

    @Override
    public void remove(CounterExample counterExample) {
        shelf(counterExample.database()).remove(counterExample);
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

    /** Two questions are the same if nothing but case and space around them sets them apart. */
    private static String key(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private static final class Shelf {
        private final Map<String, Example> examples = new LinkedHashMap<>();
        private final Map<String, List<CounterExample>> counterExamples = new LatelyUsed<>();
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

        synchronized List<CounterExample> counterExamples(String question) {
            return counterExamples.getOrDefault(key(question), List.of());
        }

        synchronized void put(Example example) {
            String key = key(example.question());
            examples.put(key, example);
            forget(key, example.sql());
        }

        synchronized void put(CounterExample counter) {
            String key = key(counter.question());
            Example example = examples.get(key);
            if (example != null && example.sql().equals(counter.sql())) {
                examples.remove(key);
            }
            forget(key, counter.sql());
            counterExamples.merge(
                    key,
                    List.of(counter),
                    (known, latest) -> Stream.concat(latest.stream(), known.stream())
                            .limit(MOST_PER_QUESTION)
                            .toList());
        }

        synchronized void remove(CounterExample counter) {
            forget(key(counter.question()), counter.sql());
        }

        private void forget(String key, String sql) {
            counterExamples.computeIfPresent(key, (same, known) -> {
                List<CounterExample> left = known.stream()
                        .filter(counter -> !counter.sql().equals(sql))
                        .toList();
                return left.isEmpty() ? null : left;
            });
        }

        synchronized void put(BusinessTerm term) {
            terms.put(key(term.term()), term);
        }

        synchronized void put(Metric metric) {
            metrics.put(key(metric.name()), metric);
        }
    }

    /** Forgets the question that nobody has asked for longest when there are too many. */
    private static final class LatelyUsed<V> extends LinkedHashMap<String, V> {
        LatelyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_DISPROVED_QUESTIONS;
        }
    }
}
