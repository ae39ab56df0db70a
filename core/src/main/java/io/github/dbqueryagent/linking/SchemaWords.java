package io.github.dbqueryagent.linking;

import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tables and columns of a visible schema each word stands in, and how much that tells. Immutable.
 *
 * <p>The weight of a word falls with the number of tables it stands in (inverse document frequency, K. Spärck Jones,
 * 1972), so that {@code id} and {@code name} choose no table.
 */
final class SchemaWords {
    /** What a word is worth in a table's name, a column's name, and a comment. */
    private static final double IN_TABLE_NAME = 3;

    static final double IN_COLUMN_NAME = 1;
    private static final double IN_COMMENT = 0.4;

    private final Map<String, List<Posting>> byWord = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final int[] nameLengths;

    SchemaWords(VisibleSchema schema) {
        List<Table> tables = schema.tables();
        this.nameLengths = new int[tables.size()];
        var tablesOfWord = new HashMap<String, Integer>();
        for (int t = 0; t < tables.size(); t++) {
            var seen = new HashSet<String>();
            index(tables.get(t), t, seen);
            seen.forEach(word -> tablesOfWord.merge(word, 1, Integer::sum));
        }
        double total = Math.max(1, tables.size());
        tablesOfWord.forEach((word, count) -> rarity.put(word, Math.log1p(total / count)));
    }

    private void index(Table table, int position, Set<String> seen) {
        List<String> name = Words.of(table.name().name());
        nameLengths[position] = Math.max(1, name.size());
        add(name, position, -1, IN_TABLE_NAME, seen);
        add(Words.telling(table.comment()), position, -1, IN_COMMENT, seen);
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            add(Words.of(column.name()), position, c, IN_COLUMN_NAME, seen);
            add(Words.telling(column.comment()), position, c, IN_COMMENT, seen);
        }
    }

    private void add(List<String> words, int table, int column, double weight, Set<String> seen) {
        for (String word : new HashSet<>(words)) {
            byWord.computeIfAbsent(word, any -> new ArrayList<>(2)).add(new Posting(table, column, weight));
            seen.add(word);
        }
    }

    /** Returns where the word stands. */
    List<Posting> postings(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /** Returns how much the word tells; 0 for one that stands nowhere. */
    double rarity(String word) {
        return rarity.getOrDefault(word, 0.0);
    }

    /** Returns how many words the table's name has. */
    int nameLength(int table) {
        return nameLengths[table];
    }

    /** One place of a word: the table's position, the column's or -1 for the table itself, and what it is worth there. */
    record Posting(int table, int column, double weight) {
        /** Returns whether it stands in a name, and not in a comment. */
        boolean isName() {
            return weight != IN_COMMENT;
        }
    }
}
