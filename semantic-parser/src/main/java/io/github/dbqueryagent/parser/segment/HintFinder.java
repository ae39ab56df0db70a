package io.github.dbqueryagent.parser.segment;

import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Finds the columns that words such as a unit only hint at. Immutable. */
final class HintFinder {
    /** Each later hint is worth so much less. */
    private static final double LATER_HINT = 0.05;
    /** "Weight in grams" is in grams. */
    private static final double UNIT_IN_NAME = 0.9;

    private final Lexicon lexicon;

    HintFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Returns the columns that hints name, those of earlier hints first; the first hint is worth so much. */
    List<Match> columns(List<String> hints, double first) {
        var matches = new ArrayList<Match>();
        double weight = first;
        for (String hint : hints) {
            for (Match match : lexicon.match(List.of(hint.split("\\.")))) {
                boolean known = matches.stream().anyMatch(other -> Objects.equals(other.column(), match.column()));
                if (match.column() != null && !known) {
                    boolean own = match.column().has(hints.get(0));
                    double trust = own ? Math.max(weight, UNIT_IN_NAME) : weight;
                    matches.add(new Match(match.table(), match.column(), trust * match.score()));
                }
            }
            weight -= LATER_HINT;
        }
        matches.sort(Comparator.comparingDouble(match -> -match.score()));
        return matches;
    }
}
