package io.github.dbqueryagent.knowledge;

/**
 * A figure that the host has defined. Immutable.
 *
 * @param name what people call it, such as {@code revenue}
 * @param table the table that it is computed on, {@code name} or {@code schema.name}
 * @param expression the SQL expression over columns of that table, such as {@code SUM(amount)}
 * @param description what it counts and what not
 */
public record Metric(String name, String table, String expression, String description) {}
