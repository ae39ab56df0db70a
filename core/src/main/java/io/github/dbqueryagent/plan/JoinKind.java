package io.github.dbqueryagent.plan;

/** How two sets of rows are joined. Immutable. */
public enum JoinKind {
    /** Each row is compared with each row of the other side. */
    NESTED_LOOP,
    /** For each row its partners are looked up in an index of the other side. */
    INDEX_LOOKUP,
    /** One side is put into a table by the hash of what is compared, and the other looks its partners up there. */
    HASH,
    /** Both sides are read in the order of what is compared. */
    MERGE,
    /** Each row is paired with each row of the other side, and nothing is compared. */
    CROSS
}
