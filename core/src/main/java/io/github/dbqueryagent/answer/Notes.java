package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.Truncation;
import io.github.dbqueryagent.writing.CellWords;
import io.github.dbqueryagent.writing.Labels;
import io.github.dbqueryagent.writing.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what a reader must know about any answer: what is cut off, masked, shortened, uncertain or assumed. */
final class Notes {
    /** Below it, the answer is more likely wrong than right. */
    static final double LOW_CONFIDENCE = 0.5;

    private Notes() {}

    static List<String> of(NarrationRequest request) {
        Sentences sentences = Sentences.english();
        CellWords words = CellWords.of(request.locale());
        ResultTable table = request.table();
        var notes = new ArrayList<String>();
        if (table.isTruncated()) {
            notes.add(truncation(table, words));
        }
        if (!table.maskedLabels().isEmpty()) {
            notes.add(sentences.say("note.masked", columns(table, table.maskedLabels())));
        }
        if (!table.shortenedLabels().isEmpty()) {
            notes.add(sentences.say("note.shortened", columns(table, table.shortenedLabels())));
        }
        if (request.draft().confidence() < LOW_CONFIDENCE) {
            notes.add(sentences.say(
                    "note.confidence", words.percent(request.draft().confidence())));
        }
        for (String assumption : request.draft().assumptions()) {
            if (!assumption.isBlank()) {
                notes.add(sentences.say("note.assumption", asSentence(assumption)));
            }
        }
        return notes;
    }

    private static String truncation(ResultTable table, CellWords words) {
        String key = table.truncation() == Truncation.ROWS ? "note.rows" : "note.bytes";
        return table.rowCount() == 0
                ? Sentences.english().say("note.bytes.none")
                : Sentences.english().say(key, words.count(table.rowCount()));
    }

    private static String columns(ResultTable table, Set<String> labels) {
        return Sentences.english()
                .list(table.columns().stream()
                        .filter(column -> labels.contains(column.label()))
                        .map(column -> Labels.words(column.label()))
                        .toList());
    }

    private static String asSentence(String text) {
        String clean = CellWords.harmless(text).strip();
        return clean.matches("(?s).*[.!?]") ? clean : clean + ".";
    }
}
