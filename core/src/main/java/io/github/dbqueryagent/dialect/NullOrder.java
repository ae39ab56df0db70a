package io.github.dbqueryagent.dialect;

/**
 * Where rows without a value stand when a query does not say it. Immutable.
 *
 * <p>A database where they are not {@link #SMALLEST} understands {@code NULLS FIRST} and {@code NULLS LAST}.
 */
public enum NullOrder {
    /** They count as smaller than any value. */
    SMALLEST,
    /** They count as greater than any value. */
    LARGEST,
    /** They come last, whether the order ascends or descends. */
    LAST;

    /** Returns what follows a term of ORDER BY so that they count as smaller than any value; empty where they do. */
    public String smallest(boolean descending) {
        return switch (this) {
            case SMALLEST -> "";
            case LARGEST -> descending ? " NULLS LAST" : " NULLS FIRST";
            case LAST -> descending ? "" : " NULLS FIRST";
        };
    }
}
