package io.github.dbqueryagent.parser.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What speaks for and against one reading of a question. Not thread-safe; one reading each. */
final class Evidence {
    private static final double FULL = 0.87;

    final List<String> unknown = new ArrayList<>();
    final Set<String> assumptions = new LinkedHashSet<>();
    double weakest = 1;
    double total;
    int choices;
    double margin = 1;
    int guesses;
    int literals;
    int unbound;
    int soft;
    int things;
    int keysShown;
    int weak;
    int states;
    boolean flipped;

    /** Notes a choice: how well it fits, and how much better than the next best. */
    void chose(double score, double lead) {
        weakest = Math.min(weakest, score);
        total += score;
        choices++;
        weak += score < FULL ? 1 : 0;
        margin = Math.min(margin, lead);
    }

    /** Notes that something was taken for granted. */
    void guess(String assumption) {
        guesses++;
        assumptions.add(assumption);
    }

    /** Notes words that found no place in the query. */
    void lost(String words) {
        unbound++;
        unknown.add(words);
    }

    double score() {
        return (choices == 0 ? 0 : total / choices) - 0.35 * unbound - 0.1 * guesses - 0.1 * literals;
    }
}
