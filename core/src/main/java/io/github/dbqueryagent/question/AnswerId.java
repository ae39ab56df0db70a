package io.github.dbqueryagent.question;

import java.util.UUID;

/**
 * The name of one question's run and of the answer that it gives. Immutable.
 *
 * @param value the text form, unique, 1 to 64 characters
 */
public record AnswerId(String value) {
    /** Creates the id from its text form. */
    public AnswerId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("an answer id has 1 to 64 characters");
        }
    }

    /** Returns an id that was not used before. */
    public static AnswerId random() {
        return new AnswerId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
