package io.github.dbqueryagent.knowledge;

/** What somebody says of an answer that had rows. Immutable. */
public enum Feedback {
    /** The rows are what was asked for. */
    RIGHT,
    /** They are not. */
    WRONG
}
