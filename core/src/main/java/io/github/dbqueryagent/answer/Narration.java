package io.github.dbqueryagent.answer;

import java.util.List;

/**
 * What the rows say, in words. Immutable.
 *
 * @param sentences the sentences in order, at least one
 * @param narrator who wrote them
 */
public record Narration(List<String> sentences, String narrator) {
    /** Creates it; the list is copied. */
    public Narration {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("a narration has at least one sentence");
        }
    }

    /** Returns the sentences in one text. */
    public String text() {
        return String.join(" ", sentences);
    }
}
