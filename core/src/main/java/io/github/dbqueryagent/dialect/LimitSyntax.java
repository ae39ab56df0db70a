package io.github.dbqueryagent.dialect;

/** How a query says that it wants only so many rows. Immutable. */
public enum LimitSyntax {
    /** {@code … LIMIT n}. */
    LIMIT,
    /** {@code … FETCH FIRST n ROWS ONLY}, as the standard says. */
    FETCH_FIRST,
    /** {@code SELECT TOP (n) …}. */
    TOP
}
