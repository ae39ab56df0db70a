package io.github.dbqueryagent.model;

import org.jspecify.annotations.Nullable;

/**
 * What a model is asked. Immutable; {@code toString} shows no text.
 *
 * @param system the part that does not change between questions, so that providers can cache it
 * @param user the part that does
 * @param shape the JSON that the reply must be, or null for prose
 */
public record ModelRequest(
        String system, String user, @Nullable JsonShape shape) {
    @Override
    public String toString() {
        return "ModelRequest[" + (system.length() + user.length()) + " characters]";
    }
}
