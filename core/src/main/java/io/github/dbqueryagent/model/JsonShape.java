package io.github.dbqueryagent.model;

import java.util.List;

/**
 * The JSON object that a reply must be. Immutable.
 *
 * @param name the name by which providers know it
 * @param fields its fields, all required, in order
 */
public record JsonShape(String name, List<Field> fields) {
    /** Creates a shape; the list is copied. */
    public JsonShape {
        fields = List.copyOf(fields);
    }

    /**
     * One field. Immutable.
     *
     * @param name its name
     * @param kind what it holds
     * @param description what it means, in one sentence
     */
    public record Field(String name, Kind kind, String description) {}

    /** What a field holds. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** A list of texts. */
        TEXTS
    }
}
