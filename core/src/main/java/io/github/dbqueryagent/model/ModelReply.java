package io.github.dbqueryagent.model;

/**
 * What a model replied. Immutable; {@code toString} shows no text.
 *
 * @param text the reply
 * @param model the name of the model that gave it
 * @param tokens what it took
 */
public record ModelReply(String text, String model, TokenCount tokens) {
    @Override
    public String toString() {
        return "ModelReply[" + model + ", " + text.length() + " characters]";
    }
}
