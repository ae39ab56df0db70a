package io.github.dbqueryagent.validation;

import java.util.List;

/**
 * A draft and what is wrong with it. Immutable.
 *
 * @param draft the draft
 * @param violations at least one
 */
public record RejectedDraft(Draft draft, List<Violation> violations) {
    /** Creates a rejected draft; the list is copied. */
    public RejectedDraft {
        violations = List.copyOf(violations);
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a draft is rejected for at least one violation");
        }
    }

    /** Returns the strictest remedy among the violations. */
    public Remedy remedy() {
        return violations.stream().map(Violation::remedy).max(Remedy::compareTo).orElseThrow();
    }
}
