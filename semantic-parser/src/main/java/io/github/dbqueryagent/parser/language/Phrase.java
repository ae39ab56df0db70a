package io.github.dbqueryagent.parser.language;

import java.util.List;

/**
 * Words that do something in a question. Immutable.
 *
 * @param sense what they do
 * @param hints the columns that they speak of, as words, likeliest first; empty if none
 * @param words the words, in lower case
 */
public record Phrase(Sense sense, List<String> hints, List<String> words) {
    /** Creates a phrase; the lists are copied. */
    public Phrase {
        hints = List.copyOf(hints);
        words = List.copyOf(words);
    }
}
