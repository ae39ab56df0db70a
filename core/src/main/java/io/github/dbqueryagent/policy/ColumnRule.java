package io.github.dbqueryagent.policy;

/** What an asker may do with a column. Immutable. */
public enum ColumnRule {
    /** See it. */
    VISIBLE,
    /** Ask about it, but see its values masked. */
    MASKED,
    /** Nothing: it is not there. */
    BLOCKED
}
