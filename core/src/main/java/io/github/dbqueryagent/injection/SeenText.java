package io.github.dbqueryagent.injection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as it is seen, with what is known of its words. Immutable.
 *
 * @param shown the text
 * @param folded the text without regard to case, accents and vowel marks
 * @param clauses where clauses begin in the folded text
 * @param hits words of lists, in the order of the text, by language; each language with those of the shared one
 */
record SeenText(String shown, String folded, List<Integer> clauses, Map<String, List<WordLists.Hit>> hits) {
    static SeenText of(String shown, String folded, WordRow row, List<WordLists.Hit> hits) {
        var byLanguage = new HashMap<String, List<WordLists.Hit>>();
        for (WordLists.Hit hit : hits) {
            byLanguage.computeIfAbsent(
                    hit.language(),
                    language -> hits.stream()
                            .filter(other -> other.language().equals(language)
                                    || other.language().equals(WordLists.SHARED))
                            .toList());
        }
        List<Integer> clauses = row.words().stream()
                .filter(WordRow.Word::opensClause)
                .map(WordRow.Word::offset)
                .toList();
        return new SeenText(shown, folded, clauses, byLanguage);
    }

    /** Returns whether a word of this list stands in the text. */
    boolean has(String list) {
        return hits.values().stream()
                .flatMap(List::stream)
                .anyMatch(hit -> hit.list().equals(list));
    }
}
