package io.github.dbqueryagent.linking;

import io.github.dbqueryagent.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a question's words have to do with one database, comparable with what they have to do with another: unlike the
 * linker's scores, these do not depend on how many tables there are. Immutable.
 */
final class SchemaEvidence {
    /** A word that is a value speaks for its database about as much as a table's name of two words. */
    private static final double VALUE = 2;

    /** A word that the host taught for this database counts like a table's name. */
    private static final double TAUGHT = 3;

    /** A single column's name, such as {@code date}, may stand anywhere; more words are a name of its own. */
    private static final int TELLING_COLUMN_WORDS = 2;

    /** Words that ask for a figure or a time: a column that is called so says nothing of where the question belongs. */
    private static final Set<String> ASKING = Set.of(
            "count",
            "number",
            "total",
            "sum",
            "average",
            "mean",
            "minimum",
            "maximum",
            "min",
            "max",
            "top",
            "most",
            "least",
            "first",
            "last",
            "latest",
            "newest",
            "oldest",
            "highest",
            "lowest",
            "year",
            "month",
            "week",
            "day",
            "date",
            "time",
            "quarter",
            "today",
            "yesterday",
            "name",
            "id",
            "value",
            "type");

    private final Map<String, Double> byWord;
    private final Map<String, Set<String>> named;

    private SchemaEvidence(Map<String, Double> byWord, Map<String, Set<String>> named) {
        this.byWord = byWord;
        this.named = named;
    }

    static SchemaEvidence of(String question, RoutingRequest.Candidate candidate, SchemaWords words) {
        Set<String> asked = new HashSet<>(Words.telling(question));
        var byWord = new HashMap<String, Double>();
        var named = new TreeMap<String, Set<String>>();
        for (String word : asked) {
            for (SchemaWords.Posting posting : words.postings(word)) {
                if (!ASKING.contains(word)) {
                    byWord.merge(word, weight(posting, words), Math::max);
                }
                if (posting.isName()) {
                    Table table = candidate.schema().tables().get(posting.table());
                    saidInFull(table, posting.column(), asked).forEach(named::putIfAbsent);
                }
            }
        }
        for (ValueMatch match : candidate.values().in(question)) {
            Words.telling(match.words()).forEach(word -> byWord.merge(word, VALUE, Math::max));
        }
        for (String term : candidate.taught()) {
            List<String> parts = Words.of(term);
            if (asked.containsAll(parts)) {
                parts.forEach(word -> byWord.merge(word, TAUGHT, Math::max));
            }
        }
        return new SchemaEvidence(byWord, named);
    }

    private static double weight(SchemaWords.Posting posting, SchemaWords words) {
        return posting.column() < 0 && posting.isName()
                ? posting.weight() / Math.sqrt(words.nameLength(posting.table()))
                : posting.weight();
    }

    /** The name of the table or of its column, with the name's words, if the question says all of them. */
    private static Map<String, Set<String>> saidInFull(Table table, int column, Set<String> asked) {
        boolean isTable = column < 0;
        String plain =
                isTable ? table.name().name() : table.columns().get(column).name();
        Set<String> parts = new HashSet<>(Words.of(plain));
        boolean said = asked.containsAll(parts) && (isTable || parts.size() >= TELLING_COLUMN_WORDS);
        return said ? Map.of(isTable ? plain : table.name().name() + "." + plain, parts) : Map.of();
    }

    /** Returns what all the words together are worth; 0 for none. */
    double score() {
        return byWord.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Returns whether the word stands in a name, a value or what was taught; comments alone do not count. */
    boolean knows(String word) {
        return byWord.getOrDefault(word, 0.0) >= SchemaWords.IN_COLUMN_NAME;
    }

    /** Returns whether every word that the other knows is known here too. */
    boolean knowsAllOf(SchemaEvidence other) {
        return other.byWord.keySet().stream().filter(other::knows).allMatch(this::knows);
    }

    /** Returns the names that the question says in full and that hold a word which is known to none of the others. */
    List<String> namesBeyond(SchemaEvidence other) {
        var beyond = new ArrayList<String>();
        named.forEach((name, words) -> {
            if (words.stream().anyMatch(word -> !other.byWord.containsKey(word) && !ASKING.contains(word))) {
                beyond.add(name);
            }
        });
        return beyond;
    }
}
