package io.github.dbqueryagent.event;

/** One step on a question's way to its answer, in the order in which they are taken. Immutable. */
public enum Stage {
    /** The guardrails look at the question. */
    ADMIT,
    /** The schema is read, or found in the cache, and seen through the asker's policy. */
    SEE,
    /** The database that the question is about is found among several. */
    ROUTE,
    /** The cache is asked for an earlier draft. */
    RECALL,
    /** The tables and columns that matter are found. */
    LINK,
    /** A draft is written. */
    GENERATE,
    /** The draft is checked and turned into approved SQL. */
    REVIEW,
    /** It is estimated what the approved SQL would cost. */
    COST,
    /** The approved SQL is run. */
    EXECUTE,
    /** The rows are put into words. */
    NARRATE,
    /** The turn, the caches and the audit log are written. */
    RECORD
}
