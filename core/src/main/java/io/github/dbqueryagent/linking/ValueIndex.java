package io.github.dbqueryagent.linking;

import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Placeholder;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.ColumnValues;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a text stands among the sampled values of columns, without regard to case, accents and spacing. Immutable;
 * {@code toString} shows no value.
 *
 * <p>It holds what the account can read; {@link #visibleIn(VisibleSchema)} leaves what an asker may see.
 */
public final class ValueIndex {
    private static final ValueIndex EMPTY = new ValueIndex(Map.of(), Map.of(), Set.of(), 0);

    private final Map<String, List<Entry>> byKey;
    private final Map<String, List<Entry>> byPlaceholder;
    private final Set<ColumnName> complete;
    private final int longestWords;

    private ValueIndex(
            Map<String, List<Entry>> byKey,
            Map<String, List<Entry>> byPlaceholder,
            Set<ColumnName> complete,
            int longestWords) {
        this.byKey = byKey;
        this.byPlaceholder = byPlaceholder;
        this.complete = complete;
        this.longestWords = longestWords;
    }

    /** Returns an index of nothing. */
    public static ValueIndex empty() {
        return EMPTY;
    }

    /** Returns an index of these values. */
    public static ValueIndex of(List<ColumnValues> sampled) {
        var byKey = new HashMap<String, List<Entry>>();
        var complete = new HashSet<ColumnName>();
        int longest = 0;
        for (ColumnValues column : sampled) {
            if (column.complete()) {
                complete.add(column.column());
            }
            for (String value : column.values()) {
                String key = key(value);
                if (!key.isEmpty()) {
                    byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(new Entry(column.column(), value));
                    longest = Math.max(longest, key.split(" ", -1).length);
                }
            }
        }
        return new ValueIndex(byKey, Map.of(), complete, longest);
    }

    /** Returns the index of what stands in columns that are visible and not masked, of tables whose rows are all seen. */
    public ValueIndex visibleIn(VisibleSchema schema) {
        var visible = new HashSet<ColumnName>();
        schema.tables().stream()
                .filter(table -> !schema.isRowRestricted(table.name()))
                .forEach(table -> table.columns().forEach(column -> {
                    var name = new ColumnName(table.name(), column.name());
                    if (!schema.isMasked(name)) {
                        visible.add(name);
                    }
                }));
        var kept = new HashMap<String, List<Entry>>();
        byKey.forEach((key, entries) -> {
            List<Entry> seen = entries.stream()
                    .filter(entry -> visible.contains(entry.column()))
                    .toList();
            if (!seen.isEmpty()) {
                kept.put(key, seen);
            }
        });
        var keptComplete = new HashSet<>(complete);
        keptComplete.retainAll(visible);
        return new ValueIndex(kept, byPlaceholder, keptComplete, longestWords);
    }

    /** Returns this index with the placeholders as values of the columns that hold what they stand for. */
    public ValueIndex with(Set<String> placeholders, VisibleSchema schema) {
        if (placeholders.isEmpty()) {
            return this;
        }
        var added = new HashMap<String, List<Entry>>();
        for (String placeholder : placeholders) {
            List<Entry> entries = schema.personalColumns(Placeholder.kindOf(placeholder)).stream()
                    .map(column -> new Entry(column, placeholder))
                    .toList();
            if (!entries.isEmpty()) {
                added.put(key(placeholder), entries);
            }
        }
        return new ValueIndex(byKey, added, complete, Math.max(1, longestWords));
    }

    /** Returns the columns and values that the words are, up to case, accents, punctuation and spacing. */
    public List<ValueMatch> find(String words) {
        return find(key(words), words);
    }

    /** Returns the runs of the question's words that are values, the longest first; a word counts once. */
    List<ValueMatch> in(String question) {
        List<String> words = List.of(question.strip().split("\\s+", -1));
        List<String> keys = words.stream().map(ValueIndex::key).toList();
        List<Boolean> telling = words.stream().map(Words::tells).toList();
        var taken = new BitSet(words.size());
        var found = new ArrayList<ValueMatch>();
        for (int length = Math.min(longestWords, words.size()); length >= 1; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                int end = start + length;
                boolean free = taken.get(start, end).isEmpty();
                if (free && telling.subList(start, end).contains(true)) {
                    List<ValueMatch> matches = find(keys.subList(start, end), words.subList(start, end));
                    if (!matches.isEmpty()) {
                        found.addAll(matches);
                        taken.set(start, end);
                    }
                }
            }
        }
        return found;
    }

    /** Returns what {@link #find(String)} finds for the words with a space between, whose keys are known already. */
    List<ValueMatch> find(List<String> keys, List<String> words) {
        if (byKey.isEmpty() && byPlaceholder.isEmpty()) {
            return List.of();
        }
        if (keys.size() == 1) {
            return byKey.containsKey(keys.get(0)) || byPlaceholder.containsKey(keys.get(0))
                    ? find(keys.get(0), words.get(0))
                    : List.of();
        }
        var joined = new StringBuilder(12 * keys.size());
        for (String word : keys) {
            joined.append(joined.isEmpty() || word.isEmpty() ? "" : " ").append(word);
        }
        String key = joined.toString();
        return byKey.containsKey(key) ? find(key, String.join(" ", words)) : List.of();
    }

    private List<ValueMatch> find(String key, String words) {
        boolean placeholder = byPlaceholder.containsKey(key) && words.contains("{{");
        return (placeholder ? byPlaceholder : byKey)
                .getOrDefault(key, List.of()).stream()
                        .map(entry -> new ValueMatch(entry.column(), entry.value(), words, 1))
                        .toList();
    }

    /** Returns whether all distinct values of the column are in the index. */
    public boolean isComplete(ColumnName column) {
        return complete.contains(column);
    }

    /** Returns how many words the longest value has; 0 for an empty index. */
    public int longestWords() {
        return longestWords;
    }

    /** Returns how many different texts are indexed. */
    public int size() {
        return byKey.size();
    }

    /** Returns the form in which texts are compared: lower case, no accents, letters and digits, single spaces. */
    public static String key(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); ) {
            int point = plain.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.appendCodePoint(point);
            } else if (Character.getType(point) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "ValueIndex[" + byKey.size() + " texts]";
    }

    private record Entry(ColumnName column, String value) {}
}
