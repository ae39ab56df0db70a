package io.github.dbqueryagent.dialect;

/**
 * Which words before a text say what the text is. Immutable.
 *
 * <p>Before any other word a database may read the word as a column, and the text as its alias.
 */
public enum LiteralWords {
    /** Names of types, as in {@code DATE '2024-02-29'}, and N. */
    TYPES,
    /** N alone, as in {@code N'größer'}: without it, a text loses the letters that the database's code page lacks. */
    NATIONAL,
    /** None. */
    NONE
}
