package io.github.dbqueryagent.samplestore.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The invented names and the price ranges that the store is made of, as {@code words.txt} lists them. Immutable. */
final class Words {
    private final Map<String, List<Entry>> sections;

    private Words(Map<String, List<Entry>> sections) {
        this.sections = sections;
    }

    static Words of(List<String> lines) {
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        List<Entry> current = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), current);
            } else if (!line.isBlank()) {
                current.add(Entry.of(line));
            }
        }
        return new Words(sections);
    }

    List<Entry> section(String name) {
        List<Entry> entries = sections.get(name);
        if (entries == null) {
            throw new IllegalStateException("words.txt has no section [" + name + "].");
        }
        return List.copyOf(entries);
    }

    /** Returns the words of a section that is a single list. */
    List<String> list(String section) {
        return section(section).get(0).list(0);
    }

    /** Returns the entry of a section whose first field is the key. */
    Entry find(String section, String key) {
        return section(section).stream()
                .filter(entry -> entry.text(0).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("words.txt has no " + key + " in [" + section + "]."));
    }

    /** One line of a section: fields between bars, an absent one empty. */
    record Entry(List<String> fields) {
        private static Entry of(String line) {
            return new Entry(
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        }

        String text(int index) {
            return fields.get(index);
        }

        boolean has(int index) {
            return index < fields.size() && !fields.get(index).isEmpty();
        }

        int number(int index) {
            return Integer.parseInt(text(index));
        }

        List<String> list(int index) {
            return Arrays.stream(text(index).split(",")).map(String::strip).toList();
        }
    }
}
