package io.github.dbqueryagent.result;

/** Why a result is not whole. Immutable. */
public enum Truncation {
    /** It is whole. */
    NONE,
    /** There are more rows than the limit on rows. */
    ROWS,
    /** The rows are larger than the limit on bytes. */
    BYTES
}
