package io.github.dbqueryagent.validation;

import java.util.List;
import java.util.function.Function;

/** What came of looking at a draft. Immutable. */
public sealed interface Review {
    /**
     * The draft may run, in this form.
     *
     * @param sql what runs
     * @param warnings what was mended in the draft, a sentence each
     */
    record Approved(ApprovedSql sql, List<String> warnings) implements Review {
        /** Creates an approval; the list is copied. */
        public Approved {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The draft may not run.
     *
     * @param rejected the draft and its violations
     */
    record Rejected(RejectedDraft rejected) implements Review {}

    /** Returns what the function for this kind gives. */
    default <T> T fold(Function<Approved, T> approved, Function<Rejected, T> rejected) {
        return this instanceof Approved yes ? approved.apply(yes) : rejected.apply((Rejected) this);
    }
}
