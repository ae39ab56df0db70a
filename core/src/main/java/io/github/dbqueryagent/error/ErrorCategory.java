package io.github.dbqueryagent.error;

/** The side that a failure comes from, and so the side that can end it. Immutable. */
public enum ErrorCategory {
    /** The question or the call was wrong; asking differently helps. */
    CALLER,
    /** A setting is missing or out of range; the host must change it. */
    SETTING,
    /** The database cannot be reached, or refused what every question needs. */
    DATABASE,
    /** No language model gave a usable reply. */
    MODEL,
    /** A limit on time, memory or cost was reached. */
    LIMIT,
    /** A defect of this library. */
    INTERNAL
}
