package io.github.dbqueryagent.validation;

/** What can be done about a violation. Immutable; ordered from the mildest to the strictest. */
public enum Remedy {
    /** Another draft may do without it. */
    GENERATE_AGAIN,
    /** The draft names something that is there but was not linked: link again with it. */
    LINK_AGAIN,
    /** Nothing: the question ends in a refusal. */
    REFUSE
}
