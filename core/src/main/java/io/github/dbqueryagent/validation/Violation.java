package io.github.dbqueryagent.validation;

import java.util.List;

/**
 * One thing wrong with a draft. Immutable.
 *
 * @param rule the rule's name in kebab case, such as {@code unknown-column}
 * @param message what is wrong and what would be right, fit for a person and as feedback to a model: it holds names
 *     that stand in the draft or in the visible schema, and no values
 * @param remedy what can be done about it
 * @param names the tables, columns or functions that it is about, as the catalogue or the draft writes them
 */
public record Violation(String rule, String message, Remedy remedy, List<String> names) {
    /** Creates a violation; the list is copied. */
    public Violation {
        names = List.copyOf(names);
    }
}
