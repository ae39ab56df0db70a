package io.github.dbqueryagent.dialect;

/** Something that a database can do and another cannot. Immutable. */
public enum Capability {
    /** Tables stand in schemas. */
    SCHEMAS,
    /** A plan can be had without running the statement or writing anything. */
    EXPLAIN,
    /** The engine itself refuses writes in the read-only transactions that the dialect opens. */
    READ_ONLY_TRANSACTION,
    /** {@code Statement.cancel()} ends a running statement. */
    CANCEL,
    /** {@code Statement.setQueryTimeout} ends a running statement; where it does not, whoever waits has to cancel it. */
    STATEMENT_TIMEOUT,
    /** Tables and columns carry comments. */
    COMMENTS,
    /** It can be told what the account may do beyond reading. */
    ACCOUNT_RIGHTS,
    /** Sub-queries in FROM can see the tables before them. */
    LATERAL,
    /** In GROUP BY, {@code ROLLUP (…)} and {@code CUBE (…)} are its grammar, and no calls of somebody's functions. */
    GROUPING_SETS,
    /** LIKE takes little time whatever its pattern is, or is ended with the statement. */
    BOUNDED_LIKE
}
