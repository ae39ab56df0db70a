package io.github.dbqueryagent.guardrail;

/** What a guardrail says of a question. Immutable. */
public sealed interface Verdict {
    /** The question can be asked. */
    enum Allowed implements Verdict {
        /** The one instance. */
        ALLOWED
    }

    /**
     * The question cannot be asked.
     *
     * @param rule the rule's name in kebab case
     * @param why what was seen, in a sentence
     * @param allowed what would be allowed, in a sentence
     */
    record Refused(String rule, String why, String allowed) implements Verdict {}

    /** Returns that the question can be asked. */
    static Verdict allow() {
        return Allowed.ALLOWED;
    }

    /** Returns that the question cannot be asked. */
    static Verdict refuse(String rule, String why, String allowed) {
        return new Refused(rule, why, allowed);
    }
}
