package io.github.dbqueryagent.guardrail;

import java.util.function.Function;

/** Whether a question was let in. Immutable. */
public sealed interface Admission {
    /**
     * It was.
     *
     * @param question the question as everyone after this sees it
     */
    record Admitted(AdmittedQuestion question) implements Admission {}

    /**
     * It was not.
     *
     * @param verdict why not
     */
    record Declined(Verdict.Refused verdict) implements Admission {}

    /** Returns what the function for this kind gives. */
    default <T> T fold(Function<Admitted, T> admitted, Function<Declined, T> declined) {
        return this instanceof Admitted yes ? admitted.apply(yes) : declined.apply((Declined) this);
    }
}
