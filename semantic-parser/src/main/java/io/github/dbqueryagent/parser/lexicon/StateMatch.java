package io.github.dbqueryagent.parser.lexicon;

/**
 * A column that may tell a state. Immutable.
 *
 * @param column a date that is absent until something happens, a flag, or a key that may be absent
 * @param set whether the column is set in that state
 * @param score how well its name fits, 0 to 1
 */
public record StateMatch(ColumnInfo column, boolean set, double score) {}
