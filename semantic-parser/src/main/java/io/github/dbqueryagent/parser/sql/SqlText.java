package io.github.dbqueryagent.parser.sql;

/**
 * A statement and what it took to write it. Immutable.
 *
 * @param sql the text
 * @param joins how many joins it has, inner queries counted
 * @param inferredJoins how many of them rest on names instead of declared keys
 * @param multiplied whether rows are aggregated after a join that can repeat them
 */
public record SqlText(String sql, int joins, int inferredJoins, boolean multiplied) {}
