package io.github.dbqueryagent.parser.lexicon;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way to call a table or a column. Immutable. */
record CallName(TableInfo table, @Nullable ColumnInfo column, List<String> stems, double weight, boolean withOwner) {
    private static final double ABBREVIATED = 0.9;
    private static final Set<String> LIGHT = Stemmer.stems("id code name number value text full date");

    double score(List<String> asked, boolean exact) {
        if (asked.size() > stems.size()) {
            return 0;
        }
        var used = new boolean[stems.size()];
        double quality = 0;
        for (String word : asked) {
            double fit = take(word, used, exact);
            if (fit == 0) {
                return 0;
            }
            quality += fit;
        }
        int ownerSize = withOwner ? table.stems().size() : 0;
        if (withOwner && !isOwnerFirst(asked.get(0), ownerSize)) {
            return 0;
        }
        if (withOwner && (!anyUsed(used, ownerSize, stems.size()) || !anyUsed(used, 0, ownerSize))) {
            return 0;
        }
        return quality / asked.size() * (0.45 + 0.55 * coverage(used)) * weight;
    }

    private boolean isOwnerFirst(String word, int ownerSize) {
        List<String> owner = stems.subList(0, ownerSize);
        return owner.contains(word) || owner.stream().anyMatch(each -> Thesaurus.closeness(word, each) > 0);
    }

    private double take(String word, boolean[] used, boolean exact) {
        for (int i = 0; i < used.length; i++) {
            if (!used[i] && stems.get(i).equals(word)) {
                used[i] = true;
                return 1;
            }
        }
        double closest = 0;
        int at = 0;
        for (int i = 0; i < used.length && !exact; i++) {
            double closeness = used[i] ? 0 : closeness(word, stems.get(i));
            if (closeness > closest) {
                closest = closeness;
                at = i;
            }
        }
        used[at] |= closest > 0;
        return closest;
    }

    private static double closeness(String word, String stem) {
        return NameWords.isShortFor(stem, word) ? ABBREVIATED : Thesaurus.closeness(word, stem);
    }

    private double coverage(boolean[] used) {
        double covered = 0;
        double all = 0;
        for (int i = 0; i < used.length; i++) {
            double importance = LIGHT.contains(stems.get(i)) ? 0.4 : 1;
            all += importance;
            covered += used[i] ? importance : 0;
        }
        return covered / all;
    }

    private static boolean anyUsed(boolean[] used, int from, int to) {
        for (int i = from; i < to; i++) {
            if (used[i]) {
                return true;
            }
        }
        return false;
    }
}
